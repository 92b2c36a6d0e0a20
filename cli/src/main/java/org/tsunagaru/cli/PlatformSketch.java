package org.tsunagaru.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is known of a platform before its file is written: YAML values by the place they go to. */
final class PlatformSketch {

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Path folder;

  /**
   * Begin.
   *
   * @param folder where the file is to be
   */
  PlatformSketch(Path folder) {
    this.folder = folder;
  }

  private PlatformSketch(PlatformSketch other) {
    this(other.folder);
    values.putAll(other.values);
  }

  Optional<String> value(String place) {
    return Optional.ofNullable(values.get(place));
  }

  boolean has(String place) {
    return values.containsKey(place);
  }

  /** Tell whether a place names a secret. */
  boolean isSecret(String place) {
    return value(place).filter(value -> value.startsWith("\"${")).isPresent();
  }

  void text(String place, String text) {
    values.put(place, quoted(text));
  }

  void text(String place, Optional<String> text) {
    text.ifPresent(one -> text(place, one));
  }

  void unlessSaid(String place, String text) {
    if (!has(place)) {
      text(place, text);
    }
  }

  void number(String place, BigDecimal number) {
    values.put(place, number.toPlainString());
  }

  void list(String place, List<String> words) {
    values.put(
        place,
        words.stream().map(PlatformSketch::quoted).collect(Collectors.joining(", ", "[", "]")));
  }

  void file(String place, String name) {
    text(place, Nearby.from(folder, name));
  }

  void secret(String place, SecretReference reference) {
    text(place, reference.in(folder));
  }

  /** Put lines as they are. */
  void lines(String place, String lines) {
    values.put(place, lines);
  }

  /** Return the same for somebody who has no secret at hand. */
  PlatformSketch asNobody() {
    PlatformSketch nobody = new PlatformSketch(this);
    nobody
        .values
        .keySet()
        .removeIf(
            place -> place.matches("auth\\..*|access\\..*|tls\\.client-.*|limits\\.proxy-.*"));
    nobody.text("auth.type", AuthKind.NONE.word());
    return nobody;
  }

  /** Return the same with other endpoints, each claimed. */
  PlatformSketch at(Map<String, String> endpoints, UnaryOperator<String> edition) {
    PlatformSketch there = new PlatformSketch(this);
    endpoints.forEach(
        (binding, root) -> {
          there.text("endpoints." + binding, root);
          there.text("claims." + binding, edition.apply(binding));
        });
    return there;
  }

  /** Quote as JSON does, which YAML takes. */
  static String quoted(String text) {
    return JsonNodeFactory.instance.stringNode(text).toString();
  }
}
