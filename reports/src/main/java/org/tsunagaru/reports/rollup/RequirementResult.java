package org.tsunagaru.reports.rollup;

import java.util.List;
import java.util.Optional;
import org.tsunagaru.reports.attestation.Answer;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Verification;

/**
 * What became of one requirement.
 *
 * @param requirement the requirement
 * @param outcome what became of it, by the platform's statement, its scenarios or the city's answer
 * @param unwaived the worst that is left once what waivers cover is taken away; empty where nothing
 *     is left
 * @param scenarios its scenarios, each outcome as the requirement's level has it count
 * @param answer what the questionnaire answers; for what is attested only
 */
public record RequirementResult(
    Requirement requirement,
    Outcome outcome,
    Optional<Outcome> unwaived,
    List<ScenarioResult> scenarios,
    Optional<Answer> answer) {

  /** Tell whether documents answer this, and no test. */
  public boolean isAttestation() {
    return requirement.verification() == Verification.ATTESTATION;
  }

  /** Tell whether this is required, and has this outcome even where waivers are taken away. */
  boolean isMust(Kind kind) {
    boolean must = requirement.level() == Level.MUST || requirement.level() == Level.UNSTATED;
    return must && unwaived.filter(left -> left.kind() == kind).isPresent();
  }
}
