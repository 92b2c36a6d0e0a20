package org.tsunagaru.reference.representation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Alter or lose what is on its way into the store where a seeded defect says so, whichever API it
 * came through; else leave it alone.
 */
public final class Distortion {

  private static final Pattern MARKUP = Pattern.compile("<[^<>]*>");
  private static final Pattern ASTRAL = Pattern.compile("[\\x{10000}-\\x{10FFFF}]");
  private static final Pattern SECONDS =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d):.*Z");

  private final Seeded defects;

  /** Do what the defect says, if any. */
  public Distortion(Seeded defects) {
    this.defects = defects;
  }

  /** Return a value as it is to be stored. */
  public JsonNode apply(Kind kind, JsonNode value) {
    if (defects.on("numbers-rounded") && kind != Kind.GEO) {
      return each(value, Distortion::rounded);
    }
    if (defects.on("markup-stripped")) {
      return each(value, node -> replaced(node, MARKUP, ""));
    }
    if (defects.on("emoji-replaced")) {
      return each(value, node -> replaced(node, ASTRAL, "?"));
    }
    if (defects.on("seconds-dropped")) {
      return each(value, node -> replaced(node, SECONDS, "$1:00Z"));
    }
    if (defects.on("coordinates-swapped") && kind == Kind.GEO) {
      return swapped(value);
    }
    if (defects.on("relations-in-lower-case") && kind == Kind.RELATIONSHIP) {
      return each(value, Distortion::lowered);
    }
    return value;
  }

  /** Tell whether an attribute, by its full name, is not to be stored at all. */
  public boolean drops(String name, Attribute instance) {
    JsonNode value = instance.value();
    return (defects.on("undeclared-attribute-dropped") && name.matches(".*[/#:][^/#:]*\\d[^/#:]*"))
        || (defects.on("empty-text-dropped") && value.isString() && value.stringValue().isEmpty());
  }

  private static JsonNode each(JsonNode node, UnaryOperator<JsonNode> leaf) {
    if (node.isObject()) {
      ObjectNode copy = Json.object();
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        copy.set(member.getKey(), each(member.getValue(), leaf));
      }
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = Json.array();
      node.forEach(child -> copy.add(each(child, leaf)));
      return copy;
    }
    return leaf.apply(node);
  }

  private static JsonNode rounded(JsonNode node) {
    if (!node.isBigDecimal()
        || node.decimalValue().scale() <= 2
        || node.decimalValue().scale() > 100) {
      return node;
    }
    BigDecimal rounded = node.decimalValue().setScale(2, RoundingMode.HALF_UP);
    return DecimalNode.valueOf(rounded);
  }

  private static JsonNode lowered(JsonNode node) {
    return node.isString() ? Json.string(node.stringValue().toLowerCase(Locale.ROOT)) : node;
  }

  private static JsonNode replaced(JsonNode node, Pattern what, String with) {
    return node.isString() ? Json.string(what.matcher(node.stringValue()).replaceAll(with)) : node;
  }

  private static JsonNode swapped(JsonNode geometry) {
    ObjectNode copy = Json.object();
    copy.setAll((ObjectNode) geometry);
    boolean line = geometry.path("type").asString("").equals("LineString");
    return line ? copy.set("coordinates", turned(geometry.path("coordinates"))) : geometry;
  }

  private static JsonNode turned(JsonNode positions) {
    ArrayNode turned = Json.array();
    positions.forEach(p -> turned.add(Json.array().add(p.path(1)).add(p.path(0))));
    return turned;
  }
}
