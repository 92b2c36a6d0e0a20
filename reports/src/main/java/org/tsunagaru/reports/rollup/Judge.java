package org.tsunagaru.reports.rollup;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.reports.waiver.Waivers;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Verification;

/** From a run's scenarios and the platform's statement to the outcome of each requirement. */
final class Judge {

  private static final Comparator<Outcome> WORST_FIRST =
      Comparator.comparing(Outcome::kind).thenComparing(outcome -> outcome.because().isEmpty());

  private final RunRecord record;
  private final ProfileScope scope;
  private final Map<String, List<ScenarioResult>> scenarios;
  private final Waivers waivers;
  private final Set<String> classesRun = new HashSet<>();

  Judge(RunRecord record, ProfileScope scope) {
    this.record = record;
    this.scope = scope;
    this.scenarios =
        record.scenarios().stream().collect(Collectors.groupingBy(ScenarioResult::requirement));
    this.waivers =
        Waivers.of(
            record.waivers(),
            LocalDate.ofInstant(record.run().started(), ZoneOffset.UTC),
            counted().flatMap(this::own).toList(),
            record.selection().thinned());
    record.catalogue().requirements().stream()
        .filter(requirement -> scenarios.containsKey(requirement.id()))
        .forEach(requirement -> classesRun.add(requirement.conformanceClass()));
  }

  /** Judge every requirement that the profile counts, in catalogue order. */
  List<RequirementResult> requirements() {
    return counted().map(this::judge).toList();
  }

  /** Return what became of the waivers. */
  Waivers waivers() {
    return waivers;
  }

  private Stream<Requirement> counted() {
    return record.catalogue().requirements().stream()
        .filter(requirement -> scope.counts(requirement.conformanceClass()))
        .filter(requirement -> requirement.verification() != Verification.GAP);
  }

  private Stream<ScenarioResult> own(Requirement requirement) {
    return scenarios.getOrDefault(requirement.id(), List.of()).stream()
        .map(scenario -> atLevel(requirement.level(), scenario));
  }

  private RequirementResult judge(Requirement requirement) {
    List<ScenarioResult> own = own(requirement).toList();
    Optional<Outcome> stated = byStatement(requirement.conformanceClass());
    Outcome outcome = stated.orElseGet(() -> byScenarios(requirement, own));
    return new RequirementResult(
        requirement, outcome, stated.or(() -> unwaived(outcome, own)), own);
  }

  private Optional<Outcome> unwaived(Outcome outcome, List<ScenarioResult> own) {
    List<ScenarioResult> left =
        own.stream().filter(scenario -> waivers.covering(scenario).isEmpty()).toList();
    return left.size() == own.size() ? Optional.of(outcome) : worst(left);
  }

  private Optional<Outcome> byStatement(String classId) {
    boolean required = scope.requires(classId);
    if (scope.nothingClaimed()) {
      return Optional.of(
          required
              ? Reasons.nothingClaimed(String.join(", ", record.profile().bindings()))
              : Reasons.notClaimed(classId));
    } else if (record.claims().declines(classId)) {
      return Optional.of(
          required ? Reasons.declinedRequired(classId) : Reasons.declinedOptional(classId));
    } else if (!required
        && !record.claims().classes().containsKey(classId)
        && !classesRun.contains(classId)) {
      return Optional.of(Reasons.notClaimed(classId));
    }
    return Optional.empty();
  }

  private Outcome byScenarios(Requirement requirement, List<ScenarioResult> own) {
    if (requirement.verification() == Verification.ATTESTATION) {
      return Reasons.attestation();
    }
    return worst(own).orElseGet(() -> Reasons.notRun(record.selection(), requirement.id()));
  }

  private static Optional<Outcome> worst(List<ScenarioResult> scenarios) {
    return scenarios.stream().map(ScenarioResult::outcome).min(WORST_FIRST);
  }

  private static ScenarioResult atLevel(Level level, ScenarioResult scenario) {
    Outcome outcome = atLevel(level, scenario.outcome());
    return new ScenarioResult(
        scenario.id(),
        scenario.requirement(),
        scenario.name(),
        scenario.binding(),
        outcome,
        scenario.milliseconds(),
        scenario.steps(),
        scenario.exchanges());
  }

  private static Outcome atLevel(Level level, Outcome outcome) {
    return switch (level) {
      case MUST, UNSTATED -> outcome;
      case SHOULD ->
          outcome instanceof Outcome.Failed failed
              ? new Outcome.Warned(failed.violation())
              : outcome;
      case MAY -> outcome.detail().map(Reasons::observedOnly).orElse(outcome);
    };
  }
}
