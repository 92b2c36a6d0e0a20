package org.tsunagaru.features.suite;

import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestStep;
import java.util.Optional;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.PlatformTrouble;
import org.tsunagaru.features.http.RunEnded;
import org.tsunagaru.features.http.WriteWithheld;
import org.tsunagaru.features.scenario.Absent;
import org.tsunagaru.features.scenario.NotApplicable;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Text;

/**
 * Turns what Cucumber saw into outcomes. An expectation that is not met in a Then fails; the same
 * in a step that only sets the scene tells nothing; an error of ours is an error of ours.
 */
final class OutcomeRules {

  private OutcomeRules() {}

  /**
   * Judge the step at which a scenario ended; empty when the step was passed.
   *
   * @param owed whether the platform claims what the scenario is about, or the profile requires it
   */
  static Optional<Outcome> of(TestStep step, Result result, Level level, boolean owed) {
    if (result.getStatus() == Status.PASSED) {
      return Optional.empty();
    }
    Throwable error = result.getError();
    if (error instanceof RunEnded ended) {
      return Optional.of(new Outcome.Untested(ended.text()));
    } else if (error instanceof NotApplicable notApplicable) {
      return Optional.of(new Outcome.Inapplicable(notApplicable.text()));
    } else if (error instanceof Absent absent) {
      return Optional.of(
          owed
              ? new Outcome.Untested(unseen(absent.text()))
              : new Outcome.Inapplicable(absent.text()));
    } else if (error instanceof PlatformTrouble trouble) {
      return Optional.of(new Outcome.CannotTell(trouble.text(), Optional.empty()));
    } else if (error instanceof SceneNotSet notSet) {
      return Optional.of(new Outcome.CannotTell(notSet.text(), notSet.because()));
    } else if (error instanceof ExpectationNotMet notMet) {
      return Optional.of(notMet(step, notMet, level));
    } else if (error instanceof WriteWithheld withheld) {
      return Optional.of(new Outcome.HarnessError(withheld.text()));
    }
    return Optional.of(new Outcome.HarnessError(words(result)));
  }

  private static Text unseen(Text absent) {
    return new Text(
        "This is claimed or required, and there is nothing to test it by: " + absent.en(),
        "主張または必須とされているが、確かめる対象がない: " + absent.ja());
  }

  private static Outcome notMet(TestStep step, ExpectationNotMet notMet, Level level) {
    if (!asserts(step)) {
      return new Outcome.CannotTell(notMet.violation().what(), Optional.empty());
    }
    return level == Level.SHOULD
        ? new Outcome.Warned(notMet.violation())
        : new Outcome.Failed(notMet.violation());
  }

  private static boolean asserts(TestStep step) {
    return step instanceof PickleStepTestStep pickleStep
        && pickleStep.getStep() instanceof io.cucumber.core.gherkin.Step coreStep
        && (isThen(coreStep.getKeyword())
            || (isConjunction(coreStep.getKeyword())
                && isThen(coreStep.getPreviousGivenWhenThenKeyword())));
  }

  private static boolean isThen(String keyword) {
    return keyword.strip().equals("Then");
  }

  private static boolean isConjunction(String keyword) {
    return keyword.strip().equals("And") || keyword.strip().equals("But");
  }

  private static Text words(Result result) {
    Throwable error = result.getError();
    String what =
        error == null
            ? result.getStatus().toString()
            : error.getClass().getSimpleName() + ": " + error.getMessage() + place(error);
    return Text.of("The tool itself is at fault: %s", "ツール自体の不具合: %s", what);
  }

  private static String place(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }
}
