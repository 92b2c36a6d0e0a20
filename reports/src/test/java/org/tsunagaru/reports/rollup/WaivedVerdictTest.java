package org.tsunagaru.reports.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagaru.reports.Given.cannotTell;
import static org.tsunagaru.reports.Given.failed;
import static org.tsunagaru.reports.Given.harnessError;
import static org.tsunagaru.reports.Given.inapplicable;
import static org.tsunagaru.reports.Given.passed;
import static org.tsunagaru.reports.Given.untested;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.waiver.WaiverResult;
import org.tsunagaru.reports.waiver.WaiverState;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Text;

/** A run of these tests is on 2026-11-23, 01:02 UTC. */
class WaivedVerdictTest {

  private static final String LATER = "2027-03-31";
  private static final String YESTERDAY = "2026-11-22";
  private static final Selection READ_ONLY = new Selection(List.of(), Optional.empty(), true);

  @Test
  void a_must_that_failed_and_is_waived_leaves_the_platform_conformant_with_waivers() {
    Report report =
        new Given().must("A", passed()).must("B", failed(), failed()).waiving("B", LATER).report();

    assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT_WITH_WAIVERS);
    assertThat(only(report).state()).isEqualTo(WaiverState.USED);
    assertThat(only(report).covers()).containsExactly("B/s2@ngsi-ld", "B/s3@ngsi-ld");
  }

  @Test
  void a_waived_failure_still_counts_as_failed() {
    Report report =
        new Given().must("A", passed()).must("B", failed()).waiving("B", LATER).report();

    assertThat(report.counts()).containsEntry(Kind.FAILED, 1L);
    assertThat(report.scenarioCounts()).containsEntry(Kind.FAILED, 1L);
  }

  @Test
  void a_waiver_covers_exactly_what_it_names() {
    Given given = new Given().must("A", passed(), failed(), failed()).must("B", passed());

    assertThat(given.waiving("A/s2@ngsi-ld", LATER).report().verdict())
        .isEqualTo(Verdict.NOT_CONFORMANT);
    assertThat(given.waiving("A/s3@ngsi-ld", LATER).report().verdict())
        .isEqualTo(Verdict.CONFORMANT_WITH_WAIVERS);
  }

  @Test
  void what_a_waived_failure_hides_comes_to_light() {
    assertThat(verdict(new Given().must("A", passed(), failed(), cannotTell())))
        .isEqualTo(Verdict.CANNOT_TELL);
    assertThat(verdict(new Given().must("A", passed(), failed(), untested())))
        .isEqualTo(Verdict.CANNOT_TELL);
    assertThat(verdict(new Given().must("A", passed(), failed(), harnessError())))
        .isEqualTo(Verdict.TOOL_FAULT);
  }

  @Test
  void what_could_not_be_found_out_and_a_fault_of_the_tool_are_never_waived() {
    Given unknown = new Given().must("A", cannotTell()).must("B", passed());
    Given fault = new Given().must("A", harnessError()).must("B", passed());

    assertThat(verdict(unknown)).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(only(unknown.report()).state()).isEqualTo(WaiverState.NOT_RUN);
    assertThat(verdict(fault)).isEqualTo(Verdict.TOOL_FAULT);
    assertThat(only(fault.report()).state()).isEqualTo(WaiverState.NOT_RUN);
  }

  @Test
  void a_waiver_of_something_that_does_not_fail_is_stale_and_fails_the_run() {
    Report passing = new Given().must("A", passed()).waiving("A", LATER).report();
    Report inapplicable =
        new Given().must("A", passed(), inapplicable()).waiving("A/s2@ngsi-ld", LATER).report();

    assertThat(passing.verdict()).isEqualTo(Verdict.NOT_CONFORMANT);
    assertThat(passing.failsByWaiversAlone()).isTrue();
    assertThat(only(passing).state()).isEqualTo(WaiverState.STALE);
    assertThat(only(passing).complaint().map(Text::en).orElseThrow()).contains("A is stale");
    assertThat(only(inapplicable).state()).isEqualTo(WaiverState.STALE);
  }

  @Test
  void an_expired_waiver_covers_nothing_and_fails_the_run() {
    Report report =
        new Given().must("A", failed()).must("B", passed()).waiving("A", YESTERDAY).report();

    assertThat(report.verdict()).isEqualTo(Verdict.NOT_CONFORMANT);
    assertThat(report.failsByWaiversAlone()).isFalse();
    assertThat(only(report).state()).isEqualTo(WaiverState.EXPIRED);
    assertThat(only(report).covers()).isEmpty();
    assertThat(only(report).complaint().map(Text::ja).orElseThrow())
        .contains("A", YESTERDAY, "CITY-123");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, EXPIRED, NOT_CONFORMANT",
    "2026-11-23, USED, CONFORMANT_WITH_WAIVERS",
    "2026-11-24, USED, CONFORMANT_WITH_WAIVERS",
  })
  void a_waiver_counts_through_its_last_day(String day, WaiverState state, Verdict verdict) {
    Report report = new Given().must("A", failed()).must("B", passed()).waiving("A", day).report();

    assertThat(only(report).state()).isEqualTo(state);
    assertThat(report.verdict()).isEqualTo(verdict);
  }

  @Test
  void an_expired_waiver_fails_a_run_that_did_not_ask_for_what_it_names() {
    Report report =
        new Given()
            .must("A", passed())
            .must("B")
            .selecting(new Selection(List.of("A"), Optional.empty(), false))
            .waiving("B", YESTERDAY)
            .report();

    assertThat(report.verdict()).isEqualTo(Verdict.NOT_CONFORMANT);
  }

  @Test
  void a_waiver_of_what_a_narrowed_run_leaves_out_is_neither_stale_nor_used() {
    Report report =
        new Given()
            .must("A", passed())
            .must("B")
            .selecting(new Selection(List.of("A"), Optional.empty(), false))
            .waiving("B", LATER)
            .report();

    assertThat(only(report).state()).isEqualTo(WaiverState.NOT_RUN);
    assertThat(only(report).complaint()).isEmpty();
    assertThat(report.verdict()).isEqualTo(Verdict.PARTIAL);
  }

  @Test
  void a_requirement_of_which_a_part_was_run_may_yet_fail() {
    Given given = new Given().must("A", passed()).selecting(READ_ONLY);

    assertThat(only(given.waiving("A", LATER).report()).state()).isEqualTo(WaiverState.NOT_RUN);
    assertThat(
            only(new Given()
                    .must("A", passed())
                    .selecting(READ_ONLY)
                    .waiving("A/s1@ngsi-ld", LATER)
                    .report())
                .state())
        .isEqualTo(WaiverState.STALE);
  }

  @Test
  void declining_what_the_profile_requires_cannot_be_waived() {
    Given given =
        new Given().must("A").must("B", passed()).says(Given.REQUIRED, false).waiving("A", LATER);

    assertThat(given.report().verdict()).isEqualTo(Verdict.NOT_CONFORMANT);
  }

  @Test
  void a_run_in_which_all_is_waived_and_nothing_passed_cannot_tell() {
    assertThat(verdict(new Given().must("A", failed()))).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void a_recommendation_that_is_not_followed_raises_the_exit_code_only_where_that_is_asked_for() {
    Report report =
        new Given().must("A", passed()).requirement("B", Level.SHOULD).ran("B", failed()).report();

    assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT);
    assertThat(report.exitCode(FailOn.MUST)).isZero();
    assertThat(report.exitCode(FailOn.SHOULD)).isEqualTo(1);
  }

  @Test
  void a_waived_warning_does_not_raise_the_exit_code() {
    Report report =
        new Given()
            .must("A", passed())
            .requirement("B", Level.SHOULD)
            .ran("B", failed())
            .waiving("B", LATER)
            .report();

    assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT_WITH_WAIVERS);
    assertThat(report.exitCode(FailOn.SHOULD)).isZero();
  }

  @Test
  void a_recommendation_of_which_it_cannot_be_told_gives_three_where_recommendations_count() {
    Report report =
        new Given()
            .must("A", passed())
            .requirement("B", Level.SHOULD)
            .ran("B", cannotTell())
            .report();

    assertThat(report.exitCode(FailOn.MUST)).isZero();
    assertThat(report.exitCode(FailOn.SHOULD)).isEqualTo(3);
  }

  @Test
  void a_warning_beside_the_unknown_counts_where_recommendations_count() {
    Report report =
        new Given()
            .must("A", cannotTell())
            .requirement("B", Level.SHOULD)
            .ran("B", failed(), cannotTell())
            .report();

    assertThat(report.exitCode(FailOn.MUST)).isEqualTo(3);
    assertThat(report.exitCode(FailOn.SHOULD)).isEqualTo(1);
  }

  @Test
  void a_fault_of_the_tool_keeps_its_exit_code() {
    Report report =
        new Given()
            .must("A", harnessError())
            .requirement("B", Level.SHOULD)
            .ran("B", failed())
            .report();

    assertThat(report.exitCode(FailOn.SHOULD)).isEqualTo(4);
  }

  private static Verdict verdict(Given given) {
    return given.waiving("A", LATER).report().verdict();
  }

  private static WaiverResult only(Report report) {
    assertThat(report.waivers().results()).hasSize(1);
    return report.waivers().results().get(0);
  }
}
