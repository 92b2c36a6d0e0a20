package org.tsunagaru.cli;

import org.tsunagaru.reports.finding.DataReport;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.NotChecked;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Severity;

/** Tells a person what was found in data. */
final class DataText {

  private final Console console;

  DataText(Console console) {
    this.console = console;
  }

  void say(DataReport report) {
    report.findings().forEach(this::finding);
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
    report.byRule().forEach((rule, number) -> console.say("  %6d  %s", "  %6d  %s", number, rule));
    totals(report);
  }

  private void finding(Finding finding) {
    String place =
        finding.file()
            + ":"
            + finding.line()
            + (finding.pointer().isEmpty() ? "" : " " + finding.pointer());
    String rule = " [" + finding.rule() + "]\n    → ";
    console.say(
        new Text(
            place + " " + finding.message().en() + rule + finding.advice().en(),
            place + " " + finding.message().ja() + rule + finding.advice().ja()));
  }

  private void totals(DataReport report) {
    long left = report.total() - report.findings().size();
    if (left > 0) {
      console.say(
          "%d more findings are not shown; --max-findings 0 shows all.",
          "ほかに %d 件の指摘があります。すべて表示するには --max-findings 0 を指定してください。", left);
    }
    if (report.known() > 0) {
      console.say(
          "%d findings are known from the baseline.", "基準ファイルにある既知の指摘 %d 件を除きました。", report.known());
    }
    Text word =
        switch (report.verdict()) {
          case VALID -> new Text("valid", "適合");
          case INVALID -> new Text("invalid", "不適合");
          case CANNOT_TELL -> new Text("cannot tell", "判定不能");
        };
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
