package org.tsunagaru.reports.rollup;

import static org.tsunagaru.reports.Given.cannotTell;
import static org.tsunagaru.reports.Given.failed;
import static org.tsunagaru.reports.Given.inapplicable;
import static org.tsunagaru.reports.Given.passed;
import static org.tsunagaru.reports.Given.untested;
import static org.tsunagaru.reports.Given.warned;

import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.outcome.Outcome;

/** What became of a requirement in a report, and outcomes to give to scenarios. */
final class Outcomes {

  private Outcomes() {}

  static RequirementResult result(Report report, String id) {
    return report.requirements().stream()
        .filter(result -> result.requirement().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static Kind kind(Report report, String id) {
    return result(report, id).outcome().kind();
  }

  static String reason(Report report, String id) {
    return result(report, id).outcome().reason().orElseThrow().en();
  }

  static Outcome of(Kind kind) {
    return switch (kind) {
      case HARNESS_ERROR -> Given.harnessError();
      case FAILED -> failed();
      case CANNOT_TELL -> cannotTell();
      case UNTESTED -> untested();
      case WARNED -> warned();
      case PASSED -> passed();
      case ATTESTED -> throw new IllegalArgumentException("no scenario is attested");
      case INAPPLICABLE -> inapplicable();
    };
  }
}
