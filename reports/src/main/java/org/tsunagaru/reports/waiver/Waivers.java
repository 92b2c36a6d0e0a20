package org.tsunagaru.reports.waiver;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.outcome.ScenarioResult;

/**
 * Which waivers cover what in one run. A waiver covers what failed and what was warned of, and
 * nothing else: what could not be found out stays unknown, and a fault of the tool a fault.
 */
public final class Waivers {

  private final List<WaiverResult> results;

  private Waivers(List<WaiverResult> results) {
    this.results = results;
  }

  /**
   * Hold waivers against what became of scenarios and questions.
   *
   * @param day the day of the run, in UTC
   * @param judged the scenarios and questions, each outcome as it counts
   * @param thinned whether the run left out scenarios of requirements that it did test, so that a
   *     requirement without a failure may yet have one
   */
  public static Waivers of(
      List<Waiver> waivers, LocalDate day, List<Judged> judged, boolean thinned) {
    return new Waivers(
        waivers.stream().map(waiver -> result(waiver, day, judged, thinned)).toList());
  }

  /** Return what became of each waiver, in the order of their file. */
  public List<WaiverResult> results() {
    return results;
  }

  /** Find the waiver that covers what became of a scenario. */
  public Optional<Waiver> covering(ScenarioResult scenario) {
    return covering(scenario.id());
  }

  /** Find the waiver that covers the answer to what a requirement asks. */
  public Optional<Waiver> coveringQuestion(String requirement) {
    return covering(requirement);
  }

  private Optional<Waiver> covering(String id) {
    return results.stream()
        .filter(result -> result.covers().contains(id))
        .map(WaiverResult::waiver)
        .findFirst();
  }

  /** Tell whether any waiver is in use. */
  public boolean anyUsed() {
    return results.stream().anyMatch(result -> result.state() == WaiverState.USED);
  }

  /** Tell whether any waiver fails the run. */
  public boolean anyFailsRun() {
    return results.stream().anyMatch(result -> result.state().failsRun());
  }

  private static WaiverResult result(
      Waiver waiver, LocalDate day, List<Judged> judged, boolean thinned) {
    List<Judged> named = judged.stream().filter(waiver::names).toList();
    List<String> failing = named.stream().filter(Waivers::coverable).map(Judged::id).toList();
    if (waiver.expires().isBefore(day)) {
      return new WaiverResult(waiver, WaiverState.EXPIRED, List.of());
    } else if (!failing.isEmpty()) {
      return new WaiverResult(waiver, WaiverState.USED, failing);
    }
    boolean mayYetFail =
        named.isEmpty()
            || named.stream().anyMatch(Waivers::unjudged)
            || (thinned && named.stream().anyMatch(one -> mayHaveMore(waiver, one)));
    return new WaiverResult(
        waiver, mayYetFail ? WaiverState.NOT_RUN : WaiverState.STALE, List.of());
  }

  /** Tell whether a requirement that is waived as a whole may have scenarios that were left out. */
  private static boolean mayHaveMore(Waiver waiver, Judged judged) {
    return waiver.namesRequirementOf(judged) && !judged.isQuestion();
  }

  private static boolean coverable(Judged judged) {
    return switch (judged.outcome().kind()) {
      case FAILED, WARNED -> true;
      case HARNESS_ERROR, CANNOT_TELL, UNTESTED, PASSED, ATTESTED, INAPPLICABLE -> false;
    };
  }

  private static boolean unjudged(Judged judged) {
    Kind kind = judged.outcome().kind();
    return kind == Kind.HARNESS_ERROR || kind == Kind.CANNOT_TELL || kind == Kind.UNTESTED;
  }
}
