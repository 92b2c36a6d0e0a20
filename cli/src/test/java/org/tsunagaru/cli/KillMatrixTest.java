package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.reference.Defect;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Text;

class KillMatrixTest {

  private static final Defect DEFECT =
      new Defect("forgets-type", "LD-A-01", new Text("forgets the type", "型を忘れる"));

  private static Kill kill(Level level, Kind sound, Kind broken) {
    return Kill.of(DEFECT, level, Map.of("LD-A-01", sound), Map.of("LD-A-01", broken));
  }

  @ParameterizedTest
  @CsvSource({
    "MUST, PASSED, FAILED, true",
    "MUST, PASSED, PASSED, false",
    "MUST, PASSED, WARNED, false",
    "MUST, PASSED, CANNOT_TELL, false",
    "MUST, PASSED, HARNESS_ERROR, false",
    "MUST, PASSED, UNTESTED, false",
    "MUST, PASSED, INAPPLICABLE, false",
    "MUST, FAILED, FAILED, false",
    "MUST, CANNOT_TELL, FAILED, false",
    "MUST, UNTESTED, FAILED, false",
    "UNSTATED, PASSED, FAILED, true",
    "SHOULD, PASSED, WARNED, true",
    "SHOULD, PASSED, FAILED, false",
    "SHOULD, PASSED, PASSED, false",
    "MAY, PASSED, INAPPLICABLE, true",
    "MAY, PASSED, PASSED, false",
    "MAY, INAPPLICABLE, INAPPLICABLE, false",
  })
  void only_a_failure_here_and_a_pass_there_kill(
      Level level, Kind sound, Kind broken, boolean killed) {
    assertThat(kill(level, sound, broken).killed()).isEqualTo(killed);
  }

  @Test
  void a_requirement_that_was_not_heard_of_survives() {
    assertThat(Kill.of(DEFECT, Level.MUST, Map.of(), Map.of()).killed()).isFalse();
  }

  @Test
  void a_survivor_comes_first_and_is_an_error() {
    Kill dead = kill(Level.MUST, Kind.PASSED, Kind.FAILED);
    Kill alive = kill(Level.MUST, Kind.PASSED, Kind.CANNOT_TELL);
    KillMatrix matrix = new KillMatrix(List.of(dead, alive, dead), 0);
    assertThat(matrix.exitCode()).isEqualTo(Exit.NOT_CONFORMANT);
    assertThat(matrix.lines())
        .extracting(line -> line.in(Locale.ENGLISH))
        .containsExactly(
            "SURVIVED  LD-A-01  forgets-type  (Cannot tell, control Passed)",
            "killed    LD-A-01  forgets-type",
            "killed    LD-A-01  forgets-type",
            "2 of 3 defects killed, 1 requirements");
    assertThat(matrix.lines())
        .extracting(line -> line.in(Locale.JAPANESE))
        .startsWith("見逃し    LD-A-01  forgets-type（判定不能、正常時は合格）")
        .endsWith("欠陥 3 件中 2 件を検出、要件 1 件");
    assertThat(Json.read(matrix.json()).path(0).path("killed").asBoolean(true)).isFalse();
    assertThat(new KillMatrix(List.of(dead), 0).exitCode()).isEqualTo(Exit.OK);
  }

  @Test
  void what_else_a_defect_breaks_is_told_where_that_was_looked_at() {
    Kill wide =
        Kill.of(
            DEFECT,
            Level.MUST,
            Map.of("LD-A-01", Kind.PASSED),
            Map.of("LD-A-01", Kind.FAILED, "LD-B-01", Kind.FAILED, "LD-C-01", Kind.CANNOT_TELL));
    assertThat(wide.others()).isEqualTo(Set.of("LD-B-01"));
    Defect other = new Defect("narrow", "LD-A-01", new Text("breaks one thing", "一つだけ壊す"));
    Kill narrow =
        Kill.of(
            other,
            Level.MUST,
            Map.of("LD-A-01", Kind.PASSED),
            Map.of("LD-A-01", Kind.FAILED, "LD-B-01", Kind.PASSED));
    KillMatrix matrix = new KillMatrix(List.of(wide, narrow), 10);
    assertThat(matrix.lines().get(0).en()).endsWith("  also red: LD-B-01");
    assertThat(matrix.lines().get(1).en()).endsWith("LD-A-01  narrow");
    assertThat(matrix.lines().get(2).en())
        .isEqualTo("No defect turns more than 1 of the other 10 requirements red (forgets-type)");
    assertThat(matrix.lines().get(2).ja()).isEqualTo("他の要件への影響は最大で 10 件中 1 件（forgets-type）");
    assertThat(Json.read(matrix.json()).path(0).path("others").path(0).asString(""))
        .isEqualTo("LD-B-01");
  }
}
