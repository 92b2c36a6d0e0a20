package org.tsunagaru.reports.rollup;

import java.util.List;
import java.util.Optional;
import org.tsunagaru.reports.attestation.Attestation;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.reports.waiver.Waiver;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.Profile;
import org.tsunagaru.spec.Text;

/**
 * Everything that a run leaves behind, before it is summed up.
 *
 * @param catalogue what could be asked
 * @param profile what was asked
 * @param platform who was asked
 * @param claims what the platform says it does
 * @param selection the part of the profile that was asked for
 * @param suite what the run was made with
 * @param run the run itself
 * @param remarks what is said once about the whole run
 * @param waivers what may fail for a while
 * @param attestation what the city answers of itself, where a questionnaire was handed in
 * @param scenarios what became of each scenario
 */
public record RunRecord(
    Catalogue catalogue,
    Profile profile,
    Subject platform,
    Statement claims,
    Selection selection,
    Suite suite,
    Run run,
    List<Text> remarks,
    List<Waiver> waivers,
    Optional<Attestation> attestation,
    List<ScenarioResult> scenarios) {}
