package org.tsunagaru.reports.waiver;

import java.time.LocalDate;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.spec.Text;

/**
 * An agreement that one thing may fail for a while.
 *
 * @param id the requirement or the scenario that may fail
 * @param reason why it may
 * @param owner who answers for it
 * @param ticket where its repair is tracked
 * @param expires the last day on which it counts, in UTC
 */
public record Waiver(String id, Text reason, String owner, String ticket, LocalDate expires) {

  /** Tell whether this is about a scenario: itself, or its requirement. */
  boolean names(ScenarioResult scenario) {
    return id.equals(scenario.id()) || namesRequirementOf(scenario);
  }

  boolean namesRequirementOf(ScenarioResult scenario) {
    return id.equals(scenario.requirement());
  }
}
