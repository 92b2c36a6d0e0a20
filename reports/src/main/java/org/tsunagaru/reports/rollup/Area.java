package org.tsunagaru.reports.rollup;

import java.util.Map;
import java.util.stream.Stream;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.spec.Text;

/**
 * One part of the architecture as a run sees it: a layer, a function group or a characteristic.
 *
 * @param id its id
 * @param title its name for readers
 * @param counts its tested requirements by outcome; every kind of a test has an entry
 * @param attestationCounts its attested requirements by outcome; every kind of a question has one
 * @param gaps how many requirements of it the use of the profile asks for and nothing verifies yet
 * @param outside how many requirements of the city are in it that the profile does not ask for
 */
public record Area(
    String id,
    Text title,
    Map<Kind, Long> counts,
    Map<Kind, Long> attestationCounts,
    long gaps,
    long outside) {

  /** Tell whether anything of it counts in the profile. */
  public boolean hasAny() {
    return Stream.concat(counts.values().stream(), attestationCounts.values().stream())
        .anyMatch(count -> count > 0);
  }
}
