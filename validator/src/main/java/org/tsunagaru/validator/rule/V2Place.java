package org.tsunagaru.validator.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.AttributeKind;
import tools.jackson.databind.JsonNode;

/**
 * A place is a geometry of GeoJSON, or of the older form in which latitude comes first
 * (specification, "Geospatial properties of entities").
 */
final class V2Place implements Check.OfV2Attribute {

  private static final Rule RULE =
      Rule.error(
          "ngsi-v2-place",
          new Text(
              "An attribute of type geo:json has a geometry; of geo:point and its like, \"latitude, longitude\"",
              "型geo:jsonの値は図形、geo:point等の値は「緯度, 経度」である"),
          new Text(
              "Use geo:json with a GeoJSON geometry (longitude first), or geo:point with latitude first.",
              "geo:jsonにはGeoJSONの図形（経度が先）を、geo:pointには緯度を先にした文字列を入れてください。"),
          "{\"id\": \"Office-1\", \"type\": \"Office\", \"location\": {\"type\": \"geo:point\", \"value\": \"34.86, 138.32\"}}",
          "{\"id\": \"Office-1\", \"type\": \"Office\", \"location\": {\"type\": \"geo:point\", \"value\": \"138.32, 34.86\"}}");

  private static final Pattern POINT =
      Pattern.compile("\\s*([+-]?\\d{1,3}(?:\\.\\d+)?)\\s*,\\s*([+-]?\\d{1,3}(?:\\.\\d+)?)\\s*");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void v2Attribute(V2Attribute attribute, Faults faults) {
    JsonNode value = attribute.value();
    if (value.isNull() || !attribute.isPlace()) {
      return;
    }
    if (!fits(attribute.type(), value)) {
      faults.add(
          RULE,
          attribute.valueAt(),
          value.isString() ? value.asString() : value.toString(),
          Text.of(
              "\"%s\" is of type %s, and its value is not.",
              "「%s」の値が型 %s に合っていません。", attribute.name(), attribute.type()));
    }
  }

  private static boolean fits(String type, JsonNode value) {
    return switch (type) {
      case "geo:json" -> AttributeKind.isGeometry(value);
      case "geo:point" -> value.isString() && isPoint(value.asString());
      case "geo:line", "geo:box", "geo:polygon" -> isLine(value);
      default -> true;
    };
  }

  private static boolean isLine(JsonNode value) {
    if (!value.isArray() || value.size() < 2) {
      return false;
    }
    for (JsonNode point : value) {
      if (!point.isString() || !isPoint(point.asString())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPoint(String text) {
    Matcher matcher = POINT.matcher(text);
    return text.length() < 80
        && matcher.matches()
        && Math.abs(Double.parseDouble(matcher.group(1))) <= 90
        && Math.abs(Double.parseDouble(matcher.group(2))) <= 180;
  }
}
