package org.tsunagaru.features.suite;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.reports.outcome.ScenarioResult.State;
import org.tsunagaru.reports.outcome.ScenarioResult.Step;
import org.tsunagaru.spec.Text;

/**
 * One scenario as it stands in a feature file: one row of the examples, where it has any.
 *
 * @param file feature file, below the folder of feature files
 * @param line line of the scenario, or of the row of its examples
 * @param requirement id of the requirement it is an example of
 * @param example its tag and, where it has examples, the number of the row: {@code s2} or {@code
 *     s2.1}
 * @param name its title
 * @param binding the API it speaks of; absent when it runs over every claimed one
 * @param effect what it does to the platform
 * @param tags all its tags, inherited ones too
 * @param steps keyword and words of each step
 */
public record ScenarioSpec(
    String file,
    int line,
    String requirement,
    String example,
    Text name,
    Optional<String> binding,
    Effect effect,
    Set<String> tags,
    List<StepSpec> steps) {

  /** Keyword and words of a step. */
  public record StepSpec(Text keyword, Text text) {}

  /** Tell whether it asks the platform as a whole, so that one binding to run over is enough. */
  boolean once() {
    return tags.contains("@once");
  }

  /**
   * Tell whether it looks at how connections are made and says nothing over one, so that it can be
   * run where no certificate is to be trusted.
   */
  public boolean looksAtConnections() {
    return tags.contains("@connection");
  }

  /** Return file and line, as Cucumber places a scenario. */
  String pickle() {
    return file + ":" + line;
  }

  /** Return the stable id of this scenario over a binding. */
  public String id(String over) {
    return requirement + "/" + example + "@" + over;
  }

  /**
   * Return the steps as a report shows them.
   *
   * @param stopped index of the step at which the scenario ended; the number of steps when it did
   *     not; -1 when it was not run
   */
  List<Step> steps(int stopped) {
    return java.util.stream.IntStream.range(0, steps.size())
        .mapToObj(i -> new Step(steps.get(i).keyword(), steps.get(i).text(), state(i, stopped)))
        .toList();
  }

  private static State state(int index, int stopped) {
    if (index < stopped) {
      return State.DONE;
    }
    return index == stopped ? State.STOPPED : State.NOT_REACHED;
  }
}
