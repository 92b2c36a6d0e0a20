package org.tsunagaru.validator.rule;

import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.format.Detection;
import tools.jackson.databind.JsonNode;

/** Goes through GeoJSON: collections, features, geometries, and the values of properties. */
final class GeoJsonWalk {

  private final Walk walk;
  private final EntityWalk entities;

  GeoJsonWalk(Walk walk, EntityWalk entities) {
    this.walk = walk;
    this.entities = entities;
  }

  void object(JsonNode object, Place at, Faults faults) {
    switch (object.path("type").asString("")) {
      case "FeatureCollection" -> collection(object, at, faults);
      case "Feature" -> feature(object, at, faults);
      default -> walk.geometry(object, at, faults);
    }
  }

  private void collection(JsonNode collection, Place at, Faults faults) {
    look(collection, at, faults);
    JsonNode features = collection.path("features");
    for (int i = 0; features.isArray() && i < features.size(); i++) {
      feature(features.get(i), at.member("features").element(i), faults);
    }
  }

  private void feature(JsonNode feature, Place at, Faults faults) {
    look(feature, at, faults);
    JsonNode geometry = feature.path("geometry");
    if (geometry.has("value")) {
      walk.geometry(geometry.path("value"), at.member("geometry").member("value"), faults);
    } else if (geometry.isObject()) {
      walk.geometry(geometry, at.member("geometry"), faults);
    }
    JsonNode properties = feature.path("properties");
    if (isEntity(feature)) {
      entities.attributes(properties, at.member("properties"), faults);
    } else {
      properties(properties, at.member("properties"), faults);
    }
  }

  private void look(JsonNode object, Place at, Faults faults) {
    for (Check.OfFeature check : walk.ofFeature) {
      check.feature(object, at, faults);
    }
  }

  /** Null is an honest value in GeoJSON, unlike in NGSI-LD. */
  private void properties(JsonNode value, Place at, Faults faults) {
    if (value.isObject()) {
      value.forEachEntry((name, child) -> properties(child, at.member(name), faults));
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        properties(value.get(i), at.element(i), faults);
      }
    } else if (!value.isNull()) {
      walk.values(value, at, faults);
    }
  }

  /** Tell whether a Feature carries an NGSI-LD entity (GS CIM 009 clause 4.5.16.2). */
  static boolean isEntity(JsonNode feature) {
    JsonNode properties = feature.path("properties");
    if (!feature.has("id") || !properties.path("type").isString()) {
      return false;
    }
    return properties.properties().stream()
        .anyMatch(m -> Detection.ATTRIBUTE_KINDS.contains(m.getValue().path("type").asString("")));
  }
}
