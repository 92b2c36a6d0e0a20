package org.tsunagaru.reports.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.reports.waiver.Waivers;
import org.tsunagaru.spec.Characteristic;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Text;

/**
 * Sums up a run: scenario, requirement, class, profile; and characteristic, layer and function. The
 * one place where a verdict is made.
 */
public final class Rollup {

  private final RunRecord record;
  private final ProfileScope scope;
  private final List<RequirementResult> requirements;
  private final Waivers waivers;
  private final Set<String> claimedBeside;
  private final Map<Kind, Long> counts;

  private Rollup(RunRecord record) {
    this.record = record;
    this.scope = new ProfileScope(record);
    Judge judge = new Judge(record, scope);
    this.requirements = judge.requirements();
    this.waivers = judge.waivers();
    this.claimedBeside = judge.classesRun();
    this.counts = Counts.ofTests(requirements);
  }

  /** Sum up a run. */
  public static Report of(RunRecord record) {
    return new Rollup(record).report();
  }

  private Report report() {
    return new Report(
        record,
        verdict(),
        counts,
        Counts.ofScenarios(requirements),
        Counts.ofQuestions(requirements),
        requirements,
        gaps(),
        waivers,
        classes(),
        characteristics(),
        layers(),
        functions(),
        causes(),
        new Painter(record, scope, claimedBeside, requirements, gaps()).picture());
  }

  private Verdict verdict() {
    if (anyToolFault()) {
      return Verdict.TOOL_FAULT;
    } else if (scope.nothingClaimed() || scope.declinesRequired() || anyMust(Kind.FAILED)) {
      return Verdict.NOT_CONFORMANT;
    } else if (waivers.anyFailsRun()) {
      return Verdict.NOT_CONFORMANT;
    } else if (anyMust(Kind.CANNOT_TELL) || anyLeftOut() || countOf(Kind.PASSED) == 0) {
      return Verdict.CANNOT_TELL;
    } else if (record.selection().narrowed()) {
      return Verdict.PARTIAL;
    } else if (anyMust(Kind.UNTESTED)) {
      return Verdict.CANNOT_TELL;
    }
    return waivers.anyUsed() ? Verdict.CONFORMANT_WITH_WAIVERS : Verdict.CONFORMANT;
  }

  /** A scenario that was chosen and did not run tells of a run that was cut short. */
  private boolean anyLeftOut() {
    return record.scenarios().stream()
        .anyMatch(scenario -> scenario.outcome().kind() == Kind.UNTESTED);
  }

  /** A fault counts wherever it happened, in a scenario that does not count too. */
  private boolean anyToolFault() {
    return record.scenarios().stream()
        .map(ScenarioResult::outcome)
        .anyMatch(outcome -> outcome.kind() == Kind.HARNESS_ERROR);
  }

  private boolean anyMust(Kind kind) {
    return requirements.stream().anyMatch(result -> result.isMust(kind));
  }

  private long countOf(Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  private List<Requirement> gaps() {
    return record.catalogue().gapsOf(record.profile()).stream()
        .filter(gap -> scope.speaksOf(gap.conformanceClass()))
        .toList();
  }

  private List<Group> classes() {
    return scope.classes().stream()
        .flatMap(
            one ->
                group(
                    one.id(),
                    one.title(),
                    requirement -> requirement.conformanceClass().equals(one.id())))
        .toList();
  }

  private List<Group> characteristics() {
    return Arrays.stream(Characteristic.values())
        .flatMap(
            one ->
                group(
                    one.word(),
                    one.title(),
                    requirement -> requirement.characteristics().contains(one)))
        .toList();
  }

  private List<Group> layers() {
    return named(Titles::layers, requirement -> Optional.of(requirement.layer()));
  }

  private List<Group> functions() {
    return named(Titles::functions, Requirement::function);
  }

  /** Group by a word of the requirements; the titles of the words in use come in their order. */
  private List<Group> named(
      Function<List<String>, List<Map.Entry<String, Text>>> titles,
      Function<Requirement, Optional<String>> word) {
    List<String> used =
        requirements.stream().flatMap(one -> word.apply(one.requirement()).stream()).toList();
    return titles.apply(used).stream()
        .flatMap(
            one ->
                group(
                    one.getKey(),
                    one.getValue(),
                    requirement -> word.apply(requirement).equals(Optional.of(one.getKey()))))
        .toList();
  }

  /** Sum up the requirements that belong together; nothing where none does. */
  private Stream<Group> group(String id, Text title, Predicate<Requirement> member) {
    List<RequirementResult> members =
        requirements.stream().filter(result -> member.test(result.requirement())).toList();
    return members.stream()
        .map(result -> result.outcome().kind())
        .min(Kind::compareTo)
        .map(
            worst ->
                new Group(id, title, Counts.ofTests(members), Counts.ofQuestions(members), worst))
        .stream();
  }

  private Map<String, List<String>> causes() {
    Map<String, List<String>> causes = new LinkedHashMap<>();
    for (RequirementResult result : requirements) {
      result
          .outcome()
          .because()
          .ifPresent(
              cause ->
                  causes
                      .computeIfAbsent(cause, any -> new ArrayList<>())
                      .add(result.requirement().id()));
    }
    causes.replaceAll((cause, ids) -> List.copyOf(ids));
    return Collections.unmodifiableMap(causes);
  }
}
