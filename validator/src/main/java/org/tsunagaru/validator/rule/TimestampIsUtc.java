package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** Timestamps are written in UTC with all their parts (clauses 4.6.3 and 4.8). */
final class TimestampIsUtc implements Check.OfTimestamp {

  private static final Rule RULE =
      Rule.error(
          "timestamp-utc",
          new Text("A timestamp is a UTC date and time that ends in Z", "日時がUTC（末尾Z）で書かれている"),
          new Text(
              "Convert the time to UTC, for example 2026-04-01T09:00:00+09:00 to 2026-04-01T00:00:00Z.",
              "UTCに直してください（例 2026-04-01T09:00:00+09:00 → 2026-04-01T00:00:00Z）。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": 1, \"observedAt\": \"2026-04-01T00:00:00Z\"}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": 1, \"observedAt\": \"2026-04-01T09:00:00+09:00\"}, \"@context\": \"https://example.jp/context.jsonld\"}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void timestamp(String member, JsonNode value, Place at, Faults faults) {
    String text = value.isString() ? value.asString() : value.toString();
    if (!value.isString() || Timestamps.utc(text).isEmpty()) {
      faults.add(
          RULE,
          at,
          text,
          Text.of(
              "The value of %s is not a date and time in UTC (YYYY-MM-DDThh:mm:ssZ).",
              "%s の値がUTCの日時（YYYY-MM-DDThh:mm:ssZ）ではありません。", member));
    }
  }
}
