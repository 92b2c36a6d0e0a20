package org.tsunagaru.validator.finding;

import org.tsunagaru.spec.Text;

/**
 * One thing that is wrong with the data, and where.
 *
 * @param rule id of the rule, for example {@code ring-not-closed}
 * @param severity how much it matters
 * @param message what is wrong
 * @param file name of the source, as the caller gave it
 * @param line one-based line of the source
 * @param pointer JSON pointer from the root of the document on that line; empty for the whole
 * @param value what was found there, shortened, with control characters escaped; may be empty
 * @param advice what to do about it
 */
public record Finding(
    String rule,
    Severity severity,
    Text message,
    String file,
    long line,
    String pointer,
    String value,
    Text advice) {}
