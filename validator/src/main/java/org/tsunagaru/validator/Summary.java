package org.tsunagaru.validator;

import java.util.List;
import java.util.Map;
import org.tsunagaru.validator.finding.Severity;

/**
 * The totals of one source. They count every finding, also those that were not handed out.
 *
 * @param records how many records were read, judged or not
 * @param counts findings by severity; every severity is present
 * @param byRule findings by rule id, in the order of the ids; only rules that found something
 * @param byModel records by the model or table that they were held against, in the order of the
 *     names
 * @param valid whether at least one record was judged, none was left out, and no error was found
 * @param notChecked what was left out
 */
public record Summary(
    long records,
    Map<Severity, Long> counts,
    Map<String, Long> byRule,
    Map<String, Long> byModel,
    boolean valid,
    List<NotChecked> notChecked) {}
