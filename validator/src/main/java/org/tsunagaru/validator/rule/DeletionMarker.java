package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** urn:ngsi-ld:null asks a broker to delete; it is no data (clauses 4.5.0 and 5.5.4). */
final class DeletionMarker implements Check.OfScalar {

  private static final Rule RULE =
      Rule.error(
          "deletion-marker",
          new Text(
              "Data does not carry the marker urn:ngsi-ld:null",
              "削除を表す urn:ngsi-ld:null がデータに含まれない"),
          new Text(
              "Leave the attribute out, or hand over only what still exists.",
              "属性を省くか、現存するものだけを提出してください。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": 1.2}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": \"urn:ngsi-ld:null\"}, \"@context\": \"https://example.jp/context.jsonld\"}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void scalar(JsonNode value, Place at, Faults faults) {
    if (value.isString() && value.asString().equals("urn:ngsi-ld:null")) {
      faults.add(
          RULE,
          at,
          value.asString(),
          new Text(
              "The value is the marker that asks for deletion, not data.",
              "値が削除の指示（urn:ngsi-ld:null）になっています。"));
    }
  }
}
