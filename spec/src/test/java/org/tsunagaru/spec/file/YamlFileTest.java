package org.tsunagaru.spec.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {

  private static final String NESTED =
      """
      # a comment
      city:
        name: 高松市

        wards:
          - id: 1
            sensors: [a, b]
          -
            id: 2
        text: >-
          A folded scalar
          of two lines.
        after: yes
      "a/b~c": { inner: true }
      """;

  @ParameterizedTest
  @CsvSource({
    "'', 2",
    "/city, 2",
    "/city/name, 3",
    "/city/wards, 5",
    "/city/wards/0, 6",
    "/city/wards/0/id, 6",
    "/city/wards/0/sensors, 7",
    "/city/wards/0/sensors/1, 7",
    "/city/wards/1, 9",
    "/city/wards/1/id, 9",
    "/city/text, 10",
    "/city/after, 13",
    "/a~1b~0c, 14",
    "/a~1b~0c/inner, 14",
  })
  void every_member_knows_its_line(String pointer, int line) {
    assertThat(YamlFile.parse("city.yaml", NESTED).line(pointer)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({"/city/mayor, 2", "/city/wards/7/id, 5", "/nothing/here, 2", "nonsense, 2"})
  void the_nearest_parent_answers_for_a_member_that_is_not_there(String pointer, int line) {
    assertThat(YamlFile.parse("city.yaml", NESTED).line(pointer)).isEqualTo(line);
  }

  @Test
  void values_keep_their_kind() {
    var tree =
        YamlFile.parse("v.yaml", "{ n: 12, d: 1.5, t: true, z: null, s: '12', v: 1.9.1 }").tree();

    assertThat(tree.path("n").isIntegralNumber()).isTrue();
    assertThat(tree.path("d").isNumber()).isTrue();
    assertThat(tree.path("t").isBoolean()).isTrue();
    assertThat(tree.path("z").isNull()).isTrue();
    assertThat(tree.path("s").isString()).isTrue();
    assertThat(tree.path("v").asString()).isEqualTo("1.9.1");
  }

  @Test
  void a_folded_scalar_is_one_line_of_text() {
    assertThat(YamlFile.parse("city.yaml", NESTED).tree().at("/city/text").asString())
        .isEqualTo("A folded scalar of two lines.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment\n"})
  void an_empty_file_is_one_problem(String yaml) {
    assertThat(problems(yaml)).hasSize(1);
  }

  @Test
  void two_documents_in_one_file_are_one_problem() {
    assertThat(problems("a: 1\n---\nb: 2\n")).hasSize(1);
  }

  @Test
  void every_repeated_key_is_told_with_its_line() {
    assertThat(problems("a: 1\nb: { c: 1, c: 2 }\na: 3\n"))
        .extracting(FileProblem::line, FileProblem::pointer)
        .containsExactly(tuple(2, "/b/c"), tuple(3, "/a"));
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void aliases_that_multiply_without_end_are_one_problem() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (int i = 1; i < 30; i++) {
      String inner = ("*a" + (i - 1) + ", ").repeat(8);
      laughs.append("a%d: &a%d [%s]\n".formatted(i, i, inner));
    }

    assertThat(problems(laughs.toString())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &x [*x]",
        "a: &x [*x, *x, *x]",
        "&x { a: *x }",
        "&x { a: *x, b: [*x, { c: *x }] }"
      })
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void an_anchor_that_contains_itself_is_one_problem(String yaml) {
    assertThat(problems(yaml)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void bottomless_nesting_is_one_problem(String opening) {
    assertThat(problems(opening.repeat(20_000))).hasSize(1);
  }

  private static List<FileProblem> problems(String yaml) {
    return catchThrowableOfType(FileException.class, () -> YamlFile.parse("f.yaml", yaml))
        .problems();
  }

  @Test
  void a_character_of_two_halves_may_stand_anywhere() {
    for (int before = 1_000; before < 1_050; before++) {
      String yaml = "a: \"" + "x".repeat(before) + "𠮟\"";
      assertThat(YamlFile.parse("a.yaml", yaml).tree().path("a").asString()).endsWith("x𠮟");
    }
  }
}
