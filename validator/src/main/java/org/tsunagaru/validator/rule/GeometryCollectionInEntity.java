package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.AttributeKind;
import tools.jackson.databind.JsonNode;

/** NGSI-LD takes all geometries but this one (clause 4.7.1). */
final class GeometryCollectionInEntity implements Check.OfAttribute {

  private static final Rule RULE =
      Rule.error(
          "geoproperty-collection",
          new Text(
              "A GeoProperty is not a GeometryCollection", "GeoPropertyがGeometryCollectionでない"),
          new Text(
              "Use a MultiPoint, MultiLineString or MultiPolygon, or several attributes.",
              "MultiPointなどにまとめるか、属性を分けてください。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"location\": {\"type\": \"GeoProperty\", \"value\": {\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"location\": {\"type\": \"GeoProperty\", \"value\": {\"type\": \"GeometryCollection\", \"geometries\": [{\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}]}}, \"@context\": \"https://example.jp/context.jsonld\"}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void attribute(Attribute attribute, Faults faults) {
    boolean plain = attribute.kind().isEmpty();
    JsonNode geometry = plain ? attribute.node() : attribute.node().path("value");
    boolean geo = plain || attribute.kind().equals("GeoProperty");
    if (geo && geometry.has("geometries") && AttributeKind.isGeometry(geometry)) {
      faults.add(
          RULE,
          plain ? attribute.at() : attribute.at().member("value"),
          "GeometryCollection",
          new Text(
              "NGSI-LD does not allow a GeometryCollection here.",
              "NGSI-LDではGeometryCollectionを使えません。"));
    }
  }
}
