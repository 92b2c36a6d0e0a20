package org.tsunagaru.validator.rule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** Nothing was observed, made or changed tomorrow. */
final class TimestampInFuture implements Check.OfTimestamp {

  private static final Rule RULE =
      Rule.warning(
          "timestamp-future",
          new Text("A time of observation does not lie in the future", "観測・作成・更新の日時が未来でない"),
          new Text(
              "Check the clock of the sensor, and that Japanese time was converted to UTC rather than only marked with Z.",
              "センサーの時計と、日本時間をUTCに換算せずZだけ付けていないかを確認してください。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": 1, \"observedAt\": \"2026-04-01T00:00:00Z\"}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": 1, \"observedAt\": \"2999-04-01T00:00:00Z\"}, \"@context\": \"https://example.jp/context.jsonld\"}");

  private static final Set<String> PAST =
      Set.of("observedAt", "createdAt", "modifiedAt", "deletedAt");
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final Clock clock;

  TimestampInFuture(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void timestamp(String member, JsonNode value, Place at, Faults faults) {
    if (!PAST.contains(member)) {
      return; // expiresAt, and times that data is about, may lie ahead
    }
    Instant latest = clock.instant().plus(TOLERANCE);
    Timestamps.utc(value.asString(""))
        .filter(latest::isBefore)
        .ifPresent(
            time ->
                faults.add(
                    RULE,
                    at,
                    value.asString(),
                    Text.of("%s lies in the future.", "%s が未来の日時です。", member)));
  }
}
