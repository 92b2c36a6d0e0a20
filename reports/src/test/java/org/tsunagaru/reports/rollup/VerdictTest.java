package org.tsunagaru.reports.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagaru.reports.Given.cannotTell;
import static org.tsunagaru.reports.Given.failed;
import static org.tsunagaru.reports.Given.harnessError;
import static org.tsunagaru.reports.Given.inapplicable;
import static org.tsunagaru.reports.Given.passed;
import static org.tsunagaru.reports.Given.untested;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.attestation.Reply;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Verification;

class VerdictTest {

  private static final Selection TAGS = new Selection(List.of(), Optional.of("@entities"), false);

  @ParameterizedTest
  @CsvSource({
    "TOOL_FAULT, tool-fault, 4",
    "NOT_CONFORMANT, not-conformant, 1",
    "CANNOT_TELL, cannot-tell, 3",
    "PARTIAL, partial, 0",
    "CONFORMANT_WITH_WAIVERS, conformant-with-waivers, 0",
    "CONFORMANT, conformant, 0",
  })
  void each_verdict_has_its_word_and_exit_code(Verdict verdict, String word, int exitCode) {
    assertThat(verdict.word()).isEqualTo(word);
    assertThat(verdict.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void all_passed_is_conformant() {
    assertThat(verdict(new Given().must("A", passed(), inapplicable())))
        .isEqualTo(Verdict.CONFORMANT);
  }

  @Test
  void a_fault_of_the_tool_comes_before_everything() {
    assertThat(verdict(new Given().must("A", failed()).must("B", harnessError()).selecting(TAGS)))
        .isEqualTo(Verdict.TOOL_FAULT);
  }

  @Test
  void a_fault_of_the_tool_counts_in_a_declined_class_too() {
    Given given =
        new Given()
            .must("A", passed())
            .requirement("T", Level.MUST, Given.OPTIONAL, Verification.TEST)
            .ran("T", harnessError())
            .says(Given.OPTIONAL, false);

    assertThat(verdict(given)).isEqualTo(Verdict.TOOL_FAULT);
  }

  @Test
  void a_failure_comes_before_what_cannot_be_told() {
    assertThat(verdict(new Given().must("A", failed()).must("B", cannotTell("A"))))
        .isEqualTo(Verdict.NOT_CONFORMANT);
  }

  @Test
  void an_unstated_level_counts_as_a_must() {
    assertThat(verdict(new Given().requirement("U", Level.UNSTATED).ran("U", failed())))
        .isEqualTo(Verdict.NOT_CONFORMANT);
  }

  @Test
  void a_failure_in_a_narrowed_run_is_a_failure() {
    assertThat(verdict(new Given().must("A", failed()).selecting(TAGS)))
        .isEqualTo(Verdict.NOT_CONFORMANT);
  }

  @Test
  void what_cannot_be_told_comes_before_partial() {
    assertThat(verdict(new Given().must("A", passed()).must("B", cannotTell()).selecting(TAGS)))
        .isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void a_narrowed_run_is_partial_even_when_all_passed() {
    assertThat(verdict(new Given().must("A", passed()).selecting(TAGS))).isEqualTo(Verdict.PARTIAL);
  }

  @Test
  void a_narrowed_run_may_leave_requirements_untested() {
    assertThat(verdict(new Given().must("A", passed()).must("B").selecting(TAGS)))
        .isEqualTo(Verdict.PARTIAL);
  }

  @Test
  void a_whole_run_may_leave_no_must_untested() {
    assertThat(verdict(new Given().must("A", passed()).must("B", untested())))
        .isEqualTo(Verdict.CANNOT_TELL);
  }

  @ParameterizedTest
  @CsvSource({"SHOULD", "MAY"})
  void trouble_with_what_is_not_required_does_not_stand_in_the_way(Level level) {
    Given given =
        new Given()
            .must("A", passed())
            .requirement("B", level)
            .ran("B", cannotTell())
            .requirement("C", level);

    assertThat(verdict(given)).isEqualTo(Verdict.CONFORMANT);
  }

  @Test
  void a_run_in_which_nothing_passed_is_never_conformant() {
    assertThat(verdict(new Given())).isEqualTo(Verdict.CANNOT_TELL);
    assertThat(verdict(new Given().must("A", inapplicable()))).isEqualTo(Verdict.CANNOT_TELL);
  }

  @Test
  void any_narrowing_makes_a_selection_narrow() {
    assertThat(new Selection(List.of(), Optional.empty(), false).narrowed()).isFalse();
    assertThat(new Selection(List.of("A"), Optional.empty(), false).narrowed()).isTrue();
    assertThat(new Selection(List.of(), Optional.of("@a"), false).narrowed()).isTrue();
    assertThat(new Selection(List.of(), Optional.empty(), true).narrowed()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void figures_add_up_whatever_happened(long seed) {
    Report report = anything(new Random(seed)).report();

    Map<Kind, Long> counted = new EnumMap<>(Kind.class);
    report.tests().forEach(r -> counted.merge(r.outcome().kind(), 1L, Long::sum));
    assertThat(report.counts()).containsOnlyKeys(Kind.ofTests());
    for (Kind kind : Kind.ofTests()) {
      assertThat(report.counts()).containsEntry(kind, counted.getOrDefault(kind, 0L));
      assertThat(sum(report.classes(), kind)).isEqualTo(report.counts().get(kind));
      assertThat(sum(report.layers(), kind)).isEqualTo(report.counts().get(kind));
      assertThat(sum(report.functions(), kind)).isEqualTo(report.counts().get(kind));
    }
    assertThat(shown(report.picture().layers(), Area::counts)).isEqualTo(report.counts());
    assertThat(shown(report.picture().layers(), Area::attestationCounts))
        .isEqualTo(report.attestationCounts());
    assertThat(report.picture().layers().stream().mapToLong(Area::gaps).sum())
        .isEqualTo(report.gaps().size());
    assertThat(report.attestationCounts()).containsOnlyKeys(Kind.ofQuestions());
    assertThat(total(report.attestationCounts())).isEqualTo(report.attestations().size());
    assertThat(total(report.counts()) + total(report.attestationCounts()))
        .isEqualTo(report.requirements().size());
    assertThat(total(report.scenarioCounts()))
        .isEqualTo(report.requirements().stream().mapToLong(r -> r.scenarios().size()).sum());
    assertThat(report.causes().values().stream().flatMap(List::stream))
        .doesNotHaveDuplicates()
        .hasSizeLessThanOrEqualTo(counted.getOrDefault(Kind.CANNOT_TELL, 0L).intValue());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_conformant_run_has_no_must_that_is_not_passed(long seed) {
    Report report = anything(new Random(seed)).report();

    if (report.verdict() == Verdict.CONFORMANT) {
      assertThat(report.requirements())
          .filteredOn(r -> List.of(Level.MUST, Level.UNSTATED).contains(r.requirement().level()))
          .extracting(r -> r.outcome().kind())
          .isSubsetOf(Kind.PASSED, Kind.ATTESTED, Kind.INAPPLICABLE, Kind.WARNED);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  private static Given anything(Random random) {
    List<String> classes =
        List.of(Given.REQUIRED, Given.OF_BINDING, Given.OF_OTHER_BINDING, Given.OPTIONAL);
    Given given = new Given();
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      String id = "R-" + i;
      if (random.nextBoolean()) {
        given.answering(id, any(random, List.of(Reply.values())));
      }
      given.requirement(
          id,
          any(random, List.of(Level.values())),
          any(random, classes),
          any(random, List.of(Verification.values())));
      given.ran(id, outcomes(random));
    }
    classes.stream()
        .filter(any -> random.nextInt(6) == 0)
        .forEach(id -> given.says(id, random.nextBoolean()));
    return random.nextInt(10) == 0 ? given.claimingNothing() : given;
  }

  private static Outcome[] outcomes(Random random) {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(
            any -> random.nextInt(3) > 0 ? passed() : Outcomes.of(any(random, Kind.ofTests())))
        .toArray(Outcome[]::new);
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static long sum(List<Group> groups, Kind kind) {
    return groups.stream().mapToLong(group -> group.counts().get(kind)).sum();
  }

  private static Map<Kind, Long> shown(List<Area> areas, Function<Area, Map<Kind, Long>> figures) {
    Map<Kind, Long> sum = new EnumMap<>(Kind.class);
    areas.forEach(
        area -> figures.apply(area).forEach((kind, count) -> sum.merge(kind, count, Long::sum)));
    return sum;
  }

  private static long total(Map<Kind, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Verdict verdict(Given given) {
    return given.report().verdict();
  }
}
