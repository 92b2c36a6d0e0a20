package org.tsunagaru.cli;

import org.tsunagaru.reports.finding.DataReport;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.NotChecked;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** Tells a person what was found in data: rule by rule, what to do, and where. */
final class DataText {

  private final Console console;
  private final boolean explain;

  /**
   * Speak to a person.
   *
   * @param explain whether each rule is shown with its examples
   */
  DataText(Console console, boolean explain) {
    this.console = console;
    this.explain = explain;
  }

  void say(DataReport report) {
    report.groups().forEach(this::group);
    for (NotChecked one : report.notChecked()) {
      console.say(
          new Text(
              one.file() + ": not checked: " + one.reason().en(),
              one.file() + ": 未検査: " + one.reason().ja()));
    }
    report
        .byModel()
        .forEach(
            (type, number) ->
                console.say("held against %s: %d records", "%s と照合: レコード %d 件", type, number));
    totals(report);
  }

  private void group(DataReport.Group group) {
    Rule rule = group.rule();
    String id = " [" + rule.id() + "] ";
    console.say(
        new Text(
            (rule.isError() ? "error: " : "warning: ") + rule.title().en() + id + group.count(),
            (rule.isError() ? "エラー: " : "警告: ") + rule.title().ja() + id + group.count() + "件"));
    console.say(new Text("  → " + rule.advice().en(), "  → " + rule.advice().ja()));
    if (explain) {
      console.say("  passes: %s", "  適合する例: %s", DataPage.cut(rule.passes().text()));
      console.say("  does not: %s", "  適合しない例: %s", DataPage.cut(rule.fails().text()));
    }
    group.findings().forEach(this::finding);
    if (group.hidden() > 0) {
      console.say("  … and %d more", "  … ほか%d件", group.hidden());
    }
    console.print("");
  }

  private void finding(Finding finding) {
    String pointer = finding.pointer().isEmpty() ? "" : " " + finding.pointer();
    String place = "  " + finding.file() + ":" + finding.line() + pointer + " ";
    console.say(new Text(place + finding.message().en(), place + finding.message().ja()));
  }

  private void totals(DataReport report) {
    if (report.total() > report.findings().size()) {
      console.say(
          "%d more findings are not shown; --max-findings 0 shows all.",
          "ほかに %d 件の指摘があります。すべて表示するには --max-findings 0 を指定してください。",
          report.total() - report.findings().size());
    }
    if (report.known() > 0) {
      console.say(
          "%d findings are known from the baseline.", "基準ファイルにある既知の指摘 %d 件を除きました。", report.known());
    }
    Text word = report.verdict().title();
    console.say(
        new Text(
            "%s: %d records, %d errors, %d warnings"
                .formatted(
                    word.en(),
                    report.records(),
                    report.count(Severity.ERROR),
                    report.count(Severity.WARNING)),
            "%s: レコード %d 件、エラー %d 件、警告 %d 件"
                .formatted(
                    word.ja(),
                    report.records(),
                    report.count(Severity.ERROR),
                    report.count(Severity.WARNING))));
  }
}
