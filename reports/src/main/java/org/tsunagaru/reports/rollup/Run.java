package org.tsunagaru.reports.rollup;

import java.time.Instant;

/**
 * One execution of the suite.
 *
 * @param id unique id, part of every name the run gave
 * @param seed what its order and names were drawn from
 * @param started when it began
 * @param finished when its last scenario ended
 */
public record Run(String id, long seed, Instant started, Instant finished) {}
