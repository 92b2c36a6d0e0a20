package org.tsunagaru.reports.outcome;

import java.util.Optional;
import org.tsunagaru.spec.Text;

/**
 * What became of a scenario or a requirement. A skip is never a pass, and trouble is no failure.
 */
public sealed interface Outcome {

  /** The platform did what was asked. */
  record Passed() implements Outcome {}

  /** The platform did something else. */
  record Failed(Violation violation) implements Outcome {}

  /** The platform did not follow a recommendation. */
  record Warned(Violation violation) implements Outcome {}

  /** Somebody answers for it, with evidence; of requirements only, never of scenarios. */
  record Attested() implements Outcome {}

  /**
   * The scene could not be set, or the platform could not be reached.
   *
   * @param why what stood in the way
   * @param because id of the requirement that stood in the way
   */
  record CannotTell(Text why, Optional<String> because) implements Outcome {}

  /** The scenario does not apply to this platform. */
  record Inapplicable(Text why) implements Outcome {}

  /** The scenario was not run. */
  record Untested(Text why) implements Outcome {}

  /** The tool itself is at fault. */
  record HarnessError(Text why) implements Outcome {}

  /** Return the kind of this outcome. */
  default Kind kind() {
    if (this instanceof Passed) {
      return Kind.PASSED;
    } else if (this instanceof Attested) {
      return Kind.ATTESTED;
    } else if (this instanceof Failed) {
      return Kind.FAILED;
    } else if (this instanceof Warned) {
      return Kind.WARNED;
    } else if (this instanceof CannotTell) {
      return Kind.CANNOT_TELL;
    } else if (this instanceof Inapplicable) {
      return Kind.INAPPLICABLE;
    } else if (this instanceof Untested) {
      return Kind.UNTESTED;
    }
    return Kind.HARNESS_ERROR;
  }

  /** Return the reason for anything but a pass or an attestation. */
  default Optional<Text> reason() {
    if (this instanceof Failed failed) {
      return Optional.of(failed.violation.what());
    } else if (this instanceof Warned warned) {
      return Optional.of(warned.violation.what());
    } else if (this instanceof CannotTell cannotTell) {
      return Optional.of(cannotTell.why);
    } else if (this instanceof Inapplicable inapplicable) {
      return Optional.of(inapplicable.why);
    } else if (this instanceof Untested untested) {
      return Optional.of(untested.why);
    } else if (this instanceof HarnessError error) {
      return Optional.of(error.why);
    }
    return Optional.empty();
  }

  /** Return what was expected and seen, where an expectation was not met. */
  default Optional<Violation> detail() {
    if (this instanceof Failed failed) {
      return Optional.of(failed.violation);
    }
    return this instanceof Warned warned ? Optional.of(warned.violation) : Optional.empty();
  }

  /** Return the requirement that stood in the way, if one did. */
  default Optional<String> because() {
    return this instanceof CannotTell cannotTell ? cannotTell.because : Optional.empty();
  }
}
