package org.tsunagaru.reports.rollup;

import java.util.Map;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.spec.Text;

/**
 * Requirements that have something in common.
 *
 * @param id id of a class, characteristic, layer or function
 * @param title its name for readers
 * @param counts its tested requirements by outcome; every kind of a test has an entry
 * @param attestationCounts its attested requirements by outcome; every kind of a question has an
 *     entry
 * @param worst the worst outcome among them
 */
public record Group(
    String id, Text title, Map<Kind, Long> counts, Map<Kind, Long> attestationCounts, Kind worst) {}
