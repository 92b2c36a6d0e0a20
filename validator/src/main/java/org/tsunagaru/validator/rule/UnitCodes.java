package org.tsunagaru.validator.rule;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.spec.file.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The codes of UN/CEFACT Recommendation 20, as data. */
final class UnitCodes {

  /**
   * The list.
   *
   * @param edition which edition it is of
   * @param listed codes that may be used, deprecated ones among them
   * @param deleted codes that were taken out, by what they stood for
   * @param spelling listed codes by themselves in capitals
   */
  private record Codes(
      String edition,
      Set<String> listed,
      Map<String, String> deleted,
      Map<String, String> spelling) {}

  private volatile @Nullable Codes codes;

  private Codes codes() {
    Codes known = codes;
    return known == null ? read() : known;
  }

  /** Read the list when the first code is met. */
  private synchronized Codes read() {
    Codes known = codes;
    if (known == null) {
      JsonNode file = JsonMapper.shared().readTree(Resources.text("spec/codes/units.json"));
      Set<String> listed =
          Set.of("codes", "deprecated").stream()
              .flatMap(status -> file.path(status).propertyNames().stream())
              .collect(Collectors.toUnmodifiableSet());
      known =
          new Codes(
              file.path("edition").asString(),
              listed,
              file.path("deleted").properties().stream()
                  .collect(
                      Collectors.toUnmodifiableMap(
                          Map.Entry::getKey, entry -> entry.getValue().asString())),
              listed.stream()
                  .collect(Collectors.toUnmodifiableMap(UnitCodes::capitals, Function.identity())));
      codes = known;
    }
    return known;
  }

  String edition() {
    return codes().edition();
  }

  boolean isListed(String code) {
    return codes().listed().contains(code);
  }

  /** Return what a code stood for that was taken out of the list. */
  Optional<String> deleted(String code) {
    return Optional.ofNullable(codes().deleted().get(code));
  }

  /** Return the code that differs from this one in capitals and blanks only. */
  Optional<String> meant(String code) {
    return Optional.ofNullable(codes().spelling().get(capitals(code)));
  }

  private static String capitals(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }
}
