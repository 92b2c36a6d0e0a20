package org.tsunagaru.validator.rule;

import java.util.List;
import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.Moment;
import tools.jackson.databind.JsonNode;

/** Nothing ends before it begins, and nothing is changed before it is made. */
final class PeriodOrder implements Check.OfEntity, Check.OfV2Entity {

  private static final Rule RULE =
      Rule.error(
          "period-order",
          new Text("A period ends after it begins", "期間の終わりが始まりより前でない"),
          new Text(
              "Correct one of the two times; look at time zones first.",
              "どちらかの日時を直してください。まず時差の扱いを確認してください。"),
          "{\"id\": \"urn:ngsi-ld:Notice:1\", \"type\": \"Notice\", \"validFrom\": {\"type\": \"Property\", \"value\": \"2026-04-01T00:00:00Z\"}, \"validTo\": {\"type\": \"Property\", \"value\": \"2026-04-02T00:00:00Z\"}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:Notice:1\", \"type\": \"Notice\", \"validFrom\": {\"type\": \"Property\", \"value\": \"2026-04-02T00:00:00Z\"}, \"validTo\": {\"type\": \"Property\", \"value\": \"2026-04-02T08:00:00+09:00\"}, \"@context\": \"https://example.jp/context.jsonld\"}");

  private static final List<List<String>> PERIODS =
      List.of(
          List.of("dateObservedFrom", "dateObservedTo"),
          List.of("validFrom", "validTo"),
          List.of("startDate", "endDate"),
          List.of("dateStarted", "dateFinished"),
          List.of("createdAt", "modifiedAt"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void entity(JsonNode entity, Place at, Faults faults) {
    for (List<String> period : PERIODS) {
      Optional<String> from = PlainValues.text(entity, period.get(0));
      Optional<String> to = PlainValues.text(entity, period.get(1));
      if (from.isPresent() && to.isPresent() && isAfter(from.get(), to.get())) {
        faults.add(
            RULE,
            at.member(period.get(1)),
            to.get(),
            Text.of("\"%s\" lies before \"%s\".", "「%s」が「%s」より前です。", period.get(1), period.get(0)));
      }
    }
  }

  @Override
  public void v2Entity(JsonNode entity, List<V2Attribute> attributes, Place at, Faults faults) {
    entity(entity, at, faults);
  }

  private static boolean isAfter(String from, String to) {
    Optional<Moment> first = Moment.of(from);
    Optional<Moment> last = Moment.of(to);
    return first.isPresent() && last.isPresent() && first.get().isAfter(last.get());
  }
}
