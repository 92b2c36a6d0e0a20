package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** A date and time without zone means another moment to every reader. */
final class LocalDateTime implements Check.OfScalar {

  private static final Rule RULE =
      Rule.warning(
          "date-time-without-zone",
          new Text("A date and time names its time zone", "日時に時差の表記がある"),
          new Text(
              "Add Z or the offset, for example 2026-04-01T09:00:00+09:00.",
              "末尾にZか時差を付けてください（例 2026-04-01T09:00:00+09:00）。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"dateObserved\": {\"type\": \"Property\", \"value\": \"2026-04-01T09:00:00+09:00\"}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"dateObserved\": {\"type\": \"Property\", \"value\": \"2026-04-01T09:00:00\"}, \"@context\": \"https://example.jp/context.jsonld\"}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void scalar(JsonNode value, Place at, Faults faults) {
    if (value.isString() && Timestamps.isLocal(value.asString())) {
      faults.add(
          RULE,
          at,
          value.asString(),
          new Text("The date and time has no time zone.", "日時に時差の表記がありません。"));
    }
  }
}
