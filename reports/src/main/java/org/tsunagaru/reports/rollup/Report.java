package org.tsunagaru.reports.rollup;

import java.util.List;
import java.util.Map;
import org.tsunagaru.reports.outcome.Kind;

/**
 * A run summed up. Every format is written from this, so the same figures stand in all.
 *
 * @param record what was summed up
 * @param verdict what the run says about the platform
 * @param counts requirements by outcome; every kind has an entry
 * @param scenarioCounts scenarios of those requirements by outcome; every kind has an entry
 * @param requirements the requirements that the profile counts, in catalogue order
 * @param classes the profile's classes, in its order
 * @param characteristics the characteristics; a requirement of two is in both
 * @param layers the layers of the architecture
 * @param functions the function groups of the City OS
 * @param causes ids of the requirements that cannot tell, by the id of the one in their way
 */
public record Report(
    RunRecord record,
    Verdict verdict,
    Map<Kind, Long> counts,
    Map<Kind, Long> scenarioCounts,
    List<RequirementResult> requirements,
    List<Group> classes,
    List<Group> characteristics,
    List<Group> layers,
    List<Group> functions,
    Map<String, List<String>> causes) {}
