package org.tsunagaru.reports.waiver;

import java.time.LocalDate;
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

  /** Tell whether this is about a scenario, itself or its requirement, or about a question. */
  boolean names(Judged judged) {
    return id.equals(judged.id()) || namesRequirementOf(judged);
  }

  boolean namesRequirementOf(Judged judged) {
    return id.equals(judged.requirement());
  }
}
