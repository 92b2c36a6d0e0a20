package org.tsunagaru.reports.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagaru.reports.Given.cannotTell;
import static org.tsunagaru.reports.Given.failed;
import static org.tsunagaru.reports.Given.inapplicable;
import static org.tsunagaru.reports.Given.passed;
import static org.tsunagaru.reports.Given.untested;
import static org.tsunagaru.reports.Given.warned;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.attestation.Reply;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Verification;

class RollupTest {

  private static final Selection READ_ONLY = new Selection(List.of(), Optional.empty(), true);

  @Test
  void requirements_of_the_profile_stand_in_catalogue_order() {
    Report report =
        new Given()
            .requirement("B", Level.MUST, Given.OF_BINDING, Verification.TEST)
            .must("A", passed())
            .requirement("C", Level.MUST, "elsewhere", Verification.TEST)
            .report();

    assertThat(report.requirements())
        .extracting(result -> result.requirement().id())
        .containsExactly("B", "A");
  }

  @Test
  void a_class_of_an_unclaimed_binding_does_not_count() {
    Report report =
        new Given()
            .must("A", passed())
            .requirement("V2", Level.MUST, Given.OF_OTHER_BINDING, Verification.TEST)
            .report();

    assertThat(report.requirements()).hasSize(1);
    assertThat(report.classes()).extracting(Group::id).containsExactly(Given.REQUIRED);
    assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT);
  }

  @Test
  void gaps_count_nowhere_and_are_listed() {
    Report report =
        new Given()
            .must("A", passed())
            .requirement("G", Level.MUST, Given.REQUIRED, Verification.GAP)
            .requirement("V2", Level.MUST, Given.OF_OTHER_BINDING, Verification.GAP)
            .requirement("B", Level.MUST, "elsewhere", Verification.GAP)
            .report();

    assertThat(report.requirements()).hasSize(1);
    assertThat(report.gaps()).extracting(one -> one.id()).containsExactly("G", "B");
    assertThat(report.classes()).extracting(Group::id).containsExactly(Given.REQUIRED);
    assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT);
  }

  @Test
  void a_requirement_without_scenario_is_untested() {
    Report report = new Given().must("A", passed()).must("B").report();

    assertThat(kind(report, "B")).isEqualTo(Kind.UNTESTED);
    assertThat(reason(report, "B")).contains("None of its scenarios");
  }

  @Test
  void a_requirement_that_was_not_selected_is_listed_untested_and_says_so() {
    Report report =
        new Given()
            .must("A", passed())
            .must("B")
            .selecting(new Selection(List.of("A"), Optional.empty(), false))
            .report();

    assertThat(kind(report, "B")).isEqualTo(Kind.UNTESTED);
    assertThat(reason(report, "B")).isEqualTo("Not selected in this run.");
  }

  @Test
  void what_a_read_only_run_leaves_out_says_so() {
    Report report = new Given().must("A").selecting(READ_ONLY).report();

    assertThat(reason(report, "A")).contains("read-only");
  }

  @Test
  void what_the_tags_leave_out_says_so() {
    Report report =
        new Given()
            .must("A")
            .selecting(new Selection(List.of(), Optional.of("@batch"), false))
            .report();

    assertThat(reason(report, "A")).contains("tags");
  }

  @Test
  void some_of_a_requirements_scenarios_do_not_make_it_passed() {
    Selection some = new Selection(List.of(), Optional.empty(), true, Set.of("A", "B"));
    Report report =
        new Given()
            .must("A", passed(), passed())
            .must("B", passed(), failed())
            .must("C", passed())
            .selecting(some)
            .report();

    assertThat(kind(report, "A")).isEqualTo(Kind.UNTESTED);
    assertThat(reason(report, "A")).startsWith("Only 2 of its scenarios were run");
    assertThat(kind(report, "B")).isEqualTo(Kind.FAILED);
    assertThat(kind(report, "C")).isEqualTo(Kind.PASSED);
  }

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

  @ParameterizedTest
  @CsvSource({
    "PASSED, WARNED, WARNED",
    "WARNED, UNTESTED, UNTESTED",
    "UNTESTED, CANNOT_TELL, CANNOT_TELL",
    "CANNOT_TELL, FAILED, FAILED",
    "FAILED, HARNESS_ERROR, HARNESS_ERROR",
    "INAPPLICABLE, PASSED, PASSED",
    "INAPPLICABLE, INAPPLICABLE, INAPPLICABLE",
  })
  void the_worst_scenario_counts(Kind one, Kind other, Kind worst) {
    assertThat(kind(new Given().must("A", of(one), of(other)).report(), "A")).isEqualTo(worst);
    assertThat(kind(new Given().must("A", of(other), of(one)).report(), "A")).isEqualTo(worst);
  }

  @Test
  void what_does_not_apply_keeps_its_reason() {
    Report report = new Given().must("A", inapplicable()).report();

    assertThat(reason(report, "A")).isEqualTo("The platform has no tenants.");
  }

  @Test
  void a_recommendation_that_is_not_followed_is_a_warning_with_its_detail() {
    Report report =
        new Given().must("A", passed()).requirement("S", Level.SHOULD).ran("S", failed()).report();

    Outcome outcome = result(report, "S").outcome();
    assertThat(outcome.kind()).isEqualTo(Kind.WARNED);
    assertThat(outcome.detail().flatMap(v -> v.expected())).contains("409");
    assertThat(report.scenarioCounts()).containsEntry(Kind.WARNED, 1L);
    assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT);
  }

  @Test
  void what_is_only_allowed_is_observed_and_never_judged() {
    Report report =
        new Given()
            .must("A", passed())
            .requirement("M", Level.MAY)
            .ran("M", failed(), warned())
            .report();

    assertThat(kind(report, "M")).isEqualTo(Kind.INAPPLICABLE);
    assertThat(reason(report, "M")).startsWith("Observed only");
    assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT);
  }

  @Test
  void one_cause_is_told_once_with_all_that_hangs_on_it() {
    Report report =
        new Given()
            .must("A", failed())
            .must("B", cannotTell("A"))
            .must("C", cannotTell(), cannotTell("A"))
            .must("D", cannotTell())
            .report();

    assertThat(report.causes()).containsExactly(Map.entry("A", List.of("B", "C")));
  }

  @Test
  void the_picture_has_the_whole_architecture_whatever_the_profile_asks_for() {
    Picture picture = new Given().must("A", passed()).report().picture();

    assertThat(picture.layers())
        .extracting(Area::id)
        .containsExactly("strategy", "rules", "organisation", "business", "city-os", "assets");
    assertThat(picture.functions()).hasSize(8);
    assertThat(picture.characteristics()).hasSize(3);
    assertThat(picture.layers())
        .extracting(Area::hasAny)
        .containsExactly(false, false, false, false, true, false);
  }

  @Test
  void the_picture_tells_what_the_profile_does_not_ask_for_from_what_nobody_verifies() {
    Area cityOs =
        new Given()
            .must("A", passed())
            .requirement("G", Level.MUST, "elsewhere", Verification.GAP)
            .requirement("T", Level.MUST, "elsewhere", Verification.TEST)
            .report()
            .picture()
            .layers()
            .get(4);

    assertThat(cityOs.gaps()).isEqualTo(1);
    assertThat(cityOs.outside()).isEqualTo(1);
    assertThat(cityOs.counts()).containsEntry(Kind.PASSED, 1L);
  }

  @Test
  void the_picture_tells_what_is_claimed_and_what_is_not() {
    assertThat(claims(new Given().must("A", passed())))
        .containsEntry(Claim.REQUIRED, List.of(Given.REQUIRED, Given.OF_BINDING))
        .containsEntry(Claim.OTHER_API, List.of(Given.OF_OTHER_BINDING))
        .containsEntry(Claim.UNCLAIMED, List.of(Given.OPTIONAL))
        .containsEntry(Claim.BEYOND, List.of("elsewhere"));
    assertThat(claims(new Given().says(Given.OPTIONAL, true)))
        .containsEntry(Claim.CLAIMED, List.of(Given.OPTIONAL));
    assertThat(claims(new Given().says(Given.OPTIONAL, false).says(Given.REQUIRED, false)))
        .containsEntry(Claim.DECLINED, List.of(Given.OPTIONAL))
        .containsEntry(Claim.REFUSED, List.of(Given.REQUIRED));
    assertThat(
            claims(
                new Given()
                    .requirement("T", Level.MUST, Given.OPTIONAL, Verification.TEST)
                    .ran("T", passed())))
        .containsEntry(Claim.CLAIMED, List.of(Given.OPTIONAL));
  }

  private static Map<Claim, List<String>> claims(Given given) {
    return given.report().picture().claims().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().stream().map(one -> one.id()).toList()));
  }

  @Test
  void groups_sum_up_the_requirements_they_hold() {
    Report report =
        new Given()
            .must("A", passed())
            .must("B", failed())
            .requirement("E", Level.MUST, Given.OF_BINDING, Verification.TEST)
            .ran("E", untested())
            .report();

    assertThat(report.classes())
        .extracting(Group::id, Group::worst)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Given.REQUIRED, Kind.FAILED),
            org.assertj.core.groups.Tuple.tuple(Given.OF_BINDING, Kind.UNTESTED));
    assertThat(report.characteristics())
        .extracting(Group::id)
        .containsExactly("interoperability", "data-flow", "extensibility");
    assertThat(report.layers()).extracting(Group::id).containsExactly("city-os");
    assertThat(report.functions()).extracting(Group::id).containsExactly("data-management");
    assertThat(report.layers().get(0).counts())
        .containsEntry(Kind.PASSED, 1L)
        .containsEntry(Kind.FAILED, 1L)
        .containsEntry(Kind.UNTESTED, 1L)
        .containsEntry(Kind.WARNED, 0L);
  }

  private static Given optional() {
    return new Given()
        .must("A", passed())
        .requirement("T", Level.MUST, Given.OPTIONAL, Verification.TEST);
  }

  private static Given question(Level level) {
    return new Given()
        .must("A", passed())
        .requirement("Q", level, Given.REQUIRED, Verification.ATTESTATION);
  }

  private static RequirementResult result(Report report, String id) {
    return report.requirements().stream()
        .filter(result -> result.requirement().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Kind kind(Report report, String id) {
    return result(report, id).outcome().kind();
  }

  private static String reason(Report report, String id) {
    return result(report, id).outcome().reason().orElseThrow().en();
  }

  static Outcome of(Kind kind) {
    return switch (kind) {
      case HARNESS_ERROR -> Given.harnessError();
      case FAILED -> failed();
      case CANNOT_TELL -> cannotTell();
      case UNTESTED -> untested();
      case WARNED -> warned();
      case PASSED -> passed();
      case ATTESTED -> throw new IllegalArgumentException("no scenario is attested");
      case INAPPLICABLE -> inapplicable();
    };
  }
}
