package org.tsunagaru.validator.rule;

import java.util.Set;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** A number that stands for no measurement is no measurement. */
final class SentinelNumber implements Check.OfScalar {

  private static final Rule RULE =
      Rule.error(
          "sentinel-number",
          new Text(
              "A number is a measurement, not a stand-in for one that is missing", "数値が欠測の代用値でない"),
          new Text(
              "Leave the member out when there is no measurement.", "測定値がないときは項目そのものを省いてください。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": 1.2}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": -1.7976931348623157e308}, \"@context\": \"https://example.jp/context.jsonld\"}");

  private static final double HUGE = 1e300;
  private static final Set<String> WORDS =
      Set.of("NaN", "Infinity", "-Infinity", "-1.#IND", "1.#INF");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void scalar(JsonNode value, Place at, Faults faults) {
    boolean huge = value.isNumber() && !(Math.abs(value.doubleValue()) < HUGE);
    boolean word = value.isString() && WORDS.contains(value.asString());
    if (huge || word) {
      faults.add(
          RULE,
          at,
          value.asString(),
          new Text(
              "The value is no measurement but a computer's word for none.",
              "測定値ではなく、欠測を表す値（NaNや極端な数）が入っています。"));
    }
  }
}
