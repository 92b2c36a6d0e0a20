package org.tsunagaru.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsunagaru.features.suite.ScenarioSpec;
import org.tsunagaru.spec.Text;

/**
 * A scenario of a requirement, all rows of its examples together.
 *
 * @param tag its tag in the requirement, for example {@code s1}
 * @param name its title
 * @param examples how many rows of examples it has; one where it has none
 */
record Checks(String tag, Text name, int examples) {

  /** Gather the scenarios of a requirement. */
  static List<Checks> of(String requirement, List<ScenarioSpec> scenarios) {
    Map<String, Checks> checks = new LinkedHashMap<>();
    scenarios.stream()
        .filter(scenario -> scenario.requirement().equals(requirement))
        .forEach(
            scenario -> {
              String tag = scenario.example().replaceFirst(".*/", "").replaceFirst("\\..*", "");
              checks.merge(tag, new Checks(tag, scenario.name(), 1), Checks::and);
            });
    return List.copyOf(checks.values());
  }

  /** Say how many examples it has, where it has more than one. */
  String times() {
    return examples > 1 ? " ×" + examples : "";
  }

  private Checks and(Checks other) {
    return new Checks(tag, name, examples + other.examples());
  }
}
