package org.tsunagaru.reports.render;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.RequirementResult;
import org.tsunagaru.reports.rollup.RunRecord;
import org.tsunagaru.reports.rollup.Selection;
import org.tsunagaru.reports.rollup.Subject;
import org.tsunagaru.reports.waiver.WaiverResult;
import org.tsunagaru.spec.Text;

/**
 * Writes {@code summary.md}, what the page of a CI job shows: the verdict, the counts, what did not
 * pass, the waivers. Its length has a bound, and where something is left out, it says of how many.
 */
public final class MarkdownSummary {

  private static final int MOST_ROWS = 50;
  private static final int LONGEST_CELL = 300;
  private static final Set<Kind> SHOWN =
      Set.of(Kind.HARNESS_ERROR, Kind.FAILED, Kind.CANNOT_TELL, Kind.WARNED);

  private final Report report;
  private final Locale locale;
  private final StringBuilder page = new StringBuilder();

  private MarkdownSummary(Report report, Locale locale) {
    this.report = report;
    this.locale = locale;
  }

  /** Write a summed-up run, in a reader's language. */
  public static String write(Report report, Locale locale) {
    MarkdownSummary summary = new MarkdownSummary(report, locale);
    summary.header();
    summary.counts();
    summary.requirements();
    summary.questions();
    summary.waivers();
    summary.gaps();
    return summary.page.toString();
  }

  private void header() {
    RunRecord record = report.record();
    Subject platform = record.platform();
    String name = platform.name() + platform.version().map(version -> " " + version).orElse("");
    line(
        "## "
            + Wording.symbol(Wording.kind(report.verdict()))
            + " "
            + report.verdict().title().in(locale)
            + " – "
            + text(name));
    line("");
    line(Wording.meaning(report).in(locale));
    line("");
    item("Verdict", "判定", Markdown.code(report.verdict().word()));
    item(
        "Profile",
        "プロファイル",
        text(record.profile().title().in(locale)) + " " + Markdown.code(record.profile().id()));
    if (record.selection().narrowed()) {
      item("Narrowed run", "範囲を限定した試験", text(narrowing(record.selection())));
    }
    item("Run", "試験", Markdown.code(record.run().id()));
    item("Seed", "シード", Markdown.code(String.valueOf(record.run().seed())));
    item("Started", "開始", Wording.time(record.run().started()).replace(":", "\\:"));
    item("Duration", "所要時間", Wording.seconds(record.run()));
    record.remarks().stream()
        .limit(MOST_ROWS)
        .forEach(remark -> item("Remark", "備考", text(remark.in(locale))));
    line("");
  }

  private String narrowing(Selection selection) {
    StringBuilder words = new StringBuilder();
    if (selection.readOnly()) {
      words.append("--read-only ");
    }
    selection.tags().ifPresent(tags -> words.append("--tags ").append(tags).append(' '));
    if (!selection.requirements().isEmpty()) {
      words.append("--requirement ").append(String.join(",", selection.requirements()));
    }
    return words.toString();
  }

  private void counts() {
    row(say("Outcome", "結果"), say("Requirements", "要件"), say("Scenarios", "シナリオ"));
    line("| --- | ---: | ---: |");
    for (Kind kind : Kind.ofTests()) {
      long requirements = report.counts().getOrDefault(kind, 0L);
      long scenarios = report.scenarioCounts().getOrDefault(kind, 0L);
      if (requirements + scenarios > 0) {
        row(named(kind), String.valueOf(requirements), String.valueOf(scenarios));
      }
    }
    line("");
  }

  /** Documents stand beside the tests, in figures of their own. */
  private void questions() {
    if (report.attestations().isEmpty()) {
      return;
    }
    heading("Attested by documents, not by tests", "文書による証明（試験ではない）", report.attestations().size());
    row(say("Outcome", "結果"), say("Requirements", "要件"));
    line("| --- | ---: |");
    report
        .attestationCounts()
        .forEach(
            (kind, count) -> {
              if (count > 0) {
                row(named(kind), String.valueOf(count));
              }
            });
    line("");
    List<RequirementResult> unmet = worstFirst(report.attestations());
    if (!unmet.isEmpty()) {
      table(unmet);
    }
  }

  private void gaps() {
    if (report.gaps().isEmpty()) {
      return;
    }
    heading(
        "Asked for, verified by nobody yet, not counted",
        "求められているが未検証（判定に含めない）",
        report.gaps().size());
    report.gaps().stream()
        .limit(MOST_ROWS)
        .forEach(gap -> line("- " + Markdown.code(gap.id()) + " " + text(gap.title().in(locale))));
    line("");
    leftOut(report.gaps().size());
  }

  private void requirements() {
    List<RequirementResult> all = worstFirst(report.tests());
    if (!all.isEmpty()) {
      heading("What did not pass", "合格しなかった要件", all.size());
      table(all);
    }
  }

  private static List<RequirementResult> worstFirst(List<RequirementResult> results) {
    return results.stream()
        .filter(result -> SHOWN.contains(result.outcome().kind()))
        .sorted(Comparator.comparing((RequirementResult result) -> result.outcome().kind()))
        .toList();
  }

  private void table(List<RequirementResult> all) {
    row(say("Outcome", "結果"), say("Requirement", "要件"), say("Reason", "理由"), say("Waiver", "免除"));
    line("| --- | --- | --- | --- |");
    all.stream().limit(MOST_ROWS).forEach(this::requirement);
    line("");
    leftOut(all.size());
  }

  private void requirement(RequirementResult result) {
    String because =
        result
            .outcome()
            .because()
            .map(id -> " " + say("Because of", "原因:") + " " + Markdown.code(id))
            .orElse("");
    row(
        named(result.outcome().kind()),
        Markdown.code(result.requirement().id())
            + " "
            + text(result.requirement().title().in(locale)),
        text(result.outcome().reason().map(why -> why.in(locale)).orElse("")) + because,
        text(waiver(result)));
  }

  private String waiver(RequirementResult result) {
    return Stream.concat(
            result.scenarios().stream().map(report.waivers()::covering),
            Stream.of(report.waivers().coveringQuestion(result.requirement().id())))
        .flatMap(Optional::stream)
        .distinct()
        .map(waiver -> Wording.waived(waiver).in(locale))
        .collect(Collectors.joining(" / "));
  }

  private void waivers() {
    List<WaiverResult> all =
        report.waivers().results().stream()
            .sorted(Comparator.comparing((WaiverResult result) -> !result.state().failsRun()))
            .toList();
    if (all.isEmpty()) {
      return;
    }
    heading("Waivers", "免除", all.size());
    row(
        say("Waiver", "免除"),
        say("State", "状態"),
        say("Owner", "担当"),
        say("Ticket", "チケット"),
        say("Until", "期限"),
        say("Reason", "理由"));
    line("| --- | --- | --- | --- | --- | --- |");
    for (WaiverResult result : all.subList(0, Math.min(all.size(), MOST_ROWS))) {
      row(
          Markdown.code(result.waiver().id()),
          (result.state().failsRun() ? "✕ " : "") + result.state().title().in(locale),
          text(result.waiver().owner()),
          text(result.waiver().ticket()),
          result.waiver().expires().toString(),
          text(result.complaint().orElse(result.waiver().reason()).in(locale)));
    }
    line("");
    leftOut(all.size());
  }

  private void leftOut(int total) {
    if (total > MOST_ROWS) {
      line(
          Text.of(
                  "The first %d of %d are shown; report.html has all.",
                  "全 %2$d 件のうち最初の %1$d 件を示す。すべては report.html にある。", MOST_ROWS, total)
              .in(locale));
      line("");
    }
  }

  private void heading(String en, String ja, int total) {
    line("### " + say(en, ja) + " (" + total + ")");
    line("");
  }

  private void item(String en, String ja, String value) {
    line("- **" + say(en, ja) + "** " + value);
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  private String named(Kind kind) {
    return Wording.symbol(kind).replace("!", "\\!") + " " + kind.title().in(locale);
  }

  private String say(String en, String ja) {
    return new Text(en, ja).in(locale);
  }

  private static String text(String text) {
    return Markdown.text(text, LONGEST_CELL);
  }
}
