package org.tsunagaru.reports.rollup;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tsunagaru.reports.outcome.Kind;

/** Counts by outcome: tests and questions apart, and every kind that there can be with an entry. */
final class Counts {

  private Counts() {}

  static Map<Kind, Long> ofTests(Collection<RequirementResult> results) {
    return count(
        Kind.ofTests(),
        results.stream().filter(one -> !one.isAttestation()).map(one -> one.outcome().kind()));
  }

  static Map<Kind, Long> ofQuestions(Collection<RequirementResult> results) {
    return count(
        Kind.ofQuestions(),
        results.stream()
            .filter(RequirementResult::isAttestation)
            .map(result -> result.outcome().kind()));
  }

  static Map<Kind, Long> ofScenarios(Collection<RequirementResult> results) {
    return count(
        Kind.ofTests(),
        results.stream()
            .flatMap(result -> result.scenarios().stream())
            .map(scenario -> scenario.outcome().kind()));
  }

  private static Map<Kind, Long> count(List<Kind> possible, Stream<Kind> kinds) {
    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    possible.forEach(kind -> counts.put(kind, 0L));
    kinds.forEach(kind -> counts.merge(kind, 1L, Long::sum));
    return Collections.unmodifiableMap(counts);
  }
}
