package org.tsunagaru.reports.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.file.CatalogueReader;
import org.tsunagaru.spec.file.FileException;

class AttestationFileTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  /** SHA-256 of "A vision.". */
  private static final String DIGEST = EvidenceFiles.digest("A vision.".getBytes(UTF_8));

  @TempDir private Path folder;

  @BeforeEach
  void lay_evidence_down() throws IOException {
    Files.createDirectories(folder.resolve("文書"));
    Files.writeString(folder.resolve("文書/vision.txt"), "A vision.");
  }

  @Test
  void answers_are_read_with_their_evidence_and_whoever_answers_for_them() throws IOException {
    Attestation read =
        read(
            """
            profile: city-os-full
            by: { who: デジタル推進課, role: 課長, when: 2026-11-20 }
            answers:
              - id: CITY-ST-01
                answer: yes
                evidence:
                  - { file: 文書/vision.txt, sha256: %s, note: "page 3" }
                  - { url: "https://city.example/vision", retrieved: 2026-11-26 }
              - id: CITY-ST-02
                answer: partly
                reason: Terms are agreed with two of five vendors.
                who: Vendor
                role: architect
                when: 2026-11-26
              - id: CITY-ST-03
            """
                .formatted(DIGEST.toUpperCase(java.util.Locale.ROOT)));

    assertThat(read.profile()).isEqualTo("city-os-full");
    assertThat(read.digest()).matches("sha256:[0-9a-f]{64}");
    assertThat(read.answers()).hasSize(2);
    Answer vision = read.answer("CITY-ST-01").orElseThrow();
    assertThat(vision.reply()).isEqualTo(Reply.YES);
    assertThat(vision.who() + vision.role() + vision.when()).isEqualTo("デジタル推進課課長2026-11-20");
    assertThat(vision.evidence())
        .containsExactly(
            new Evidence(
                "文書/vision.txt", Optional.of(DIGEST), Optional.empty(), Optional.of("page 3")),
            new Evidence(
                "https://city.example/vision",
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 26)),
                Optional.empty()));
    assertThat(read.answer("CITY-ST-02").map(Answer::who)).contains("Vendor");
    assertThat(read.answer("CITY-ST-03")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id: CITY-ST-99, answer: no, reason: x | 4 | there is no requirement 'CITY-ST-99'",
        "id: CITY-DM-01, answer: no, reason: x | 4 | CITY-DM-01 is not answered by documents (test)",
        "id: XCH-01, answer: no, reason: x | 4 | XCH-01 is not answered by documents (gap)",
        "id: CITY-ST-01, answer: yes | 4 | answered yes without evidence",
        "id: CITY-ST-01, answer: yes, evidence: [] | 4 | answered yes without evidence",
        "id: CITY-ST-01, answer: no | 4 | answered no without a reason",
        "id: CITY-ST-01, answer: not-applicable, reason: ' ' | 4 | answered not-applicable without a reason",
        "id: CITY-ST-01, reason: x | 4 | has a reason or evidence, but no answer",
        "id: CITY-ST-01, answer: maybe | 4 | /answers/0/answer",
        "id: CITY-ST-01, answer: no, reason: x, when: 2026-11-27 | 4 | 2026-11-27 is in the future",
        "id: CITY-ST-01, answer: no, reason: x, when: 26.11.2026 | 4 | /answers/0/when",
        "id: CITY-ST-01, answer: no, reason: x, evidense: [] | 4 | evidense",
        "id: CITY-ST-01, answer: yes, evidence: [{ file: none.pdf, sha256: 000000000000000000000000000000000000000000000000000000000000000f }] | 4 | the evidence none.pdf is not there",
        "id: CITY-ST-01, answer: yes, evidence: [{ file: 文書/vision.txt }] | 4 | has no sha256; 'tsunagaru attest -o",
        "id: CITY-ST-01, answer: yes, evidence: [{ file: 文書/vision.txt, sha256: 000000000000000000000000000000000000000000000000000000000000000f }] | 4 | is not the one that was answered for",
        "id: CITY-ST-01, answer: yes, evidence: [{ file: 文書 }] | 4 | the evidence 文書 is not there",
        "id: CITY-ST-01, answer: yes, evidence: [{ url: 'https://city.example/' }] | 4 | say in retrieved on which day",
        "id: CITY-ST-01, answer: yes, evidence: [{ url: 'https://city.example/', retrieved: 2027-01-01 }] | 4 | 2027-01-01 is in the future",
        "id: CITY-ST-01, answer: yes, evidence: [{ url: 'javascript:alert(1)', retrieved: 2026-01-01 }] | 4 | /answers/0/evidence/0/url",
        "id: CITY-ST-01, answer: yes, evidence: [{ note: x }] | 4 | either a file or a URL",
        "id: CITY-ST-01, answer: yes, evidence: [{ file: 文書/vision.txt, url: 'https://city.example/', retrieved: 2026-01-01 }] | 4 | either a file or a URL",
        "id: CITY-ST-01, evidence: [{ url: 'https://city.example/', retrieved: 2026-11-26 }] | 4 | has a reason or evidence, but no answer",
        "id: CITY-ST-01, answer: no, reason: x, question: { en: 'The vision of the smart city is clear', ja: 'そうか' } | 4 | is not that of the catalogue",
        "id: CITY-ST-01, answer: no, reason: x, question: { en: 'Is it so', ja: 'そうか' } | 4 | is not that of the catalogue",
      })
  void a_mistake_is_told_with_its_line(String entry, int line, String words) {
    assertThatThrownBy(
            () ->
                read(
                    "profile: city-os-full\nby: { who: A, role: B, when: 2026-11-20 }\nanswers:\n  - { "
                        + entry
                        + " }\n"))
        .isInstanceOf(FileException.class)
        .hasMessageContaining(words)
        .hasMessageContaining("質問票.yaml:" + line);
  }

  @Test
  void all_mistakes_are_told_at_once_and_none_twice() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    profile: city-os-ful
                    by: { when: 2026-12-24 }
                    answers:
                      - { id: CITY-ST-01, answer: no, reason: x, who: A }
                      - { id: CITY-ST-01, answer: no, reason: x, role: B }
                    """))
        .isInstanceOfSatisfying(
            FileException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.line() + " " + problem.what().en())
                    .satisfiesExactly(
                        first -> assertThat(first).startsWith("1 there is no profile"),
                        second ->
                            assertThat(second)
                                .startsWith("4 CITY-ST-01 is answered, but nobody says role"),
                        third -> assertThat(third).startsWith("2 2026-12-24 is in the future"),
                        fourth ->
                            assertThat(fourth)
                                .startsWith("5 CITY-ST-01 is answered on line 4 already"),
                        fifth ->
                            assertThat(fifth)
                                .startsWith("5 CITY-ST-01 is answered, but nobody says who")));
  }

  @Test
  void a_file_that_is_not_there_is_told_in_both_languages() {
    assertThatThrownBy(() -> AttestationFile.read(folder.resolve("none.yaml"), CATALOGUE, TODAY))
        .isInstanceOfSatisfying(
            SpecException.class,
            e -> {
              assertThat(e.text().en()).contains("none.yaml cannot be read");
              assertThat(e.text().ja()).contains("none.yaml を読めません");
            });
  }

  private Attestation read(String text) throws IOException {
    return AttestationFile.read(
        Files.writeString(folder.resolve("質問票.yaml"), text), CATALOGUE, TODAY);
  }
}
