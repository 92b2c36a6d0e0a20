package org.tsunagaru.validator.format;

import tools.jackson.databind.JsonNode;

/** Tells what kind of NGSI-LD attribute an instance is, by its type or by its members. */
public final class AttributeKind {

  private AttributeKind() {}

  /** Return the kind of an instance, given or inferred; empty for a plain value. */
  public static String of(JsonNode node) {
    if (!node.isObject()) {
      return "";
    }
    String type = node.path("type").asString("");
    if (Detection.ATTRIBUTE_KINDS.contains(type)) {
      return type;
    }
    return node.has("type") ? "" : inferred(node);
  }

  /** Tell whether a list holds the instances of one attribute, and not values. */
  public static boolean isInstances(JsonNode node) {
    if (!node.isArray() || node.isEmpty()) {
      return false;
    }
    for (JsonNode one : node) {
      if (!one.isObject() || of(one).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Tell whether a value is a geometry of GeoJSON, by its members. */
  public static boolean isGeometry(JsonNode node) {
    return node.isObject()
        && Detection.GEOMETRIES.contains(node.path("type").asString(""))
        && (node.has("coordinates") || node.has("geometries"));
  }

  private static String inferred(JsonNode node) {
    if (node.has("value")) {
      return isGeometry(node.path("value")) ? "GeoProperty" : "Property";
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
