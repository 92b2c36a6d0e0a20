package org.tsunagaru.features.suite;

import java.util.Optional;
import org.tsunagaru.features.http.Redactor;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.Violation;
import org.tsunagaru.spec.Text;

/**
 * What is kept of an outcome: a platform may repeat in its answer what it was shown, and a
 * violation shows what was seen.
 */
final class Kept {

  private Kept() {}

  /** Take the secrets out of an outcome's words. */
  static Outcome of(Outcome outcome, Redactor redactor) {
    if (outcome instanceof Outcome.Failed failed) {
      return new Outcome.Failed(violation(failed.violation(), redactor));
    } else if (outcome instanceof Outcome.Warned warned) {
      return new Outcome.Warned(violation(warned.violation(), redactor));
    } else if (outcome instanceof Outcome.CannotTell cannotTell) {
      return new Outcome.CannotTell(redactor.text(cannotTell.why()), cannotTell.because());
    } else if (outcome instanceof Outcome.Inapplicable inapplicable) {
      return new Outcome.Inapplicable(redactor.text(inapplicable.why()));
    } else if (outcome instanceof Outcome.Untested untested) {
      return new Outcome.Untested(redactor.text(untested.why()));
    } else if (outcome instanceof Outcome.HarnessError error) {
      return new Outcome.HarnessError(redactor.text(error.why()));
    }
    return outcome;
  }

  private static Violation violation(Violation seen, Redactor redactor) {
    Text what = redactor.text(seen.what());
    Optional<String> expected = seen.expected().map(redactor::text);
    return new Violation(what, expected, seen.seen().map(redactor::text));
  }
}
