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
   * Hold waivers against what became of the scenarios.
   *
   * @param day the day of the run, in UTC
   * @param scenarios the scenarios, each outcome as it counts
   * @param thinned whether the run left out scenarios of requirements that it did test, so that a
   *     requirement without a failure may yet have one
   */
  public static Waivers of(
      List<Waiver> waivers, LocalDate day, List<ScenarioResult> scenarios, boolean thinned) {
    return new Waivers(
        waivers.stream().map(waiver -> result(waiver, day, scenarios, thinned)).toList());
  }

  /** Return what became of each waiver, in the order of their file. */
  public List<WaiverResult> results() {
    return results;
  }

  /** Find the waiver that covers what became of a scenario. */
  public Optional<Waiver> covering(ScenarioResult scenario) {
    return results.stream()
        .filter(result -> result.covers().contains(scenario.id()))
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
      Waiver waiver, LocalDate day, List<ScenarioResult> scenarios, boolean thinned) {
    List<ScenarioResult> named = scenarios.stream().filter(waiver::names).toList();
    List<String> failing =
        named.stream().filter(Waivers::coverable).map(ScenarioResult::id).toList();
    if (waiver.expires().isBefore(day)) {
      return new WaiverResult(waiver, WaiverState.EXPIRED, List.of());
    } else if (!failing.isEmpty()) {
      return new WaiverResult(waiver, WaiverState.USED, failing);
    }
    boolean mayYetFail =
        named.isEmpty()
            || named.stream().anyMatch(Waivers::unjudged)
            || (thinned && named.stream().anyMatch(waiver::namesRequirementOf));
    return new WaiverResult(
        waiver, mayYetFail ? WaiverState.NOT_RUN : WaiverState.STALE, List.of());
  }

  private static boolean coverable(ScenarioResult scenario) {
    return switch (scenario.outcome().kind()) {
      case FAILED, WARNED -> true;
      case HARNESS_ERROR, CANNOT_TELL, UNTESTED, PASSED, INAPPLICABLE -> false;
    };
  }

  private static boolean unjudged(ScenarioResult scenario) {
    Kind kind = scenario.outcome().kind();
    return kind == Kind.HARNESS_ERROR || kind == Kind.CANNOT_TELL || kind == Kind.UNTESTED;
  }
}
