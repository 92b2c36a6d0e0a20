package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/**
 * The geometry of a Feature is the geometry itself, not the attribute around it (clause 4.5.16.2).
 */
final class FeatureGeometryWrapped implements Check.OfFeature {

  private static final Rule RULE =
      Rule.error(
          "feature-geometry-wrapped",
          new Text(
              "The geometry of a Feature is a geometry, not an NGSI-LD attribute",
              "Featureのgeometryが図形そのものであり、NGSI-LDの属性でない"),
          new Text(
              "Write the value of the GeoProperty as geometry, without type and value around it.",
              "GeoPropertyのvalueの中身だけをgeometryに書いてください。"),
          "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}, \"properties\": {}}",
          "{\"type\": \"Feature\", \"geometry\": {\"type\": \"GeoProperty\", \"value\": {\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}}, \"properties\": {}}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void feature(JsonNode feature, Place at, Faults faults) {
    JsonNode geometry = feature.path("geometry");
    if (geometry.has("type") && geometry.has("value")) {
      faults.add(
          RULE,
          at.member("geometry"),
          geometry.path("type").asString(""),
          new Text(
              "An NGSI-LD attribute stands where a geometry should; map software cannot read it.",
              "図形の代わりにNGSI-LDの属性が入っており、地図ソフトで読めません。"));
    }
  }
}
