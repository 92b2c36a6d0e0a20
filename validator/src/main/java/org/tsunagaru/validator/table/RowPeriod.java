package org.tsunagaru.validator.table;

import java.util.List;
import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;
import org.tsunagaru.validator.format.Moment;

/** Nothing ends before it begins. */
final class RowPeriod implements TableCheck.OfRow {

  private static final Rule RULE =
      Rule.csv(
          "table-period",
          Severity.ERROR,
          new Text("A period ends on the day it begins, or later", "期間の終わりが始まりより前でない"),
          new Text("Correct one of the two dates.", "どちらかの日付を直してください。"),
          SampleSheets.event("2026-08-01", "2026-08-02"),
          SampleSheets.event("2026-08-02", "2026-08-01"));

  private static final List<List<String>> PERIODS =
      List.of(
          List.of("開始日", "終了日"),
          List.of("参加申込終了日", "終了日"),
          List.of("許可開始日", "許可満了日"),
          List.of("開設日時", "閉鎖日時"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void row(Heading heading, Row row, LineFaults faults) {
    for (List<String> period : PERIODS) {
      Optional<String> from = row.cell(period.get(0));
      Optional<String> to = row.cell(period.get(1));
      if (isAfter(from.flatMap(Moment::of), to.flatMap(Moment::of))) {
        faults.add(
            RULE,
            row.line(),
            period.get(1),
            to.orElse(""),
            Text.of(
                "\"%s\" (%s) lies after \"%s\" (%s).",
                "「%s」（%s）が「%s」（%s）より後です。",
                period.get(0),
                from.orElse(""),
                period.get(1),
                to.orElse("")));
      }
    }
  }

  private static boolean isAfter(Optional<Moment> from, Optional<Moment> to) {
    return from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
  }
}
