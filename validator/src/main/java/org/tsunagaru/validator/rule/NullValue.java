package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** JSON null means nothing in NGSI-LD (clause 4.5.0): JSON-LD drops it. */
final class NullValue implements Check.OfScalar {

  private static final Rule RULE =
      Rule.error(
          "null-value",
          new Text("No value is null", "値がnullでない"),
          new Text("Leave the attribute out when there is no value.", "値がないときは属性そのものを省いてください。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": 1.2}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": null}, \"@context\": \"https://example.jp/context.jsonld\"}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void scalar(JsonNode value, Place at, Faults faults) {
    if (value.isNull()) {
      faults.add(
          RULE,
          at,
          "null",
          new Text(
              "The value is null, which NGSI-LD does not know; a broker refuses or drops it.",
              "値がnullです。NGSI-LDではnullを使えず、受け手に拒否されるか消されます。"));
    }
  }
}
