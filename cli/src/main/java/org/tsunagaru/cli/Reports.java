package org.tsunagaru.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.render.AllureResults;
import org.tsunagaru.reports.render.HtmlReport;
import org.tsunagaru.reports.render.JunitXml;
import org.tsunagaru.reports.render.MarkdownSummary;
import org.tsunagaru.reports.render.ResultsJson;
import org.tsunagaru.reports.rollup.FailOn;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.RequirementResult;
import org.tsunagaru.reports.waiver.WaiverState;
import org.tsunagaru.reports.waiver.Waivers;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;

/** Writes the reports of a run and says where they are. */
final class Reports {

  private static final int SHOWN = 20;
  private static final Set<Kind> WORTH_A_LINE =
      Set.of(Kind.HARNESS_ERROR, Kind.FAILED, Kind.CANNOT_TELL, Kind.WARNED);

  private final Console console;
  private final Path folder;
  private final FailOn failOn;

  Reports(Console console, Path folder, FailOn failOn) {
    this.console = console;
    this.folder = folder;
    this.failOn = failOn;
  }

  /** Write the files, the canonical one first, print the summary, and return the exit code. */
  int publish(Report report) {
    write("results.json", ResultsJson.write(report));
    Ahead<Path> page = Ahead.begin(() -> write("report.html", HtmlReport.write(report)));
    write("junit.xml", JunitXml.write(report, console.locale()));
    write("summary.md", MarkdownSummary.write(report, console.locale()));
    writeAllure(report);
    page.get();
    summary(report);
    return report.exitCode(failOn);
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
        .forEach(result -> line(report, result));
    report.record().remarks().forEach(console::say);
    waivers(report.waivers());
    console.say("Requirements: %s", "要件: %s", figures(report.counts()));
    if (!report.attestations().isEmpty()) {
      console.say(
          "Attested by documents, not by tests: %s",
          "文書による証明（試験ではない）: %s", figures(report.attestationCounts()));
    }
    if (!report.gaps().isEmpty()) {
      console.say(
          "Asked for, verified by nobody yet, not counted: %d",
          "求められているが未検証（判定に含めない）: %d 件", report.gaps().size());
    }
    console.say(
        "Reports: %s", "報告書: %s", folder.resolve("report.html").toAbsolutePath().normalize());
    console.say(
        "verdict: %s (%s)",
        "判定 (verdict): %s (%s)", report.verdict().word(), report.record().profile().id());
  }

  private String figures(Map<Kind, Long> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> entry.getKey().title().in(console.locale()) + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private void waivers(Waivers waivers) {
    waivers.results().stream().flatMap(result -> result.complaint().stream()).forEach(console::say);
    long used =
        waivers.results().stream().filter(result -> result.state() == WaiverState.USED).count();
    if (used > 0) {
      console.say("Waivers in use: %d", "適用された免除: %d 件", used);
    }
  }

  private void line(Report report, RequirementResult result) {
    String id = result.requirement().id();
    Text reason = result.outcome().reason().orElse(result.requirement().title());
    Kind kind = result.outcome().kind();
    boolean waived =
        report.waivers().coveringQuestion(id).isPresent()
            || result.scenarios().stream()
                .anyMatch(one -> report.waivers().covering(one).isPresent());
    console.say(
        new Text(
            kind.title().en() + (waived ? " (waived)  " : "  ") + id + "  " + reason.en(),
            kind.title().ja() + (waived ? "（免除）  " : "  ") + id + "  " + reason.ja()));
  }

  private void writeAllure(Report report) {
    Path results = folder.resolve("allure-results");
    try {
      AllureResults.write(report, console.locale(), results);
    } catch (IOException e) {
      throw unwritable(results);
    }
  }

  /**
   * Write beside the place and move there, so that a stop leaves a whole file or none. What cannot
   * be spelled in UTF-8, half a character that a platform sent, becomes a question mark.
   */
  private Path write(String name, String text) {
    Path file = folder.resolve(name);
    Path fresh = folder.resolve("." + name + ".new");
    try {
      Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw unwritable(file);
    }
  }

  private static SpecException unwritable(Path file) {
    return new SpecException(
        Text.of(
            "The report %s cannot be written. Check the folder and its free space.",
            "報告書 %s を書き込めません。フォルダと空き容量を確認してください。", file));
  }
}
