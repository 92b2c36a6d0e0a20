package org.tsunagaru.reports.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tsunagaru.reports.finding.DataReport.Verdict;
import org.tsunagaru.validator.NotChecked;
import org.tsunagaru.validator.Summary;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** Sums up the findings of one source after the other. */
public final class Gathering {

  private final Optional<Baseline> baseline;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
  private final Map<String, Long> byRule = new TreeMap<>();
  private final Map<String, Long> byModel = new TreeMap<>();
  private final List<NotChecked> notChecked = new ArrayList<>();
  private final List<DataFile> files = new ArrayList<>();
  private final Map<Severity, Long> fresh = new EnumMap<>(Severity.class);
  private long records;
  private long known;
  private boolean whole = true;

  /**
   * Begin with nothing.
   *
   * @param baseline findings that are known, and are left out; every finding has to be taken then
   */
  public Gathering(Optional<Baseline> baseline) {
    this.baseline = baseline;
  }

  /** Take a finding. */
  public void take(Finding finding) {
    if (baseline.isEmpty()) {
      findings.add(finding);
    } else if (baseline.get().knows(finding)) {
      known++;
    } else {
      findings.add(finding);
      counts.merge(finding.severity(), 1L, Long::sum);
      fresh.merge(finding.severity(), 1L, Long::sum);
      byRule.merge(finding.rule(), 1L, Long::sum);
    }
  }

  /**
   * Add the totals of a source whose findings were taken.
   *
   * @param source how findings call it
   */
  public void add(String source, Summary summary) {
    Map<Severity, Long> found = baseline.isEmpty() ? summary.counts() : Map.copyOf(fresh);
    Verdict verdict = Verdict.of(found.getOrDefault(Severity.ERROR, 0L), isJudged(summary));
    files.add(new DataFile(source, summary.records(), found, verdict));
    addAcross(summary);
  }

  /** Add the totals of what was looked for across sources, whose findings were taken. */
  public void addAcross(Summary summary) {
    fresh.clear();
    records += summary.records();
    summary.byModel().forEach((name, number) -> byModel.merge(name, number, Long::sum));
    notChecked.addAll(summary.notChecked());
    whole &= isJudged(summary);
    if (baseline.isEmpty()) {
      summary.counts().forEach((severity, number) -> counts.merge(severity, number, Long::sum));
      summary.byRule().forEach((rule, number) -> byRule.merge(rule, number, Long::sum));
    }
  }

  /** Tell whether all of it was judged; what its errors stand for was. */
  private static boolean isJudged(Summary summary) {
    boolean errors = summary.counts().getOrDefault(Severity.ERROR, 0L) > 0;
    return summary.valid() || (errors && left(summary).isEmpty());
  }

  private static List<NotChecked> left(Summary summary) {
    return summary.notChecked().stream()
        .filter(one -> one.scope() == NotChecked.Scope.RECORDS)
        .toList();
  }

  /** Add what could not even be read. */
  public void leave(List<NotChecked> left) {
    notChecked.addAll(left);
    whole &= left.isEmpty();
  }

  /** Add a source that could not be read; it stands among the others, and nothing is said of it. */
  public void addUnread(NotChecked source) {
    files.add(new DataFile(source.file(), 0, Map.of(), Verdict.CANNOT_TELL));
    leave(List.of(source));
  }

  /** Sum up. */
  public DataReport report(List<Rule> rules) {
    return new DataReport(
        records,
        Map.copyOf(counts),
        new TreeMap<>(byRule),
        new TreeMap<>(byModel),
        List.copyOf(files),
        List.copyOf(findings),
        List.copyOf(notChecked),
        known,
        whole,
        rules);
  }
}
