package org.tsunagaru.validator.rule;

import java.time.Instant;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** A sensor whose clock was never set observes in 1970. */
final class TimestampAncient implements Check.OfTimestamp {

  private static final Rule RULE =
      Rule.warning(
          "timestamp-ancient",
          new Text("A time of observation lies after 2000", "観測日時が2000年以降である"),
          new Text(
              "Check the clock of the sensor; one that was never set begins in 1970.",
              "センサーの時計を確認してください。未設定の時計は1970年から始まります。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": 1, \"observedAt\": \"2026-04-01T00:00:00Z\"}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": 1, \"observedAt\": \"1970-01-01T00:00:07Z\"}, \"@context\": \"https://example.jp/context.jsonld\"}");

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void timestamp(String member, JsonNode value, Place at, Faults faults) {
    if (!member.equals("observedAt")) {
      return; // what the data is about may be as old as it likes
    }
    Timestamps.utc(value.asString(""))
        .filter(EARLIEST::isAfter)
        .ifPresent(
            time ->
                faults.add(
                    RULE,
                    at,
                    value.asString(),
                    Text.of("%s lies before 2000.", "%s が2000年より前です。", member)));
  }
}
