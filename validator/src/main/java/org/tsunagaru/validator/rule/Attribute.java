package org.tsunagaru.validator.rule;

import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.format.Detection;
import tools.jackson.databind.JsonNode;

/**
 * One instance of an NGSI-LD attribute.
 *
 * @param name its name
 * @param kind its type, given or inferred; empty for a plain value
 * @param node the instance, or the plain value
 * @param at where it stands
 * @param depth zero for an attribute of the entity, one for an attribute of that, and so on
 */
record Attribute(String name, String kind, JsonNode node, Place at, int depth) {

  static String kindOf(JsonNode node) {
    if (!node.isObject()) {
      return "";
    }
    String type = node.path("type").asString("");
    if (Detection.ATTRIBUTE_KINDS.contains(type)) {
      return type;
    }
    return node.has("type") ? "" : inferred(node);
  }

  private static String inferred(JsonNode node) {
    if (node.has("value")) {
      return Geometries.isGeometry(node.path("value")) ? "GeoProperty" : "Property";
    }
    if (node.has("object")) {
      return "Relationship";
    }
    if (node.has("languageMap")) {
      return "LanguageProperty";
    }
    if (node.has("vocab")) {
      return "VocabProperty";
    }
    if (node.has("valueList")) {
      return "ListProperty";
    }
    if (node.has("objectList")) {
      return "ListRelationship";
    }
    return node.has("json") ? "JsonProperty" : "";
  }
}
