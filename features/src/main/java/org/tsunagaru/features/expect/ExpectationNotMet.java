package org.tsunagaru.features.expect;

import java.util.Optional;
import org.tsunagaru.reports.outcome.Violation;
import org.tsunagaru.spec.Text;

/** Say that the platform did something else than was asked. */
public final class ExpectationNotMet extends AssertionError {

  private static final long serialVersionUID = 1L;

  private final transient Violation violation;

  /** Carry what was expected and what was seen. */
  public ExpectationNotMet(Violation violation) {
    super(violation.what().en());
    this.violation = violation;
  }

  /** Carry one sentence, and what was expected and seen as they would be printed. */
  public ExpectationNotMet(Text what, Object expected, Object seen) {
    this(
        new Violation(
            what, Optional.of(String.valueOf(expected)), Optional.of(String.valueOf(seen))));
  }

  /** Return what was expected and what was seen. */
  public Violation violation() {
    return violation;
  }
}
