package org.tsunagaru.validator.rule;

import java.util.Set;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.Moment;
import tools.jackson.databind.JsonNode;

/** An attribute of type DateTime has a date and time (specification, "Special Attribute Types"). */
final class V2DateTime implements Check.OfV2Attribute {

  private static final Rule RULE =
      Rule.error(
          "ngsi-v2-date-time",
          new Text(
              "An attribute of type DateTime has a date, or a date and time, of ISO 8601",
              "型DateTimeの値がISO 8601の日付または日時である"),
          new Text(
              "Write the time such as 2026-04-01T09:00:00+09:00 or 2026-04-01T00:00:00Z.",
              "2026-04-01T09:00:00+09:00 や 2026-04-01T00:00:00Z の形で書いてください。"),
          "{\"id\": \"WaterLevel-1\", \"type\": \"WaterLevel\", \"dateObserved\": {\"type\": \"DateTime\", \"value\": \"2026-04-01T00:00:00.000Z\"}}",
          "{\"id\": \"WaterLevel-1\", \"type\": \"WaterLevel\", \"dateObserved\": {\"type\": \"DateTime\", \"value\": \"2026/04/01 09:00\"}}");

  private static final Set<String> TYPES = Set.of("DateTime", "ISO8601");
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"
              + "(T([01]\\d|2[0-3])(:?[0-5]\\d(:?[0-5]\\d([.,]\\d{1,9})?)?)?"
              + "(Z|[+-]\\d{2}(:?\\d{2})?)?)?");

  @Override
  public Rule rule() {
    return RULE;
  }

  private static boolean isTime(String text) {
    return text.length() <= 40
        && TIME.matcher(text).matches()
        && Moment.of(text.substring(0, "YYYY-MM-DD".length())).isPresent();
  }

  @Override
  public void v2Attribute(V2Attribute attribute, Faults faults) {
    JsonNode value = attribute.value();
    if (!TYPES.contains(attribute.type()) || value.isNull() || value.isMissingNode()) {
      return;
    }
    String text = value.isString() ? value.asString() : value.toString();
    if (!value.isString() || !isTime(text)) {
      faults.add(
          RULE,
          attribute.valueAt(),
          text,
          Text.of(
              "\"%s\" is of type %s, and its value is no date and time.",
              "「%s」は型%sですが、値が日時ではありません。", attribute.name(), attribute.type()));
    }
  }
}
