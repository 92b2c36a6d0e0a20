package org.tsunagaru.validator.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

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

  /** Moments that are written alike, in one time zone, are in the order of their texts. */
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2})?(\\+09:00)?");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void row(Heading heading, Row row, LineFaults faults) {
    for (List<String> period : PERIODS) {
      Optional<String> from = date(row, period.get(0));
      Optional<String> to = date(row, period.get(1));
      boolean alike = from.map(String::length).equals(to.map(String::length));
      if (alike && from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
        faults.add(
            RULE,
            row.line(),
            period.get(1),
            to.get(),
            Text.of(
                "\"%s\" (%s) lies after \"%s\" (%s).",
                "「%s」（%s）が「%s」（%s）より後です。", period.get(0), from.get(), period.get(1), to.get()));
      }
    }
  }

  private static Optional<String> date(Row row, String field) {
    return row.cell(field)
        .filter(text -> CellFormat.DATE.fits(text) || MOMENT.matcher(text).matches());
  }
}
