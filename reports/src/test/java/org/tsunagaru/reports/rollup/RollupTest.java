package org.tsunagaru.reports.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagaru.reports.Given.cannotTell;
import static org.tsunagaru.reports.Given.failed;
import static org.tsunagaru.reports.Given.inapplicable;
import static org.tsunagaru.reports.Given.passed;
import static org.tsunagaru.reports.Given.untested;
import static org.tsunagaru.reports.Given.warned;
import static org.tsunagaru.reports.rollup.Outcomes.kind;
import static org.tsunagaru.reports.rollup.Outcomes.of;
import static org.tsunagaru.reports.rollup.Outcomes.reason;
import static org.tsunagaru.reports.rollup.Outcomes.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Verification;

/** From scenarios to requirements, and from those to groups. */
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
    Selection some = new Selection(List.of(), Optional.empty(), true, Set.of("A", "B", "W", "N"));
    Report report =
        new Given()
            .must("A", passed(), passed())
            .must("B", passed(), failed())
            .must("C", passed())
            .must("W", warned())
            .must("N", inapplicable())
            .selecting(some)
            .report();

    assertThat(kind(report, "A")).isEqualTo(Kind.UNTESTED);
    assertThat(reason(report, "A")).startsWith("Only 2 of its scenarios were run");
    assertThat(kind(report, "B")).isEqualTo(Kind.FAILED);
    assertThat(kind(report, "C")).isEqualTo(Kind.PASSED);
    assertThat(kind(report, "W")).isEqualTo(Kind.UNTESTED);
    assertThat(kind(report, "N")).isEqualTo(Kind.UNTESTED);
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
}
