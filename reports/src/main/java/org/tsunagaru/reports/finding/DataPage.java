package org.tsunagaru.reports.finding;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tsunagaru.reports.finding.DataReport.Verdict;
import org.tsunagaru.reports.render.StaticPage;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** What the template of the page asks for. Public because compiled templates live elsewhere. */
public final class DataPage {

  private static final int EXAMPLE = 400;

  private final DataReport report;
  private final String version;
  private final Instant written;
  private final StaticPage frame = new StaticPage();

  DataPage(DataReport report, String version, Instant written) {
    this.report = report;
    this.version = version;
    this.written = written;
  }

  /** Return what the page tells of. */
  public DataReport report() {
    return report;
  }

  /** Return what every page has. */
  public StaticPage frame() {
    return frame;
  }

  /** Return the version of the program. */
  public String version() {
    return version;
  }

  /** Return when the data were judged, in UTC and in whole seconds. */
  public String time() {
    return written.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Return the colour that a verdict wears. */
  public String colour(Verdict verdict) {
    return switch (verdict) {
      case VALID -> "passed";
      case INVALID -> "failed";
      case CANNOT_TELL -> "cannotTell";
    };
  }

  /** Return the sign that goes with a verdict, so that no colour tells it alone. */
  public String sign(Verdict verdict) {
    return switch (verdict) {
      case VALID -> "✓";
      case INVALID -> "✗";
      case CANNOT_TELL -> "?";
    };
  }

  /** Return the colour that a rule's findings wear. */
  public String colour(Rule rule) {
    return rule.isError() ? "failed" : "warned";
  }

  /** Name the severity of a rule for readers. */
  public Text severity(Rule rule) {
    return rule.isError() ? new Text("Error", "エラー") : new Text("Warning", "警告");
  }

  /** Say in one sentence what the verdict means. */
  public Text meaning() {
    long errors = report.count(Severity.ERROR);
    return switch (report.verdict()) {
      case VALID ->
          new Text(
              "All that was read was judged, and no error was found.",
              "読み込んだものをすべて検証し、エラーはありませんでした。");
      case INVALID ->
          Text.of(
              "%d errors have to be mended before the data are handed over.",
              "データを引き渡す前に修正が必要なエラーが %d 件あります。", errors);
      case CANNOT_TELL ->
          new Text(
              "No error was found, but not everything was judged; what was left out is listed below.",
              "エラーは見つかりませんでしたが、検証していないものがあります。下の一覧を確認してください。");
    };
  }

  /** Return an example as it is shown: on one line, and not at any length. */
  public String example(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > EXAMPLE ? line.substring(0, EXAMPLE) + "…" : line;
  }

  /** Return what was found, by rule. */
  public List<DataReport.Group> groups() {
    return report.groups();
  }
}
