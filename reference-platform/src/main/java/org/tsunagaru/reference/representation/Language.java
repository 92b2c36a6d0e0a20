package org.tsunagaru.reference.representation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.reference.json.Fault;
import tools.jackson.databind.JsonNode;

/**
 * The languages a reader prefers, clause 4.15.
 *
 * @param ranges most wanted first
 */
public record Language(List<LanguageRange> ranges) {

  /**
   * Read a preference such as {@code fr-CH,fr;q=0.9,*;q=0.5}.
   *
   * @throws Fault of kind bad data when it is not one
   */
  public static Language parse(String text) {
    try {
      List<LanguageRange> ranges = new ArrayList<>(LanguageRange.parse(text));
      ranges.sort(Comparator.comparingDouble(LanguageRange::getWeight).reversed());
      return new Language(List.copyOf(ranges));
    } catch (IllegalArgumentException e) {
      throw Fault.badData("Not a language preference: " + text);
    }
  }

  /** Choose one entry of a language map; nothing only when the map is empty. */
  Optional<Map.Entry<String, JsonNode>> choose(JsonNode languages) {
    for (LanguageRange range : ranges) {
      String wanted = range.getRange();
      while (!wanted.equals("*") && !wanted.isEmpty()) {
        String tag = wanted;
        var found = languages.properties().stream().filter(e -> fits(e.getKey(), tag)).findFirst();
        if (found.isPresent()) {
          return found;
        }
        wanted = wanted.contains("-") ? wanted.substring(0, wanted.lastIndexOf('-')) : "";
      }
    }
    return languages.properties().stream()
        .min(Comparator.comparing(e -> e.getKey().equals("@none") ? 0 : 1));
  }

  private static boolean fits(String key, String tag) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.equals(tag) || lower.startsWith(tag + "-");
  }
}
