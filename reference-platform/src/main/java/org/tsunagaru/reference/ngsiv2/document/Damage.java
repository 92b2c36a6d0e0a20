package org.tsunagaru.reference.ngsiv2.document;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Alter the values of requests where a seeded defect of NGSIv2 says so; else leave them alone. */
final class Damage {

  private static final Pattern FORBIDDEN = Pattern.compile("[<>\"'=;()]");

  private static final Pattern WIDE = Pattern.compile("[\\x{10000}-\\x{10FFFF}]");

  private final Seeded defects;

  Damage(Seeded defects) {
    this.defects = defects;
  }

  /** Return a value as it is taken. */
  JsonNode value(JsonNode value) {
    if (defects.on("forbidden-characters-stripped")) {
      return each(value, Damage::stripped);
    }
    if (defects.on("empty-containers-become-null")) {
      return each(value, node -> node.isContainer() ? Json.object().nullNode() : node);
    }
    if (defects.on("wide-letters-lost")) {
      return each(value, Damage::narrowed);
    }
    return value;
  }

  private static JsonNode stripped(JsonNode node) {
    return node.isString()
        ? Json.string(FORBIDDEN.matcher(node.stringValue()).replaceAll(""))
        : node;
  }

  private static JsonNode narrowed(JsonNode node) {
    return node.isString() ? Json.string(WIDE.matcher(node.stringValue()).replaceAll("?")) : node;
  }

  /** Change every scalar and every empty container. */
  private static JsonNode each(JsonNode node, UnaryOperator<JsonNode> leaf) {
    if (!node.isContainer() || node.isEmpty()) {
      return leaf.apply(node);
    }
    if (node.isArray()) {
      ArrayNode copy = Json.array();
      node.forEach(child -> copy.add(each(child, leaf)));
      return copy;
    }
    ObjectNode copy = Json.object();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      copy.set(member.getKey(), each(member.getValue(), leaf));
    }
    return copy;
  }
}
