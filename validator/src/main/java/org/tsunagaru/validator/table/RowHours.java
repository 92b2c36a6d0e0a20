package org.tsunagaru.validator.table;

import java.util.List;
import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** What closes before it opens is open overnight, and then a note says so. */
final class RowHours implements TableCheck.OfRow {

  private static final Rule RULE =
      Rule.csv(
          "table-hours",
          Severity.WARNING,
          new Text(
              "Hours end after they begin, or a note says that they go on overnight",
              "終了時間が開始時間より後である（翌日に及ぶ場合は特記事項がある）"),
          new Text(
              "Correct one of the two times, or write a note where it is open overnight.",
              "どちらかの時刻を直すか、翌日に及ぶ場合は特記事項に書いてください。"),
          hours("08:30", "17:15"),
          hours("17:15", "08:30"));

  private static final List<List<String>> HOURS =
      List.of(
          List.of("開始時間", "終了時間"),
          List.of("利用開始時間", "利用終了時間"),
          List.of("診療開始時間", "診療終了時間"),
          List.of("子供預かり開所時間", "子供預かり閉所時間"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void row(Heading heading, Row row, LineFaults faults) {
    boolean noted = row.cells().keySet().stream().anyMatch(name -> name.contains("特記事項"));
    boolean days = !row.cell("開始日").equals(row.cell("終了日"));
    for (List<String> hours : HOURS) {
      Optional<String> from = time(row, hours.get(0));
      Optional<String> to = time(row, hours.get(1));
      if (!noted && !days && from.isPresent() && to.isPresent() && isBefore(to.get(), from.get())) {
        faults.add(
            RULE,
            row.line(),
            hours.get(1),
            to.get(),
            Text.of(
                "\"%s\" (%s) lies before \"%s\" (%s).",
                "「%s」（%s）が「%s」（%s）より前です。", hours.get(1), to.get(), hours.get(0), from.get()));
      }
    }
  }

  /** Midnight ends the day that it is written for. */
  private static boolean isBefore(String to, String from) {
    return !to.equals("00:00") && to.compareTo(from) < 0;
  }

  private static Optional<String> time(Row row, String field) {
    return row.cell(field).filter(CellFormat.HOUR_MINUTE::fits);
  }

  private static String hours(String from, String to) {
    String sheet = SampleSheets.aedWith("054-626-1111", "", "月火水木金", from);
    return SampleSheets.set(sheet, "終了時間", to);
  }
}
