package org.tsunagaru.validator.rule;

import org.tsunagaru.validator.finding.Place;
import tools.jackson.databind.JsonNode;

/** Takes geometries apart (RFC 7946 section 3.1), and stays calm where their shape is wrong. */
final class Geometries {

  private static final int PLACES_BEFORE_LISTS = 4;

  private Geometries() {}

  /** Takes a position: a list that starts with two numbers. */
  @FunctionalInterface
  interface Positions {
    void position(JsonNode position, Place at);
  }

  /** Takes a ring of a polygon. */
  @FunctionalInterface
  interface Rings {
    void ring(JsonNode ring, boolean outer, Place at);
  }

  static void positions(JsonNode geometry, Place at, Positions sink) {
    descend(geometry.path("coordinates"), at.member("coordinates"), 0, sink);
  }

  private static void descend(JsonNode node, Place at, int depth, Positions sink) {
    if (!node.isArray() || depth > PLACES_BEFORE_LISTS) {
      return;
    }
    if (node.size() >= 2 && node.get(0).isNumber() && node.get(1).isNumber()) {
      sink.position(node, at);
      return;
    }
    for (int i = 0; i < node.size(); i++) {
      descend(node.get(i), at.element(i), depth + 1, sink);
    }
  }

  static void rings(JsonNode geometry, Place at, Rings sink) {
    JsonNode coordinates = geometry.path("coordinates");
    Place place = at.member("coordinates");
    String type = geometry.path("type").asString("");
    if (type.equals("Polygon")) {
      polygon(coordinates, place, sink);
    } else if (type.equals("MultiPolygon")) {
      for (int i = 0; i < coordinates.size(); i++) {
        polygon(coordinates.get(i), place.element(i), sink);
      }
    }
  }

  private static void polygon(JsonNode polygon, Place at, Rings sink) {
    for (int i = 0; polygon.isArray() && i < polygon.size(); i++) {
      if (isRing(polygon.get(i))) {
        sink.ring(polygon.get(i), i == 0, at.element(i));
      }
    }
  }

  private static boolean isRing(JsonNode ring) {
    if (!ring.isArray() || ring.size() < 3) {
      return false;
    }
    for (JsonNode position : ring) {
      if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
        return false;
      }
    }
    return true;
  }
}
