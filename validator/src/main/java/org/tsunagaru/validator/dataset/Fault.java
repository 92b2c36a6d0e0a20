package org.tsunagaru.validator.dataset;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Rule;

/**
 * What the comparison of all sources found.
 *
 * @param rule the rule that is broken
 * @param source name of the source
 * @param line where the record starts
 * @param pointer JSON pointer of the place
 * @param value what stands there
 * @param message what is wrong with it
 */
public record Fault(
    Rule rule, String source, long line, String pointer, String value, Text message) {}
