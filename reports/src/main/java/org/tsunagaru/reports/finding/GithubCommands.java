package org.tsunagaru.reports.finding;

import java.util.Locale;
import org.tsunagaru.validator.NotChecked;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Severity;

/** Writes a report as workflow commands, which GitHub Actions shows beside the lines. */
public final class GithubCommands {

  private GithubCommands() {}

  /** Write a line for each finding, for what was not judged, and for the totals. */
  public static String write(DataReport report, Locale locale) {
    StringBuilder lines = new StringBuilder();
    for (Finding finding : report.findings()) {
      String word = finding.severity() == Severity.ERROR ? "error" : "warning";
      String place = finding.pointer().isEmpty() ? "" : finding.pointer() + ": ";
      lines.append(
          "::%s file=%s,line=%d,title=%s::%s%n"
              .formatted(
                  word,
                  property(finding.file()),
                  finding.line(),
                  property(finding.rule()),
                  data(place + finding.message().in(locale) + " " + finding.advice().in(locale))));
    }
    for (NotChecked one : report.notChecked()) {
      lines.append(
          "::warning file=%s,title=not-checked::%s%n"
              .formatted(property(one.file()), data(one.reason().in(locale))));
    }
    return lines
        .append(
            "::notice title=tsunagaru::records %d, errors %d, warnings %d%n"
                .formatted(
                    report.records(), report.count(Severity.ERROR), report.count(Severity.WARNING)))
        .toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
