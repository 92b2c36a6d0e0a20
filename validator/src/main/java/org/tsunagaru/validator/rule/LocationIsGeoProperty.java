package org.tsunagaru.validator.rule;

import java.util.Set;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** The three places of an entity are geometries (clause 4.7.1). */
final class LocationIsGeoProperty implements Check.OfAttribute {

  private static final Rule RULE =
      Rule.error(
          "location-geoproperty",
          new Text(
              "location, observationSpace and operationSpace are GeoProperties",
              "location・observationSpace・operationSpace はGeoPropertyである"),
          new Text(
              "Give it the type GeoProperty and a GeoJSON geometry as value.",
              "typeをGeoPropertyにし、valueにGeoJSONの図形を入れてください。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"location\": {\"type\": \"GeoProperty\", \"value\": {\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"location\": {\"type\": \"Property\", \"value\": \"焼津市\"}, \"@context\": \"https://example.jp/context.jsonld\"}");

  private static final Set<String> PLACES =
      Set.of("location", "observationSpace", "operationSpace");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void attribute(Attribute attribute, Faults faults) {
    if (attribute.depth() > 0 || !PLACES.contains(attribute.name())) {
      return;
    }
    boolean plainGeometry = attribute.kind().isEmpty() && attribute.node().isObject();
    if (!attribute.kind().equals("GeoProperty") && !plainGeometry && !attribute.node().isNull()) {
      faults.add(
          RULE,
          attribute.at(),
          attribute.kind().isEmpty() ? attribute.node().toString() : attribute.kind(),
          Text.of("\"%s\" is not a GeoProperty.", "「%s」がGeoPropertyではありません。", attribute.name()));
    }
  }
}
