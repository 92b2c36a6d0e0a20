package org.tsunagaru.validator.rule;

import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** The value of an attribute in any representation, where it is a text or a number. */
final class PlainValues {

  private PlainValues() {}

  static Optional<String> text(JsonNode entity, String attribute) {
    JsonNode value = value(entity.path(attribute));
    return value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }

  static OptionalDouble number(JsonNode entity, String attribute) {
    JsonNode value = value(entity.path(attribute));
    return value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
  }

  private static JsonNode value(JsonNode attribute) {
    JsonNode value = attribute.has("value") ? attribute.path("value") : attribute;
    return value.has("@value") ? value.path("@value") : value;
  }
}
