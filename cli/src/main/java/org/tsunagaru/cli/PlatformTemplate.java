package org.tsunagaru.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagaru.spec.file.Resources;

/**
 * The commented platform file, with places {@code <<place>>} and {@code <<place|example>>}. A line
 * without a value goes, or stays as an example behind a {@code #}; a member of which only examples
 * are left is an example itself.
 */
final class PlatformTemplate {

  private static final Pattern PLACE = Pattern.compile("<<([a-z0-9.-]+)(?:\\|(.*))?>>");

  private final String template;

  private PlatformTemplate(String template) {
    this.template = template;
  }

  static PlatformTemplate in(Locale locale) {
    String language = locale.getLanguage().equals("ja") ? "ja" : "en";
    return new PlatformTemplate(Resources.text("org/tsunagaru/cli/platform." + language + ".yaml"));
  }

  String filled(PlatformSketch sketch) {
    List<String> lines = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : template.split("\n", -1)) {
      if (!line.startsWith(" ")) {
        lines.addAll(settled(block));
        block.clear();
      }
      filled(line, sketch).ifPresent(block::add);
    }
    lines.addAll(settled(block));
    return String.join("\n", lines);
  }

  private static Optional<String> filled(String line, PlatformSketch sketch) {
    Matcher place = PLACE.matcher(line);
    if (!place.find()) {
      return Optional.of(line);
    }
    Optional<String> value = sketch.value(place.group(1));
    if (value.isPresent()) {
      return Optional.of(place.replaceFirst(Matcher.quoteReplacement(value.get())));
    }
    return Optional.ofNullable(place.group(2))
        .map(example -> place.replaceFirst(Matcher.quoteReplacement(example)))
        .map(PlatformTemplate::asExample);
  }

  private static String asExample(String line) {
    return line.replaceFirst("^( *)", "$1#");
  }

  /** Make an example of a member that has nothing but examples. */
  private static List<String> settled(List<String> block) {
    List<String> lines = new ArrayList<>(block);
    boolean member = !block.isEmpty() && block.get(0).matches("[a-z]+:");
    if (member && block.stream().skip(1).noneMatch(line -> line.matches(" +[^# ].*"))) {
      lines.set(0, asExample(block.get(0)));
    }
    return lines;
  }
}
