package org.tsunagaru.reports.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
      byRule.merge(finding.rule(), 1L, Long::sum);
    }
  }

  /** Add the totals of a source whose findings were taken. */
  public void add(Summary summary) {
    records += summary.records();
    summary.byModel().forEach((name, number) -> byModel.merge(name, number, Long::sum));
    notChecked.addAll(summary.notChecked());
    boolean errors = summary.counts().getOrDefault(Severity.ERROR, 0L) > 0;
    whole &= summary.valid() || (errors && left(summary).isEmpty());
    if (baseline.isEmpty()) {
      summary.counts().forEach((severity, number) -> counts.merge(severity, number, Long::sum));
      summary.byRule().forEach((rule, number) -> byRule.merge(rule, number, Long::sum));
    }
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

  /** Sum up. */
  public DataReport report(List<Rule> rules) {
    return new DataReport(
        records,
        Map.copyOf(counts),
        new TreeMap<>(byRule),
        new TreeMap<>(byModel),
        List.copyOf(findings),
        List.copyOf(notChecked),
        known,
        whole,
        rules);
  }
}
