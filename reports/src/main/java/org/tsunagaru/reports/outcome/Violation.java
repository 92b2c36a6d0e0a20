package org.tsunagaru.reports.outcome;

import java.util.Optional;
import org.tsunagaru.spec.Text;

/**
 * An expectation that was not met.
 *
 * @param what what is wrong, in one sentence
 * @param expected what should have been seen
 * @param seen what was seen instead
 */
public record Violation(Text what, Optional<String> expected, Optional<String> seen) {}
