package org.tsunagaru.reports.rollup;

import java.util.List;
import java.util.Map;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.waiver.Waivers;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Requirement;

/**
 * A run summed up. Every format is written from this, so the same figures stand in all.
 *
 * @param record what was summed up
 * @param verdict what the run says about the platform
 * @param counts tested requirements by outcome; every kind of a test has an entry
 * @param scenarioCounts scenarios of those requirements by outcome; every kind of a test has one
 * @param attestationCounts requirements of the questionnaire by outcome; every kind of a question
 *     has an entry
 * @param requirements the requirements that the profile counts, in catalogue order
 * @param gaps what the use of the profile asks for and nothing verifies yet; counted nowhere
 * @param waivers what became of the waivers, and what they cover
 * @param classes the profile's classes, in its order
 * @param characteristics the characteristics; a requirement of two is in both
 * @param layers the layers of the architecture
 * @param functions the function groups of the City OS
 * @param causes ids of the requirements that cannot tell, by the id of the one in their way
 * @param picture the whole architecture in one view
 */
public record Report(
    RunRecord record,
    Verdict verdict,
    Map<Kind, Long> counts,
    Map<Kind, Long> scenarioCounts,
    Map<Kind, Long> attestationCounts,
    List<RequirementResult> requirements,
    List<Requirement> gaps,
    Waivers waivers,
    List<Group> classes,
    List<Group> characteristics,
    List<Group> layers,
    List<Group> functions,
    Map<String, List<String>> causes,
    Picture picture) {

  /**
   * Return the exit code of a program that ends with this run. With {@link FailOn#SHOULD} a
   * recommendation counts as a requirement does: one that is not followed gives 1 and one of which
   * it cannot be told gives 3, unless the verdict is worse. The verdict is the same either way.
   */
  public int exitCode(FailOn failOn) {
    if (failOn == FailOn.MUST || verdict == Verdict.TOOL_FAULT) {
      return verdict.exitCode();
    } else if (anyWarningLeft()) {
      return Verdict.NOT_CONFORMANT.exitCode();
    } else if (verdict.exitCode() == 0 && anyRecommendationUnknown()) {
      return Verdict.CANNOT_TELL.exitCode();
    }
    return verdict.exitCode();
  }

  /** List the requirements that scenarios test. */
  public List<RequirementResult> tests() {
    return requirements.stream().filter(result -> !result.isAttestation()).toList();
  }

  /** List the requirements that the questionnaire asks. */
  public List<RequirementResult> attestations() {
    return requirements.stream().filter(RequirementResult::isAttestation).toList();
  }

  /** Tell whether nothing but a stale or an expired waiver makes the verdict what it is. */
  public boolean failsByWaiversAlone() {
    return verdict == Verdict.NOT_CONFORMANT
        && waivers.anyFailsRun()
        && requirements.stream().noneMatch(result -> result.isMust(Kind.FAILED));
  }

  private boolean anyWarningLeft() {
    return attestations().stream()
            .flatMap(result -> result.unwaived().stream())
            .anyMatch(outcome -> outcome.kind() == Kind.WARNED)
        || tests().stream()
            .flatMap(result -> result.scenarios().stream())
            .filter(scenario -> scenario.outcome().kind() == Kind.WARNED)
            .anyMatch(scenario -> waivers.covering(scenario).isEmpty());
  }

  private boolean anyRecommendationUnknown() {
    return requirements.stream()
        .filter(result -> result.requirement().level() == Level.SHOULD)
        .anyMatch(result -> result.outcome().kind() == Kind.CANNOT_TELL);
  }
}
