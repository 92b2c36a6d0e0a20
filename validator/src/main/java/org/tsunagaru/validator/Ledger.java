package org.tsunagaru.validator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** Counts everything that is found in one source, and hands out as much as the caller wants. */
final class Ledger {

  private final String file;
  private final int maximumPerRule;
  private final Consumer<Finding> sink;
  private final Map<Rule, Long> found = new HashMap<>();
  private final Map<Rule, Long> leftOut = new LinkedHashMap<>();
  private final Map<String, Long> byModel = new TreeMap<>();
  private final List<NotChecked> rulesStopped = new ArrayList<>();

  Ledger(String file, int maximumPerRule, Consumer<Finding> sink) {
    this.file = file;
    this.maximumPerRule = maximumPerRule;
    this.sink = sink;
  }

  String file() {
    return file;
  }

  /** Count a finding, and tell whether it is still to be handed out. */
  boolean count(Rule rule) {
    return found.merge(rule, 1L, Long::sum) <= maximumPerRule;
  }

  /** Count findings that are not to be handed out. */
  void count(Rule rule, long number) {
    if (number > 0) {
      found.merge(rule, number, Long::sum);
    }
  }

  void handOut(Rule rule, long line, String pointer, String value, Text message) {
    Text safe = new Text(Printable.message(message.en()), Printable.message(message.ja()));
    sink.accept(
        new Finding(
            rule.id(),
            rule.severity(),
            safe,
            file,
            line,
            Printable.message(pointer),
            Printable.value(value),
            rule.advice()));
  }

  /** Count a finding in a column of a table, and hand it out if that is still to be done. */
  void take(Rule rule, long line, String column, String value, Text message) {
    if (count(rule)) {
      String pointer = column.isEmpty() ? "" : "/" + Place.escape(column);
      handOut(rule, line, pointer, value, message);
    }
  }

  void leaveOut(Rule why) {
    leftOut.merge(why, 1L, Long::sum);
  }

  void stopRule(long records, Text reason) {
    rulesStopped.add(new NotChecked(file, NotChecked.Scope.RULE, records, reason));
  }

  void heldAgainst(String model) {
    heldAgainst(model, 1);
  }

  void heldAgainst(String model, long records) {
    byModel.merge(model, records, Long::sum);
  }

  boolean found(Rule rule) {
    return found.containsKey(rule);
  }

  boolean anyError() {
    return found.keySet().stream().anyMatch(Rule::isError);
  }

  boolean nothingFound() {
    return found.isEmpty();
  }

  /** Sum up what a comparison of records that were judged before found. */
  Summary comparison() {
    return summary(0, 1);
  }

  Summary summary(long records, long judged) {
    Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0L);
    }
    Map<String, Long> byRule = new TreeMap<>();
    found.forEach(
        (rule, count) -> {
          counts.merge(rule.severity(), count, Long::sum);
          byRule.put(rule.id(), count);
        });
    boolean valid =
        judged > 0 && leftOut.isEmpty() && counts.getOrDefault(Severity.ERROR, 0L) == 0L;
    return new Summary(records, counts, byRule, byModel, valid, notChecked());
  }

  private List<NotChecked> notChecked() {
    List<NotChecked> all = new ArrayList<>();
    leftOut.forEach(
        (rule, count) ->
            all.add(new NotChecked(file, NotChecked.Scope.RECORDS, count, rule.advice())));
    all.addAll(rulesStopped);
    return List.copyOf(all);
  }
}
