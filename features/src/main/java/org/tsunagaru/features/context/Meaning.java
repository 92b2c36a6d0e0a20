package org.tsunagaru.features.context;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;

/**
 * Compares by meaning: numbers as numbers, instants as instants, members in any order, and without
 * the members that a platform may add.
 */
public final class Meaning {

  private static final Set<String> ADDED =
      Set.of("createdAt", "modifiedAt", "instanceId", "@context", "datasetId");
  private static final Pattern INSTANT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)");

  private Meaning() {}

  /**
   * Insist that two values mean the same.
   *
   * @throws ExpectationNotMet naming the member that differs
   */
  public static void insistSame(Text what, JsonNode expected, JsonNode seen) {
    difference("", expected, seen)
        .ifPresent(
            place -> {
              throw new ExpectationNotMet(
                  new Text(what.en() + " (" + place + ")", what.ja() + "（" + place + "）"),
                  Json.shortened(Json.write(expected)),
                  Json.shortened(Json.write(seen)));
            });
  }

  /** Tell whether two values mean the same. */
  public static boolean same(JsonNode expected, JsonNode seen) {
    return difference("", expected, seen).isEmpty();
  }

  /**
   * Find a member of an answer of NGSI-LD by a term of the core {@code @context}, or by the compact
   * IRI that means the same: a processor of JSON-LD may write an empty list under either.
   *
   * @return a missing node where there is neither
   */
  public static JsonNode ofCore(JsonNode object, String term) {
    return object.has(term) ? object.path(term) : object.path("ngsi-ld:" + term);
  }

  private static Optional<String> difference(String place, JsonNode expected, JsonNode seen) {
    if (expected.isObject() && seen.isObject()) {
      return members(place, expected, seen);
    }
    if (expected.isArray() && seen.isArray()) {
      return items(place, expected, seen);
    }
    boolean same = sameScalar(expected, seen);
    return same ? Optional.empty() : Optional.of(place.isEmpty() ? "/" : place);
  }

  private static boolean sameScalar(JsonNode expected, JsonNode seen) {
    if (expected.isNumber() && seen.isNumber()) {
      return expected.decimalValue().compareTo(seen.decimalValue()) == 0;
    }
    if (expected.isString() && seen.isString()) {
      return sameText(expected.asString(), seen.asString());
    }
    return expected.equals(seen);
  }

  private static Optional<String> members(String place, JsonNode expected, JsonNode seen) {
    for (String name : expected.propertyNames()) {
      Optional<String> difference =
          difference(place + "/" + name, expected.path(name), seen.path(spelled(name, seen)));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return seen.propertyNames().stream()
        .filter(name -> !expected.has(spelled(name, expected)) && !ADDED.contains(name))
        .findFirst()
        .map(name -> place + "/" + name);
  }

  /** JSON-LD lets a platform write an alias of the core context for the keyword it stands for. */
  private static String spelled(String name, JsonNode in) {
    if (in.has(name)) {
      return name;
    }
    return switch (name) {
      case "@type" -> "type";
      case "type" -> "@type";
      case "@id" -> "id";
      case "id" -> "@id";
      default -> name;
    };
  }

  private static Optional<String> items(String place, JsonNode expected, JsonNode seen) {
    if (expected.size() != seen.size()) {
      return Optional.of(place + "[" + seen.size() + "]");
    }
    for (int i = 0; i < expected.size(); i++) {
      Optional<String> difference = difference(place + "/" + i, expected.get(i), seen.get(i));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private static boolean sameText(String expected, String seen) {
    if (expected.equals(seen)) {
      return true;
    }
    if (!INSTANT.matcher(expected).matches() || !INSTANT.matcher(seen).matches()) {
      return false;
    }
    try {
      return OffsetDateTime.parse(expected)
          .toInstant()
          .equals(OffsetDateTime.parse(seen).toInstant());
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
