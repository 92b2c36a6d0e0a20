package org.tsunagaru.validator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tsunagaru.validator.finding.Severity;

/**
 * The totals of one source. They count every finding, also those that were not handed out.
 *
 * @param records how many records were read, judged or not
 * @param counts findings by severity; every severity is present
 * @param byRule findings by rule id, in the order of the ids; only rules that found something
 * @param byModel records by the model or table that they were held against, in the order of the
 *     names
 * @param valid whether at least one record was judged, none was left out, and no error was found
 * @param notChecked what was left out
 */
public record Summary(
    long records,
    Map<Severity, Long> counts,
    Map<String, Long> byRule,
    Map<String, Long> byModel,
    boolean valid,
    List<NotChecked> notChecked) {

  /** Return the summary of nothing that was found, and of what was left out. */
  static Summary nothing(List<NotChecked> left) {
    Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0L);
    }
    return new Summary(0, counts, new TreeMap<>(), new TreeMap<>(), true, List.copyOf(left));
  }

  /** Add the totals of another summary. */
  public Summary and(Summary other) {
    Map<Severity, Long> all = new EnumMap<>(counts);
    other.counts.forEach((severity, number) -> all.merge(severity, number, Long::sum));
    List<NotChecked> left = new ArrayList<>(notChecked);
    left.addAll(other.notChecked);
    return new Summary(
        records + other.records,
        all,
        sum(byRule, other.byRule),
        sum(byModel, other.byModel),
        valid && other.valid,
        List.copyOf(left));
  }

  private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
    Map<String, Long> all = new TreeMap<>(one);
    other.forEach((name, number) -> all.merge(name, number, Long::sum));
    return all;
  }
}
