package org.tsunagaru.validator.dataset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.spec.Text;

/** Finds things that contain themselves by way of others. Keeps containments up to a cap. */
final class Circles {

  static final int CAP = 100_000;
  private static final int SHOWN = 5;

  private final Map<String, List<Step>> upwards = new LinkedHashMap<>();
  private long kept;
  private long beyond;

  /**
   * Where it is said that a thing is part of another.
   *
   * @param whole identifier of the other
   * @param source name of the source that says so
   * @param line where the record starts
   * @param pointer JSON pointer of the relationship
   * @param value what stands there
   */
  private record Step(String whole, String source, long line, String pointer, String value) {}

  /** Take a containment, with the place that says so. */
  void add(Containment containment, String source, long line, Naming naming) {
    if (kept == CAP) {
      beyond++;
      return;
    }
    kept++;
    upwards
        .computeIfAbsent(containment.part(), part -> new ArrayList<>(1))
        .add(new Step(containment.whole(), source, line, naming.pointer(), naming.identifier()));
  }

  /** Go upwards from everything, and tell of each step that leads back to where the way came by. */
  void finish(Identities.Report report) {
    Set<String> done = new HashSet<>();
    for (String start : upwards.keySet()) {
      if (!done.contains(start)) {
        walk(start, done, report);
      }
    }
    if (beyond > 0) {
      report.left(
          beyond,
          Text.of(
              "%s: only the first %d relationships of containment were followed.",
              "%s: 包含関係は最初の%d件だけをたどりました。", DatasetRules.CIRCLE.id(), CAP));
    }
  }

  private void walk(String start, Set<String> done, Identities.Report report) {
    Map<String, Iterator<Step>> way = new LinkedHashMap<>();
    Deque<String> path = new ArrayDeque<>();
    way.put(start, steps(start));
    path.addLast(start);
    while (!path.isEmpty()) {
      String here = path.getLast();
      Iterator<Step> left = way.getOrDefault(here, steps(here));
      if (!left.hasNext()) {
        done.add(here);
        way.remove(here);
        path.removeLast();
        continue;
      }
      Step step = left.next();
      if (way.containsKey(step.whole())) {
        report.found(closed(step, path));
      } else if (!done.contains(step.whole())) {
        way.put(step.whole(), steps(step.whole()));
        path.addLast(step.whole());
      }
    }
  }

  private Iterator<Step> steps(String part) {
    return upwards.getOrDefault(part, List.of()).iterator();
  }

  private static Fault closed(Step step, Deque<String> path) {
    List<String> circle = new ArrayList<>();
    path.descendingIterator().forEachRemaining(circle::add);
    int size = circle.indexOf(step.whole()) + 1;
    List<String> shown = new ArrayList<>(circle.subList(0, Math.min(size, SHOWN)));
    Collections.reverse(shown);
    String way = (size > SHOWN ? "… → " : "") + String.join(" → ", shown) + " → " + step.whole();
    return new Fault(
        DatasetRules.CIRCLE,
        step.source(),
        step.line(),
        step.pointer(),
        step.value(),
        Text.of("A thing contains itself: %s.", "包含関係が循環しています: %s。", way));
  }
}
