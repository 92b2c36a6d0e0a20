package org.tsunagaru.features.steps.city;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The bounds of a collection in longitude and latitude (OGC 17-069 clause 7.13.2).
 *
 * @param west least longitude
 * @param south least latitude
 * @param east greatest longitude
 * @param north greatest latitude
 */
record Bounds(double west, double south, double east, double north) {

  private static final Pattern DEGREES = Pattern.compile(".*/OGC/(0|1\\.3)/CRS84h?$");

  /** Find the bounds of all of a collection; nothing where it has none in degrees. */
  static Optional<Bounds> of(JsonNode collection) {
    JsonNode spatial = collection.path("extent").path("spatial");
    JsonNode box = spatial.path("bbox").path(0);
    boolean degrees = DEGREES.matcher(spatial.path("crs").asString("/OGC/1.3/CRS84")).matches();
    boolean whole = box.size() == 4 || box.size() == 6;
    if (!degrees || !whole || !box.valueStream().allMatch(JsonNode::isNumber)) {
      return Optional.empty();
    }
    int second = box.size() / 2;
    Bounds bounds =
        new Bounds(
            box.get(0).asDouble(),
            box.get(1).asDouble(),
            box.get(second).asDouble(),
            box.get(second + 1).asDouble());
    // Beyond the antimeridian the western edge is the greater one; such bounds are not judged.
    return bounds.west() > bounds.east() ? Optional.empty() : Optional.of(bounds);
  }

  /** Tell whether every position of a geometry lies within, give or take some degrees. */
  boolean hold(JsonNode geometry, double slack) {
    return geometry.isNull()
        || (holdAll(geometry.path("coordinates"), slack)
            && geometry.path("geometries").valueStream().allMatch(one -> hold(one, slack)));
  }

  private boolean holdAll(JsonNode coordinates, double slack) {
    if (!coordinates.path(0).isNumber()) {
      return coordinates.valueStream().allMatch(one -> holdAll(one, slack));
    }
    double longitude = coordinates.path(0).asDouble();
    double latitude = coordinates.path(1).asDouble(Double.NaN);
    return longitude >= west - slack
        && longitude <= east + slack
        && latitude >= south - slack
        && latitude <= north + slack;
  }
}
