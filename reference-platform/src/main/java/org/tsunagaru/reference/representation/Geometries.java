package org.tsunagaru.reference.representation;

import java.util.Map;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import tools.jackson.databind.JsonNode;

/** The shapes that GeoJSON geometries have, clauses 4.7 and RFC 7946 section 3.1. */
public final class Geometries {

  private static final Map<String, Integer> DEPTHS =
      Map.of(
          "Point", 0,
          "MultiPoint", 1,
          "LineString", 1,
          "MultiLineString", 2,
          "Polygon", 2,
          "MultiPolygon", 3);

  private Geometries() {}

  /** Tell whether a value claims to be a geometry that is supported. */
  public static boolean looksLike(JsonNode value) {
    return value.isObject()
        && value.has("coordinates")
        && DEPTHS.containsKey(value.path("type").asString(""));
  }

  /**
   * Read the value of a GeoProperty.
   *
   * @param value a geometry, or the same as a text
   * @throws Fault of kind bad data when it is not a geometry
   */
  public static JsonNode require(JsonNode value) {
    JsonNode geometry = value;
    if (value.isString()) {
      try {
        geometry = Json.parse(value.stringValue());
      } catch (Fault e) {
        throw Fault.badData("The value of a GeoProperty is not a geometry: " + value);
      }
    }
    if (!looksLike(geometry)) {
      throw Fault.badData("The value of a GeoProperty is not a supported geometry.");
    }
    requireCoordinates(geometry.path("type").asString(), geometry.path("coordinates"));
    return geometry;
  }

  /**
   * Refuse coordinates that do not make such a geometry.
   *
   * @throws Fault of kind bad data
   */
  public static void requireCoordinates(String type, JsonNode coordinates) {
    Integer depth = DEPTHS.get(type);
    if (depth == null) {
      throw Fault.badData("Not a supported geometry: " + type);
    }
    if (!fits(coordinates, depth, type)) {
      throw Fault.badData("These coordinates do not make a " + type + ".");
    }
  }

  private static boolean fits(JsonNode node, int depth, String type) {
    if (!node.isArray() || node.isEmpty()) {
      return false;
    }
    if (depth == 0) {
      return isPosition(node);
    }
    for (JsonNode child : node) {
      if (!fits(child, depth - 1, type)) {
        return false;
      }
    }
    boolean line = depth == 1 && type.endsWith("LineString");
    boolean ring = depth == 1 && type.endsWith("Polygon");
    return (!line || node.size() >= 2) && (!ring || isRing(node));
  }

  private static boolean isPosition(JsonNode node) {
    if (node.size() < 2) {
      return false;
    }
    for (JsonNode number : node) {
      if (!number.isNumber() || !Double.isFinite(number.decimalValue().doubleValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRing(JsonNode ring) {
    JsonNode first = ring.path(0);
    JsonNode last = ring.path(ring.size() - 1);
    return ring.size() >= 4
        && first.path(0).decimalValue().compareTo(last.path(0).decimalValue()) == 0
        && first.path(1).decimalValue().compareTo(last.path(1).decimalValue()) == 0;
  }
}
