package org.tsunagaru.reports.outcome;

import java.util.List;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.spec.Text;

/**
 * What became of one scenario.
 *
 * @param id stable id: requirement, tag, row of the examples and binding, for example {@code
 *     CITY-DM-03/s2.1@ngsi-ld}
 * @param requirement id of the requirement it is an example of
 * @param name its title
 * @param binding the API it ran over
 * @param outcome what became of it
 * @param milliseconds how long it took
 * @param steps its steps in order
 * @param exchanges what was said to the platform and what it answered, redacted
 */
public record ScenarioResult(
    String id,
    String requirement,
    Text name,
    String binding,
    Outcome outcome,
    long milliseconds,
    List<Step> steps,
    List<Exchange> exchanges) {

  /** Refuse an outcome that only documents can give. */
  public ScenarioResult {
    if (outcome.kind() == Kind.ATTESTED) {
      throw new IllegalArgumentException("a scenario is tested, not attested: " + id);
    }
  }

  /**
   * One step as it was read.
   *
   * @param keyword Given, When, Then, And or But
   * @param text the words after it
   * @param state what became of it
   */
  public record Step(Text keyword, Text text, State state) {}

  /** What became of a step. */
  public enum State {
    /** It was done. */
    DONE,
    /** The scenario ended here. */
    STOPPED,
    /** It was not reached. */
    NOT_REACHED
  }
}
