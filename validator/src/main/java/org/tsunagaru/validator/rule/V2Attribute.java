package org.tsunagaru.validator.rule;

import org.tsunagaru.validator.finding.Place;
import tools.jackson.databind.JsonNode;

/**
 * One attribute of an NGSIv2 entity.
 *
 * @param name its name
 * @param type its type; empty where it has none
 * @param value its value; the whole attribute in keyValues
 * @param metadata its metadata; missing where it has none
 * @param at where it stands
 * @param valueAt where its value stands
 */
record V2Attribute(
    String name, String type, JsonNode value, JsonNode metadata, Place at, Place valueAt) {

  static V2Attribute normalized(String name, JsonNode node, Place at) {
    return new V2Attribute(
        name,
        node.path("type").asString(""),
        node.path("value"),
        node.path("metadata"),
        at,
        at.member("value"));
  }

  static V2Attribute keyValue(String name, JsonNode node, Place at) {
    return new V2Attribute(name, "", node, node.path("metadata").path(""), at, at);
  }

  /** Tell whether it is a place by its type, or a geometry by its value. */
  boolean isPlace() {
    return type.startsWith("geo:");
  }
}
