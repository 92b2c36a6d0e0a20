package org.tsunagaru.validator.table;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Example;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** Each order to evacuate is of one alert level (EEI 1.1). */
final class RowAlertLevel implements TableCheck.OfRow {

  private static final Rule RULE =
      new Rule(
          "table-alert-level",
          Severity.ERROR,
          new Text("An evacuation order is of its alert level", "発令区分と警戒レベルが一致する"),
          new Text(
              "Correct one of the two: level 3 is for the elderly, 4 for all, 5 for securing life at once.",
              "どちらかを直してください。高齢者等避難はレベル3、避難指示は4、緊急安全確保は5です。"),
          Example.of(SampleSheets.order("\"避難指示\"", "4")),
          Example.of(SampleSheets.order("\"避難指示\"", "3")));

  private static final Map<String, String> LEVELS =
      Map.of("高齢者等避難", "3", "避難指示", "4", "緊急安全確保", "5");
  private static final Pattern LEVEL = Pattern.compile("(?:警戒)?(?:レベル)?\\s*([1-5１-５])");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void row(Heading heading, Row row, LineFaults faults) {
    Optional<String> wanted = row.cell("発令区分").map(LEVELS::get);
    Optional<String> written = row.cell("警戒レベル");
    boolean lifted = row.cell("発令・解除区分").filter("解除"::equals).isPresent();
    if (wanted.isEmpty() || written.isEmpty() || lifted) {
      return;
    }
    Matcher level = LEVEL.matcher(written.get());
    if (level.matches() && Character.digit(level.group(1).charAt(0), 10) != digit(wanted.get())) {
      faults.add(
          RULE,
          row.line(),
          "警戒レベル",
          written.get(),
          Text.of(
              "\"%s\" is an order of level %s.",
              "「%s」は警戒レベル%sです。", row.cell("発令区分").orElse(""), wanted.get()));
    }
  }

  private static int digit(String level) {
    return Character.digit(level.charAt(0), 10);
  }
}
