package org.tsunagaru.reports.finding;

import java.util.List;
import java.util.Map;
import org.tsunagaru.validator.NotChecked;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/**
 * What was found in some data, summed up over all of its sources.
 *
 * @param records how many records were read
 * @param counts findings by severity, true totals
 * @param byRule findings by rule, true totals
 * @param byModel records by the model or table that they were held against
 * @param findings those that are shown, in the order of the sources
 * @param notChecked what was left out
 * @param known findings that the baseline knew, and that are counted nowhere else
 * @param whole whether all that was to be judged was judged
 * @param rules every rule that was looked at
 */
public record DataReport(
    long records,
    Map<Severity, Long> counts,
    Map<String, Long> byRule,
    Map<String, Long> byModel,
    List<Finding> findings,
    List<NotChecked> notChecked,
    long known,
    boolean whole,
    List<Rule> rules) {

  /** What to say of the data in one word. */
  public enum Verdict {
    /** Nothing is wrong with it. */
    VALID,
    /** Something is. */
    INVALID,
    /** Something was not judged, and nothing is known to be wrong. */
    CANNOT_TELL
  }

  /** Count the findings of a severity. */
  public long count(Severity severity) {
    return counts.getOrDefault(severity, 0L);
  }

  /** Count all findings, shown or not. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Pronounce on the data. */
  public Verdict verdict() {
    if (count(Severity.ERROR) > 0) {
      return Verdict.INVALID;
    }
    return whole ? Verdict.VALID : Verdict.CANNOT_TELL;
  }
}
