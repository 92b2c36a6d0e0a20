package org.tsunagaru.reports.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagaru.reports.Given.failed;
import static org.tsunagaru.reports.Given.passed;
import static org.tsunagaru.reports.rollup.Outcomes.kind;
import static org.tsunagaru.reports.rollup.Outcomes.reason;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.attestation.Reply;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Verification;

/** What answers of the questionnaire count for. */
class QuestionsTest {

  private static final Selection READ_ONLY = new Selection(List.of(), Optional.empty(), true);

  @Test
  void an_attestation_is_asked_in_the_questionnaire() {
    Report report =
        new Given().requirement("A", Level.MUST, Given.REQUIRED, Verification.ATTESTATION).report();

    assertThat(kind(report, "A")).isEqualTo(Kind.UNTESTED);
    assertThat(reason(report, "A")).contains("questionnaire");
  }

  @Test
  void a_question_that_the_questionnaire_leaves_blank_is_untested_and_says_so() {
    Report report = question(Level.MUST).handingIn().report();

    assertThat(kind(report, "Q")).isEqualTo(Kind.UNTESTED);
    assertThat(reason(report, "Q")).isEqualTo("The questionnaire leaves it unanswered.");
    assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @ParameterizedTest
  @CsvSource({
    "YES, MUST, ATTESTED, CONFORMANT",
    "YES, SHOULD, ATTESTED, CONFORMANT",
    "NO, MUST, FAILED, NOT_CONFORMANT",
    "NO, UNSTATED, FAILED, NOT_CONFORMANT",
    "NO, SHOULD, WARNED, CONFORMANT",
    "NO, MAY, INAPPLICABLE, CONFORMANT",
    "PARTLY, MUST, FAILED, NOT_CONFORMANT",
    "PARTLY, SHOULD, WARNED, CONFORMANT",
    "NOT_APPLICABLE, MUST, INAPPLICABLE, CONFORMANT",
  })
  void an_answer_counts_as_its_level_has_it(Reply reply, Level level, Kind kind, Verdict verdict) {
    Report report = question(level).answering("Q", reply).report();

    assertThat(kind(report, "Q")).isEqualTo(kind);
    assertThat(report.verdict()).isEqualTo(verdict);
    assertThat(report.attestationCounts()).containsEntry(kind, 1L);
    assertThat(report.counts()).containsEntry(Kind.PASSED, 1L).doesNotContainKey(Kind.ATTESTED);
  }

  @Test
  void what_is_said_not_to_apply_names_who_says_so_and_why() {
    Report report = question(Level.MUST).answering("Q", Reply.NOT_APPLICABLE).report();

    assertThat(reason(report, "Q"))
        .contains("つながる市 デジタル推進課", "Chief of the section", "計画は来年度に策定する");
  }

  @Test
  void attestations_alone_make_nothing_conformant() {
    Report report =
        new Given()
            .requirement("Q", Level.MUST, Given.REQUIRED, Verification.ATTESTATION)
            .answering("Q", Reply.YES)
            .report();

    assertThat(report.verdict()).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void an_answer_to_what_is_tested_counts_for_nothing() {
    Report report = new Given().must("A", failed()).answering("A", Reply.YES).report();

    assertThat(kind(report, "A")).isEqualTo(Kind.FAILED);
    assertThat(report.requirements().get(0).answer()).isEmpty();
  }

  @Test
  void an_answer_claims_an_optional_class_unless_it_does_not_apply() {
    Given given =
        new Given()
            .must("A", passed())
            .requirement("Q", Level.MUST, Given.OPTIONAL, Verification.ATTESTATION);

    assertThat(reason(given.answering("Q", Reply.NOT_APPLICABLE).report(), "Q"))
        .contains("does not claim the optional class");
    assertThat(
            new Given()
                .must("A", passed())
                .requirement("Q", Level.MUST, Given.OPTIONAL, Verification.ATTESTATION)
                .answering("Q", Reply.NO)
                .report()
                .verdict())
        .isEqualTo(Verdict.NOT_CONFORMANT);
  }

  @Test
  void a_waiver_covers_an_answer_that_is_no() {
    Report report =
        question(Level.MUST).answering("Q", Reply.NO).waiving("Q", "2027-03-31").report();

    assertThat(kind(report, "Q")).isEqualTo(Kind.FAILED);
    assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT_WITH_WAIVERS);
    assertThat(report.waivers().results().get(0).covers()).containsExactly("Q");
  }

  @Test
  void a_waiver_of_an_answer_that_is_yes_is_stale_in_a_narrowed_run_too() {
    Report report =
        question(Level.MUST)
            .answering("Q", Reply.YES)
            .waiving("Q", "2027-03-31")
            .selecting(READ_ONLY)
            .report();

    assertThat(report.verdict()).isEqualTo(Verdict.NOT_CONFORMANT);
  }

  @Test
  void a_recommendation_answered_no_fails_only_a_run_that_fails_on_them() {
    Report report = question(Level.SHOULD).answering("Q", Reply.NO).report();

    assertThat(report.exitCode(FailOn.MUST)).isZero();
    assertThat(report.exitCode(FailOn.SHOULD)).isEqualTo(1);
    assertThat(
            question(Level.SHOULD)
                .answering("Q", Reply.NO)
                .waiving("Q", "2027-03-31")
                .report()
                .exitCode(FailOn.SHOULD))
        .isZero();
  }

  @Test
  void a_question_that_was_not_selected_says_so() {
    Report report =
        question(Level.MUST)
            .answering("Q", Reply.YES)
            .selecting(new Selection(List.of("A"), Optional.empty(), false))
            .report();

    assertThat(reason(report, "Q")).isEqualTo("Not selected in this run.");
  }

  private static Given question(Level level) {
    return new Given()
        .must("A", passed())
        .requirement("Q", level, Given.REQUIRED, Verification.ATTESTATION);
  }
}
