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
import org.tsunagaru.reports.attestation.Answer;
import org.tsunagaru.reports.attestation.Reply;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.reports.waiver.Judged;
import org.tsunagaru.reports.waiver.Waivers;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Verification;

/**
 * From a run's scenarios, the platform's statement and the city's answers to the outcome of each
 * requirement.
 */
final class Judge {

  private static final Comparator<Outcome> WORST_FIRST =
      Comparator.comparing(Outcome::kind).thenComparing(outcome -> outcome.because().isEmpty());

  /** Outcomes that a requirement has only where all of its scenarios have been looked at. */
  private static final Set<Kind> FOR_ALL = Set.of(Kind.PASSED, Kind.WARNED, Kind.INAPPLICABLE);

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
            Stream.concat(counted().flatMap(this::own).map(Judged::of), questions()).toList(),
            record.selection().thinned());
    record.catalogue().requirements().stream()
        .filter(one -> scenarios.containsKey(one.id()) || claimedByAnswer(one))
        .forEach(requirement -> classesRun.add(requirement.conformanceClass()));
  }

  /** Judge every requirement that the profile counts, in catalogue order. */
  List<RequirementResult> requirements() {
    return counted().map(this::judge).toList();
  }

  /** Return the classes of which something was tested or answered. */
  Set<String> classesRun() {
    return Set.copyOf(classesRun);
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

  /** Who answers that a requirement is met, or partly, or not, claims its class. */
  private boolean claimedByAnswer(Requirement requirement) {
    return answer(requirement).filter(one -> one.reply() != Reply.NOT_APPLICABLE).isPresent();
  }

  private Optional<Answer> answer(Requirement requirement) {
    return requirement.verification() == Verification.ATTESTATION
        ? record.attestation().flatMap(handedIn -> handedIn.answer(requirement.id()))
        : Optional.empty();
  }

  private Stream<Judged> questions() {
    return counted()
        .filter(requirement -> requirement.verification() == Verification.ATTESTATION)
        .map(requirement -> Judged.ofQuestion(requirement.id(), byAnswer(requirement)));
  }

  private Stream<ScenarioResult> own(Requirement requirement) {
    return scenarios.getOrDefault(requirement.id(), List.of()).stream()
        .map(scenario -> atLevel(requirement.level(), scenario));
  }

  private RequirementResult judge(Requirement requirement) {
    if (requirement.verification() == Verification.ATTESTATION) {
      return judgeQuestion(requirement);
    }
    List<ScenarioResult> own = own(requirement).toList();
    Optional<Outcome> stated = byStatement(requirement);
    Outcome outcome = stated.orElseGet(() -> byScenarios(requirement, own));
    return new RequirementResult(
        requirement, outcome, stated.or(() -> unwaived(outcome, own)), own, Optional.empty());
  }

  private RequirementResult judgeQuestion(Requirement requirement) {
    Optional<Outcome> stated = byStatement(requirement);
    Outcome outcome = stated.orElseGet(() -> byAnswer(requirement));
    boolean waived = stated.isEmpty() && waivers.coveringQuestion(requirement.id()).isPresent();
    return new RequirementResult(
        requirement,
        outcome,
        waived ? Optional.empty() : Optional.of(outcome),
        List.of(),
        answer(requirement));
  }

  private Optional<Outcome> unwaived(Outcome outcome, List<ScenarioResult> own) {
    List<ScenarioResult> left =
        own.stream().filter(scenario -> waivers.covering(scenario).isEmpty()).toList();
    return left.size() == own.size() ? Optional.of(outcome) : worst(left);
  }

  private Optional<Outcome> byStatement(Requirement requirement) {
    String classId = requirement.conformanceClass();
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
        && !classesRun.contains(classId)
        && !leftOut(requirement)) {
      return Optional.of(Reasons.notClaimed(classId));
    }
    return Optional.empty();
  }

  /** A class that is tested unless it is declined did not run because the run was narrowed. */
  private boolean leftOut(Requirement requirement) {
    return record.selection().narrowed()
        && requirement.verification() == Verification.TEST
        && record
            .catalogue()
            .conformanceClass(requirement.conformanceClass())
            .filter(one -> !one.onClaim())
            .isPresent();
  }

  private Outcome byScenarios(Requirement requirement, List<ScenarioResult> own) {
    Outcome outcome =
        worst(own).orElseGet(() -> Reasons.notRun(record.selection(), requirement.id()));
    boolean sofar = FOR_ALL.contains(outcome.kind());
    boolean thinned = record.selection().thinnedOut().contains(requirement.id());
    return sofar && thinned ? Reasons.runInPart(own.size()) : outcome;
  }

  private Outcome byAnswer(Requirement requirement) {
    List<String> selected = record.selection().requirements();
    if (!selected.isEmpty() && !selected.contains(requirement.id())) {
      return Reasons.notRun(record.selection(), requirement.id());
    } else if (record.attestation().isEmpty()) {
      return Reasons.notHandedIn();
    }
    return answer(requirement)
        .map(answer -> atLevel(requirement.level(), outcome(answer)))
        .orElseGet(Reasons::unanswered);
  }

  private static Outcome outcome(Answer answer) {
    return switch (answer.reply()) {
      case YES -> new Outcome.Attested();
      case NO -> Reasons.denied(answer);
      case PARTLY -> Reasons.inPart(answer);
      case NOT_APPLICABLE -> Reasons.saidNotApplicable(answer);
    };
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
