package org.tsunagaru.reports.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagaru.reports.Given.failed;
import static org.tsunagaru.reports.Given.passed;
import static org.tsunagaru.reports.rollup.Outcomes.kind;
import static org.tsunagaru.reports.rollup.Outcomes.reason;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Verification;

/** What counts for a platform that claims or declines a class or an API. */
class ClaimsTest {

  @Test
  void a_declined_optional_class_does_not_apply() {
    Report report = optional().says(Given.OPTIONAL, false).report();

    assertThat(kind(report, "T")).isEqualTo(Kind.INAPPLICABLE);
    assertThat(reason(report, "T")).contains("declines the optional class tenancy");
    assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT);
  }

  @Test
  void an_optional_class_that_nobody_mentioned_does_not_apply_when_it_did_not_run() {
    Report report = optional().report();

    assertThat(kind(report, "T")).isEqualTo(Kind.INAPPLICABLE);
    assertThat(reason(report, "T")).contains("does not claim the optional class tenancy");
  }

  @Test
  void an_optional_class_that_nobody_mentioned_counts_when_it_ran() {
    Report report = optional().ran("T", failed()).report();

    assertThat(kind(report, "T")).isEqualTo(Kind.FAILED);
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_CONFORMANT);
  }

  @ParameterizedTest
  @MethodSource("narrower")
  void an_optional_class_that_nobody_mentioned_is_untested_when_a_narrowed_run_left_it_out(
      Selection selection) {
    Report report = optional().selecting(selection).report();

    assertThat(kind(report, "T")).isEqualTo(Kind.UNTESTED);
    assertThat(reason(report, "T")).doesNotContain("does not claim");
    assertThat(report.verdict()).isEqualTo(Verdict.PARTIAL);
  }

  private static Stream<Selection> narrower() {
    return Stream.of(
        new Selection(List.of("A"), Optional.empty(), false),
        new Selection(List.of(), Optional.of("@read"), false),
        new Selection(List.of(), Optional.empty(), true));
  }

  @Test
  void a_narrowed_run_claims_no_class_that_has_to_be_claimed_by_name() {
    Report report =
        new Given()
            .must("A", passed())
            .requirement("T", Level.MUST, Given.ON_CLAIM, Verification.TEST)
            .selecting(new Selection(List.of("A"), Optional.empty(), false))
            .report();

    assertThat(kind(report, "T")).isEqualTo(Kind.INAPPLICABLE);
    assertThat(reason(report, "T")).contains("does not claim the optional class mediation");
  }

  @Test
  void a_claimed_optional_class_that_did_not_run_is_untested() {
    Report report = optional().says(Given.OPTIONAL, true).report();

    assertThat(kind(report, "T")).isEqualTo(Kind.UNTESTED);
    assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void declining_a_required_class_fails_each_of_its_requirements(Level level) {
    Report report =
        new Given()
            .must("A", passed())
            .requirement("E", level, Given.OF_BINDING, Verification.TEST)
            .ran("E", passed())
            .says(Given.OF_BINDING, false)
            .report();

    assertThat(kind(report, "E")).isEqualTo(Kind.FAILED);
    assertThat(reason(report, "E"))
        .isEqualTo("The profile requires class ld-entities, the platform declines it.");
    assertThat(kind(report, "A")).isEqualTo(Kind.PASSED);
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_CONFORMANT);
  }

  @Test
  void claiming_nothing_fails_all_that_is_required() {
    Report report =
        optional()
            .requirement("V2", Level.SHOULD, Given.OF_OTHER_BINDING, Verification.TEST)
            .claimingNothing()
            .report();

    assertThat(kind(report, "A")).isEqualTo(Kind.FAILED);
    assertThat(kind(report, "V2")).isEqualTo(Kind.FAILED);
    assertThat(kind(report, "T")).isEqualTo(Kind.INAPPLICABLE);
    assertThat(reason(report, "A")).contains("ngsi-ld, ngsi-v2");
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_CONFORMANT);
  }

  private static Given optional() {
    return new Given()
        .must("A", passed())
        .requirement("T", Level.MUST, Given.OPTIONAL, Verification.TEST);
  }
}
