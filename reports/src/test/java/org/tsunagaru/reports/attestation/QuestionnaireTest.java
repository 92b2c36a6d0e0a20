package org.tsunagaru.reports.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Verification;
import org.tsunagaru.spec.file.CatalogueReader;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

class QuestionnaireTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"city-os-full", "city-os-open-data"})
  void a_blank_one_asks_every_attestation_of_its_profile_once_in_both_languages(String profile)
      throws IOException {
    Questionnaire questionnaire = new Questionnaire(CATALOGUE, CATALOGUE.requireProfile(profile));
    Attestation blank = AttestationFile.read(write(questionnaire.blank()), CATALOGUE, TODAY);

    assertThat(blank.profile()).isEqualTo(profile);
    assertThat(blank.answers()).isEmpty();
    assertThat(questionnaire.questions())
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            CATALOGUE.requirementsOf(CATALOGUE.requireProfile(profile)).stream()
                .filter(one -> one.verification() == Verification.ATTESTATION)
                .toList());
    assertThat(answers(questionnaire.blank()))
        .zipSatisfy(
            questionnaire.questions(),
            (entry, question) -> {
              assertThat(entry.path("id").asString()).isEqualTo(question.id());
              assertThat(entry.at("/question/en").asString()).isEqualTo(question.title().en());
              assertThat(entry.at("/question/ja").asString()).isEqualTo(question.title().ja());
              assertThat(entry.path("level").asString()).isEqualTo(question.level().word());
              assertThat(entry.path("source")).hasSameSizeAs(question.sources());
            });
  }

  @Test
  void what_stands_in_one_stays_and_what_is_new_comes_below() throws IOException {
    Files.writeString(folder.resolve("plan.txt"), "計画");
    String written =
        """
        # Our questionnaire, 2026
        profile: city-os-open-data   # agreed with the vendor
        by: { who: 推進課, role: 課長, when: 2026-11-20 }
        answers:
          - id: CITY-DM-26
            answer: yes    # the map is new
            evidence:
            - file: plan.txt
              note: chapter 2
            -   url: https://city.example/map
                retrieved: 2026-11-19
          - id: CITY-RU-09
            answer: no
            reason: |
              Next year,
              after the election.
        """;
    Path file = write(written);

    FilledQuestionnaire.Update update = FilledQuestionnaire.open(file).update(CATALOGUE);

    assertThat(update.digested()).isEqualTo(1);
    assertThat(update.added()).isEqualTo(questions("city-os-open-data").size() - 2);
    assertThat(update.text().lines().toList()).containsSubsequence(written.lines().toList());
    Attestation read = AttestationFile.read(write(update.text()), CATALOGUE, TODAY);
    assertThat(read.answers()).hasSize(2);
    assertThat(read.answer("CITY-RU-09").flatMap(Answer::reason))
        .contains("Next year,\nafter the election.");
    assertThat(answers(update.text()))
        .extracting(entry -> entry.path("id").asString())
        .containsAll(questions("city-os-open-data").stream().map(Requirement::id).toList());

    FilledQuestionnaire.Update again =
        FilledQuestionnaire.open(write(update.text())).update(CATALOGUE);
    assertThat(again).isEqualTo(new FilledQuestionnaire.Update(update.text(), 0, 0));
  }

  @Test
  void a_digest_that_is_wrong_is_never_put_right_unasked() throws IOException {
    Files.writeString(folder.resolve("plan.txt"), "計画");
    Path file =
        write(
            """
            profile: city-os-open-data
            answers:
              - id: CITY-DM-26
                answer: yes
                evidence:
                  - file: plan.txt
                    sha256: %s
            """
                .formatted("0f".repeat(32)));

    assertThat(FilledQuestionnaire.open(file).update(CATALOGUE).text()).contains("0f".repeat(32));
  }

  @Test
  void evidence_on_one_line_is_left_alone_and_its_digest_told() throws IOException {
    Files.writeString(folder.resolve("plan.txt"), "計画");
    Path file =
        write(
            """
            profile: city-os-open-data
            answers:
              - id: CITY-DM-26
                evidence: [{ file: plan.txt }]
            """);

    assertThatThrownBy(() -> FilledQuestionnaire.open(file).update(CATALOGUE))
        .isInstanceOf(SpecException.class)
        .hasMessageMatching("(?s).*:4: the digest cannot be put in.*sha256: [0-9a-f]{64}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answers: []\nprofile: city-os-open-data\n",
        "answers:\n  - id: CITY-DM-26\nprofile: city-os-open-data\n",
        "profile: city-os-open-data\nanswers: [{ id: CITY-DM-26 }]\n",
        "{ profile: city-os-open-data, answers: [] }\n",
      })
  void where_nothing_can_be_added_without_harm_nothing_is(String text) throws IOException {
    Path file = write(text);

    assertThatThrownBy(() -> FilledQuestionnaire.open(file).update(CATALOGUE))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("Nothing can be added at the end")
        .hasMessageContaining("CITY-RU-09");
    assertThat(file).hasContent(text);
  }

  private static List<Requirement> questions(String profile) {
    return new Questionnaire(CATALOGUE, CATALOGUE.requireProfile(profile)).questions();
  }

  private static List<JsonNode> answers(String text) {
    return YamlFile.parse("質問票.yaml", text).tree().path("answers").valueStream().toList();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("質問票.yaml"), text);
  }
}
