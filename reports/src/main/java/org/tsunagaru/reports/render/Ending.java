package org.tsunagaru.reports.render;

import java.util.Locale;
import java.util.Optional;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.reports.outcome.Violation;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.waiver.Waiver;
import org.tsunagaru.spec.Text;

/**
 * How a scenario ended, in words for programs that know fewer outcomes than we do.
 *
 * @param outcome what became of it
 * @param waiver the waiver that covers it
 * @param locale the reader's language
 */
record Ending(Outcome outcome, Optional<Waiver> waiver, Locale locale) {

  private static final int LONGEST_VALUE = 4000;

  static Ending of(Report report, ScenarioResult scenario, Locale locale) {
    return new Ending(scenario.outcome(), report.waivers().covering(scenario), locale);
  }

  /** Name the outcome, its reason and its waiver on one line. */
  String message() {
    String reason = outcome.reason().map(why -> ": " + why.in(locale)).orElse("");
    String waived = waiver.map(one -> " / " + Wording.waived(one).in(locale)).orElse("");
    return Visible.line(outcome.kind().title().in(locale) + reason + waived);
  }

  /** Set what was expected against what was seen, where it was told; else nothing. */
  String comparison() {
    return outcome
        .detail()
        .filter(violation -> violation.expected().isPresent() || violation.seen().isPresent())
        .map(this::compare)
        .orElse("");
  }

  private String compare(Violation violation) {
    Text both =
        Text.of(
            "Expected: %s\nSeen: %s",
            "期待: %s\n実際: %s",
            value(violation.expected().orElse("–")),
            value(violation.seen().orElse("–")));
    return Visible.marked(both.in(locale));
  }

  private static String value(String value) {
    return Visible.cut(PrettyJson.of(value), LONGEST_VALUE);
  }
}
