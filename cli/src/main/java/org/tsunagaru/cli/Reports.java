package org.tsunagaru.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.render.HtmlReport;
import org.tsunagaru.reports.render.ResultsJson;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.RequirementResult;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;

/** Writes the reports of a run and says where they are. */
final class Reports {

  private static final int SHOWN = 20;
  private static final Set<Kind> WORTH_A_LINE =
      Set.of(Kind.HARNESS_ERROR, Kind.FAILED, Kind.CANNOT_TELL, Kind.WARNED);

  private final Console console;
  private final Path folder;

  Reports(Console console, Path folder) {
    this.console = console;
    this.folder = folder;
  }

  /** Write the files, print the summary, and return the exit code of the verdict. */
  int publish(Report report) {
    write("results.json", ResultsJson.write(report));
    write("report.html", HtmlReport.write(report));
    summary(report);
    return report.verdict().exitCode();
  }

  /** Make the folder before the run, so that a run is not lost for want of one. */
  Reports prepare() {
    try {
      Files.createDirectories(folder);
      return this;
    } catch (IOException e) {
      throw new SpecException(
          Text.of(
              "The folder %s cannot be made. Give another with --out.",
              "フォルダ %s を作成できません。--out で別の場所を指定してください。", folder));
    }
  }

  private void summary(Report report) {
    report.requirements().stream()
        .filter(r -> WORTH_A_LINE.contains(r.outcome().kind()))
        .limit(SHOWN)
        .forEach(this::line);
    report.record().remarks().forEach(console::say);
    StringBuilder counts = new StringBuilder();
    report
        .counts()
        .forEach(
            (kind, number) -> {
              if (number > 0) {
                counts
                    .append(counts.isEmpty() ? "" : ", ")
                    .append(kind.title().in(console.locale()))
                    .append(' ')
                    .append(number);
              }
            });
    console.say("Requirements: %s", "要件: %s", counts);
    console.say(
        "Reports: %s", "報告書: %s", folder.resolve("report.html").toAbsolutePath().normalize());
    console.say("verdict: %s", "判定 (verdict): %s", report.verdict().word());
  }

  private void line(RequirementResult result) {
    String id = result.requirement().id();
    Text reason = result.outcome().reason().orElse(result.requirement().title());
    Kind kind = result.outcome().kind();
    console.say(
        new Text(
            kind.title().en() + "  " + id + "  " + reason.en(),
            kind.title().ja() + "  " + id + "  " + reason.ja()));
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SpecException(
          Text.of(
              "The report %s cannot be written. Check the folder and its free space.",
              "報告書 %s を書き込めません。フォルダと空き容量を確認してください。", folder.resolve(name)));
    }
  }
}
