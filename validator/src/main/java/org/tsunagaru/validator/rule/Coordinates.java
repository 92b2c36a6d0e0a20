package org.tsunagaru.validator.rule;

import tools.jackson.databind.JsonNode;

/** What can be said of positions and rings by calculation; axes are longitude, then latitude. */
final class Coordinates {

  private static final double HUGE = 1e300;

  private Coordinates() {}

  static boolean isFinite(JsonNode position) {
    for (JsonNode number : position) {
      if (!(Math.abs(number.doubleValue(0)) < HUGE)) {
        return false;
      }
    }
    return true;
  }

  static boolean isOnGlobe(JsonNode position) {
    return Math.abs(x(position)) <= 180 && Math.abs(y(position)) <= 90;
  }

  static boolean isZero(JsonNode position) {
    return x(position) == 0 && y(position) == 0;
  }

  /** Tell whether a position lies in Japan once its axes change places. */
  static boolean isSwapped(JsonNode position) {
    double latitude = x(position);
    double longitude = y(position);
    return latitude >= 20 && latitude <= 46 && longitude >= 122 && longitude <= 154;
  }

  static boolean isClosed(JsonNode ring) {
    JsonNode first = ring.get(0);
    JsonNode last = ring.get(ring.size() - 1);
    return x(first) == x(last) && y(first) == y(last);
  }

  /** Return twice the area in square degrees: positive counterclockwise, zero when degenerate. */
  static double signedArea(JsonNode ring) {
    double originX = x(ring.get(0));
    double originY = y(ring.get(0));
    double area = 0;
    for (int i = 1; i + 1 < ring.size(); i++) {
      double ax = x(ring.get(i)) - originX;
      double ay = y(ring.get(i)) - originY;
      double bx = x(ring.get(i + 1)) - originX;
      double by = y(ring.get(i + 1)) - originY;
      area += ax * by - bx * ay;
    }
    return area;
  }

  private static double x(JsonNode position) {
    return position.get(0).doubleValue();
  }

  private static double y(JsonNode position) {
    return position.get(1).doubleValue();
  }
}
