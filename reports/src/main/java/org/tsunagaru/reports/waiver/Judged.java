package org.tsunagaru.reports.waiver;

import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.ScenarioResult;

/**
 * What a waiver may cover: a scenario, or a question of the questionnaire.
 *
 * @param id id of the scenario, or of the requirement that is asked
 * @param requirement id of the requirement
 * @param outcome what became of it, as it counts
 */
public record Judged(String id, String requirement, Outcome outcome) {

  /** Take a scenario. */
  public static Judged of(ScenarioResult scenario) {
    return new Judged(scenario.id(), scenario.requirement(), scenario.outcome());
  }

  /** Take a question. */
  public static Judged ofQuestion(String requirement, Outcome outcome) {
    return new Judged(requirement, requirement, outcome);
  }

  boolean isQuestion() {
    return id.equals(requirement);
  }
}
