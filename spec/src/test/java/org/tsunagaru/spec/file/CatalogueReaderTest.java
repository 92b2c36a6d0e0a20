package org.tsunagaru.spec.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.Confidence;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Source;
import org.tsunagaru.spec.Text;

class CatalogueReaderTest {

  private static final String REQUIREMENTS =
      """
      defaults:
        level: must
        characteristic: [data-flow]
        layer: city-os
        class: entities
        verification: test
      requirements:
        - id: CITY-DM-01
          title: { en: Data is found, ja: データが見つかる }
          text: { en: Data is found by others., ja: データを他者が見つけられる。 }
          sources: [{ document: An article, edition: "2020", clause: "2" }]
          rows: [A-06]
        - id: LD-PROV-CREATE-01
          title: { en: It is created, ja: 登録できる }
          text: { en: It is created at once., ja: 直ちに登録できる。 }
          level: should
          sources: [{ document: A standard, edition: "1.9.1", clause: "5.6.1" }]
          rows: [LD-PROV-CREATE-01]
          refines: [CITY-DM-01]
      """;

  private static final String PROFILES =
      """
      classes:
        - id: entities
          title: { en: Entities, ja: エンティティ }
          text: { en: Entities., ja: エンティティ。 }
      profiles:
        - id: core
          title: { en: Core, ja: 基本の要件 }
          text: { en: The core., ja: 基本となるもの。 }
          use: { en: Tests, ja: 適合試験 }
          bindings: [ngsi-ld]
          required: [entities]
      """;

  @Test
  void a_sound_catalogue_is_read_and_defaults_yield_to_the_requirement() {
    Catalogue catalogue = read(REQUIREMENTS, PROFILES);

    assertThat(catalogue.requirements())
        .extracting(Requirement::id, Requirement::level)
        .containsExactly(tuple("CITY-DM-01", Level.MUST), tuple("LD-PROV-CREATE-01", Level.SHOULD));
  }

  @Test
  void an_unknown_requirement_in_refines_is_named_with_its_line() {
    assertThat(problems("refines: [CITY-DM-01]", "refines: [CITY-DM-02]"))
        .singleElement()
        .satisfies(problem -> at(problem, 19, "CITY-DM-02"));
  }

  @Test
  void an_unknown_class_is_named_where_a_requirement_gives_it() {
    assertThat(problems("    level: should\n", "    level: should\n    class: entitys\n"))
        .singleElement()
        .satisfies(problem -> at(problem, 17, "entitys"));
  }

  @Test
  void an_unknown_class_in_the_defaults_is_named_at_each_requirement_that_takes_it() {
    assertThat(problems("class: entities", "class: entitys"))
        .extracting(FileProblem::line)
        .containsExactly(8, 13);
  }

  @Test
  void an_unknown_class_is_named_where_a_profile_gives_it() {
    assertThat(profileProblems("required: [entities]", "required: [entitys]"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("spec/profiles/p.yaml");
              assertThat(problem.line()).isEqualTo(11);
              assertThat(problem.text().en()).contains("entitys");
            });
  }

  @Test
  void an_id_given_twice_is_named_with_both_places() {
    assertThat(problems("id: LD-PROV-CREATE-01", "id: CITY-DM-01"))
        .singleElement()
        .satisfies(problem -> at(problem, 13, "spec/requirements/r.yaml:8"));
  }

  @Test
  void an_id_given_in_two_files_is_named_with_both_files() {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("a.yaml", REQUIREMENTS);
    files.put("b.yaml", REQUIREMENTS);

    assertThat(problemsOf(files, profiles(PROFILES)))
        .hasSize(2)
        .allSatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("spec/requirements/b.yaml");
              assertThat(problem.text().ja()).contains("spec/requirements/a.yaml:");
            });
  }

  @Test
  void a_missing_translation_is_named_with_its_line() {
    assertThat(problems("{ en: It is created, ja: 登録できる }", "{ en: It is created }"))
        .singleElement()
        .satisfies(problem -> at(problem, 14, "ja"));
  }

  @Test
  void english_in_the_place_of_japanese_is_named_with_its_line() {
    assertThat(problems("ja: 登録できる }", "ja: It is created }"))
        .singleElement()
        .satisfies(problem -> at(problem, 14, "/requirements/1/title/ja"));
  }

  @Test
  void a_missing_source_is_named_with_its_line() {
    assertThat(
            problems(
                "    sources: [{ document: A standard, edition: \"1.9.1\", clause: \"5.6.1\" }]\n",
                ""))
        .singleElement()
        .satisfies(problem -> at(problem, 13, "sources"));
  }

  @Test
  void an_empty_list_of_sources_is_named_with_its_line() {
    assertThat(problems("[{ document: A standard, edition: \"1.9.1\", clause: \"5.6.1\" }]", "[]"))
        .singleElement()
        .satisfies(problem -> at(problem, 17, "sources"));
  }

  @Test
  void a_misspelt_member_is_named_with_its_own_line() {
    assertThat(problems("    refines:", "    refine:"))
        .singleElement()
        .satisfies(problem -> at(problem, 19, "refine"));
  }

  @Test
  void a_word_that_is_no_level_is_named_with_its_line() {
    assertThat(problems("level: should", "level: shall"))
        .singleElement()
        .satisfies(problem -> at(problem, 16, "/requirements/1/level"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"level", "characteristic", "layer", "class", "verification"})
  void a_member_that_neither_the_requirement_nor_the_defaults_give_is_named(String member) {
    String without = REQUIREMENTS.replaceFirst("(?m)^  " + member + ": .*\\R", "");

    assertThat(problemsOf(requirements(without), profiles(PROFILES)))
        .isNotEmpty()
        .allSatisfy(
            problem -> {
              assertThat(problem.line()).isIn(7, 12);
              assertThat(problem.text().en()).contains(member);
            });
  }

  @Test
  void a_gap_without_a_reason_is_named() {
    assertThat(problems("    level: should\n", "    level: should\n    verification: gap\n"))
        .singleElement()
        .satisfies(problem -> at(problem, 13, "gap"));
  }

  @Test
  void a_reason_for_a_gap_that_is_none_is_named_with_its_line() {
    assertThat(
            problems(
                "    level: should\n",
                "    level: should\n    gap: { en: Not written., ja: 未作成である。 }\n"))
        .singleElement()
        .satisfies(problem -> at(problem, 17, "gap"));
  }

  @Test
  void a_reason_in_the_defaults_goes_to_the_gaps_of_the_file_and_to_nothing_else() {
    String gaps =
        REQUIREMENTS
            .replace(
                "verification: test\n", "verification: gap\n  gap: { en: Not yet., ja: 未作成。 }\n")
            .replace("    level: should\n", "    level: should\n    verification: attestation\n");

    assertThat(read(gaps, PROFILES).requirements())
        .extracting(Requirement::gap)
        .containsExactly(Optional.of(new Text("Not yet.", "未作成。")), Optional.empty());
  }

  @Test
  void a_source_tells_how_sure_it_is_and_what_was_not_seen() {
    String told =
        REQUIREMENTS.replace(
            "clause: \"5.6.1\" }",
            "clause: \"5.6.1\", confidence: B, note: { en: Cut off., ja: 途中まで確認。 } }");

    assertThat(read(told, PROFILES).requirements())
        .extracting(requirement -> requirement.sources().get(0))
        .extracting(Source::confidence, Source::note)
        .containsExactly(
            tuple(Optional.empty(), Optional.empty()),
            tuple(Optional.of(Confidence.B), Optional.of(new Text("Cut off.", "途中まで確認。"))));
  }

  @Test
  void a_requirement_may_serve_none_of_the_three_characteristics() {
    String none = REQUIREMENTS.replace("characteristic: [data-flow]", "characteristic: []");

    assertThat(read(none, PROFILES).requirements())
        .allSatisfy(requirement -> assertThat(requirement.characteristics()).isEmpty());
  }

  @Test
  void malformed_yaml_is_named_with_its_line() {
    assertThat(problems("rows: [A-06]", "rows: [A-06"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("spec/requirements/r.yaml");
              assertThat(problem.line()).isBetween(12, 13);
            });
  }

  @Test
  void a_repeated_key_is_named_with_its_line() {
    assertThat(problems("    level: should\n", "    level: should\n    level: may\n"))
        .singleElement()
        .satisfies(problem -> at(problem, 17, "level"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"classes: [", "classes: []", "profile: []"})
  void every_problem_of_every_file_is_told_at_once(String brokenProfiles) {
    String broken = REQUIREMENTS.replace("level: should", "level: shall");

    assertThat(problemsOf(requirements(broken), profiles(brokenProfiles)))
        .extracting(FileProblem::file)
        .contains("spec/requirements/r.yaml", "spec/profiles/p.yaml");
  }

  private static void at(FileProblem problem, int line, String word) {
    assertThat(problem.file()).isEqualTo("spec/requirements/r.yaml");
    assertThat(problem.line()).isEqualTo(line);
    assertThat(problem.text().en()).startsWith("spec/requirements/r.yaml:" + line).contains(word);
    assertThat(problem.text().ja()).startsWith("spec/requirements/r.yaml:" + line);
  }

  private static List<FileProblem> problems(String sound, String broken) {
    assertThat(REQUIREMENTS).contains(sound);
    return problemsOf(requirements(REQUIREMENTS.replace(sound, broken)), profiles(PROFILES));
  }

  private static List<FileProblem> profileProblems(String sound, String broken) {
    assertThat(PROFILES).contains(sound);
    return problemsOf(requirements(REQUIREMENTS), profiles(PROFILES.replace(sound, broken)));
  }

  private static List<FileProblem> problemsOf(
      SortedMap<String, String> requirements, SortedMap<String, String> profiles) {
    return catchThrowableOfType(
            FileException.class, () -> CatalogueReader.readStrictly(requirements, profiles))
        .problems();
  }

  private static Catalogue read(String requirements, String profiles) {
    return CatalogueReader.readStrictly(requirements(requirements), profiles(profiles));
  }

  private static SortedMap<String, String> requirements(String text) {
    return new TreeMap<>(Map.of("r.yaml", text));
  }

  private static SortedMap<String, String> profiles(String text) {
    return new TreeMap<>(Map.of("p.yaml", text));
  }
}
