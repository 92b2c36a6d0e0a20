package org.tsunagaru.reports.finding;

import java.util.Map;
import org.tsunagaru.reports.finding.DataReport.Verdict;
import org.tsunagaru.validator.finding.Severity;

/**
 * What became of one source.
 *
 * @param name how findings call it
 * @param records how many records were read
 * @param counts findings by severity, true totals, without those that a baseline knew
 * @param verdict what to say of it in one word
 */
public record DataFile(String name, long records, Map<Severity, Long> counts, Verdict verdict) {

  /** Count the findings of a severity. */
  public long count(Severity severity) {
    return counts.getOrDefault(severity, 0L);
  }
}
