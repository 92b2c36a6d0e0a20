package org.tsunagaru.reports.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagaru.spec.Text;
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
 * @param files what became of each source, in their order
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
    List<DataFile> files,
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
    CANNOT_TELL;

    static Verdict of(long errors, boolean whole) {
      if (errors > 0) {
        return INVALID;
      }
      return whole ? VALID : CANNOT_TELL;
    }

    /** Name it for readers. */
    public Text title() {
      return switch (this) {
        case VALID -> new Text("valid", "適合");
        case INVALID -> new Text("invalid", "不適合");
        case CANNOT_TELL -> new Text("cannot tell", "判定不能");
      };
    }
  }

  /** Count the findings of a severity. */
  public long count(Severity severity) {
    return counts.getOrDefault(severity, 0L);
  }

  /** Count all findings, shown or not. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * What was found of one rule.
   *
   * @param rule the rule
   * @param count how often, true total
   * @param findings those that are shown, in the order of the sources
   */
  public record Group(Rule rule, long count, List<Finding> findings) {

    /** Return how many are not shown. */
    public long hidden() {
      return count - findings.size();
    }
  }

  /** Put the findings of each rule together: errors first, and what is most frequent first. */
  public List<Group> groups() {
    Map<String, List<Finding>> shown =
        findings.stream().collect(Collectors.groupingBy(Finding::rule));
    return rules.stream()
        .filter(rule -> byRule.containsKey(rule.id()))
        .map(rule -> group(rule, shown.getOrDefault(rule.id(), List.of())))
        .sorted(
            Comparator.comparing((Group group) -> !group.rule().isError())
                .thenComparing(group -> -group.count()))
        .toList();
  }

  private Group group(Rule rule, List<Finding> shown) {
    return new Group(rule, byRule.getOrDefault(rule.id(), 0L), shown);
  }

  /** Pronounce on the data. */
  public Verdict verdict() {
    return Verdict.of(count(Severity.ERROR), whole);
  }
}
