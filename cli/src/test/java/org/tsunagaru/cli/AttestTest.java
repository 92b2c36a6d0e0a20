package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.reference.ReferencePlatform;
import org.tsunagaru.spec.file.FileSchema;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questionnaire: written, filled in, kept up, checked, and handed in beside the tests. */
class AttestTest {

  private static final String TESTED = "LD-PROV-CREATE-01";

  @TempDir private Path folder;

  @Test
  void a_questionnaire_is_written_filled_in_kept_up_and_handed_in() throws IOException {
    assertThat(attest("--profile", "city-os-full").out()).containsPattern("with \\d\\d questions");
    assertThat(folder.resolve("tsunagaru-attestation.schema.json")).exists();
    Files.writeString(folder.resolve("vision.txt"), "A vision.");
    fill("CITY-ST-01", "yes", "    evidence:\n      - file: vision.txt");
    fill("CITY-ST-02", "no", "    reason: Not yet agreed.");
    signed();

    Cli kept = attest();
    assertThat(kept.out())
        .contains("questions added: 0, digests put in: 1")
        .containsPattern("2 of \\d\\d questions of city-os-full answered, \\d\\d open");
    assertThat(kept.code()).isZero();
    assertThat(Cli.run("attest", "--check", questionnaire()).code()).isZero();

    Cli run = test("city-os-full", "--attestation", questionnaire());
    assertThat(run.all())
        .contains("verdict: not-conformant (city-os-full)")
        .contains("Failed  CITY-ST-02  Answered no: Not yet agreed.")
        .containsPattern("Attested by documents, not by tests: Failed 1, Untested \\d+, Attested 1")
        .contains("verified by nobody yet, not counted: ");
    JsonNode results = results();
    assertThat(
            FileSchema.of("results.json").check(YamlFile.parse("results.json", results.toString())))
        .isEmpty();
    assertThat(results.at("/attestation/profile").asString()).isEqualTo("city-os-full");
    assertThat(results.at("/attestationCounts/attested").asInt()).isEqualTo(1);
    assertThat(requirement(results, "CITY-ST-01").at("/answer/evidence/0/place").asString())
        .isEqualTo("vision.txt");
    assertThat(requirement(results, TESTED).path("outcome").asString()).isEqualTo("passed");
  }

  @Test
  void evidence_that_was_changed_since_stops_everything_before_anything_is_run()
      throws IOException {
    attest("--profile", "city-os-open-data");
    Files.writeString(folder.resolve("map.txt"), "A map.");
    fill("CITY-DM-26", "yes", "    evidence:\n      - file: map.txt");
    signed();
    assertThat(attest().code()).isZero();
    Files.writeString(folder.resolve("map.txt"), "Another map.");

    Cli checked = Cli.run("attest", "--check", questionnaire());
    assertThat(checked.code()).isEqualTo(Exit.USAGE);
    assertThat(checked.err().lines().toList()).hasSize(1);
    assertThat(checked.err()).contains("map.txt is not the one that was answered for");
    assertThat(attest().code()).isEqualTo(Exit.USAGE);

    Cli run =
        Cli.run(
            "test", "--url=http://127.0.0.1:9", "--attestation", questionnaire(), "--out", out());
    assertThat(run.code()).isEqualTo(Exit.USAGE);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void mistakes_on_the_command_line_are_told() {
    assertThat(attest().err()).contains("Say whose questions to write: --profile");
    assertThat(attest("--profile", "ngsi-ld-core").err()).contains("no questionnaire is needed");
    assertThat(attest("--profile", "city-os").err()).contains("There is no profile called");
    assertThat(folder).isEmptyDirectory();
    attest("--profile", "city-os-full");
    Cli other = attest("--profile", "city-os-open-data");
    assertThat(other.err()).contains("is a questionnaire of city-os-full");
    assertThat(other.code()).isEqualTo(Exit.USAGE);
    assertThat(Cli.run("attest", "--check", folder.resolve("none").toString()).err())
        .contains("cannot be read");
  }

  @Test
  void without_a_questionnaire_what_it_asks_is_untested_and_the_whole_cannot_be_told()
      throws IOException {
    Cli run = test("city-os-open-data");

    assertThat(run.all()).contains("verdict: cannot-tell (city-os-open-data)");
    assertThat(run.code()).isEqualTo(Exit.CANNOT_TELL);
    assertThat(results().path("attestation").isNull()).isTrue();
    assertThat(requirement(results(), "CITY-RU-09").at("/reason/en").asString())
        .contains("none was handed in");
  }

  @Test
  void a_platform_that_claims_nothing_of_a_profile_is_not_conformant_to_that_profile()
      throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      Path file =
          Files.writeString(
              folder.resolve("city.yaml"),
              """
              platform: { name: つながる市 }
              endpoints: { ngsi-ld: "%s/ngsi-ld/v1" }
              claims: { ngsi-ld: "1.8.1" }
              """
                  .formatted(platform.origin()));
      Cli run =
          Cli.run("test", "--platform", file.toString(), "--profile=ngsi-v2-core", "--out", out());

      assertThat(run.all()).contains("verdict: not-conformant (ngsi-v2-core)");
      assertThat(run.code()).isEqualTo(Exit.NOT_CONFORMANT);
    }
    List<String> optional = List.of("ngsi-v2-tenancy");
    assertThat(results().path("requirements").valueStream())
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(one.path("outcome").asString())
                    .isEqualTo(
                        optional.contains(one.path("class").asString())
                            ? "inapplicable"
                            : "failed"));
    assertThat(Files.readString(folder.resolve("out/report.html")))
        .contains("<code>ngsi-v2-core</code>");
  }

  private Cli attest(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "attest";
    all[1] = "-o";
    all[2] = questionnaire();
    System.arraycopy(words, 0, all, 3, words.length);
    return Cli.run(all);
  }

  private Cli test(String profile, String... words) {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      String[] all = new String[words.length + 6];
      all[0] = "test";
      all[1] = "--url=" + platform.origin();
      all[2] = "--profile=" + profile;
      all[3] = "--out=" + out();
      all[4] = "--seed=1";
      all[5] = "--parallel=4";
      System.arraycopy(words, 0, all, 6, words.length);
      return Cli.run(all);
    }
  }

  /** Answer a question, as a person would with an editor. */
  private void fill(String id, String answer, String more) throws IOException {
    String text = Files.readString(Path.of(questionnaire()));
    int start = text.indexOf("- id: " + id);
    int at = text.indexOf("    answer:\n", start);
    String blank = "    answer:\n    reason:\n    evidence:\n";
    Files.writeString(
        Path.of(questionnaire()),
        text.substring(0, at)
            + "    answer: "
            + answer
            + "\n"
            + more
            + "\n"
            + text.substring(at + blank.length()));
  }

  private void signed() throws IOException {
    String text = Files.readString(Path.of(questionnaire()));
    Files.writeString(
        Path.of(questionnaire()),
        text.replace("  who:\n", "  who: 推進課\n")
            .replace("  role:\n", "  role: 課長\n")
            .replace("  when:\n", "  when: 2026-01-15\n"));
  }

  private String questionnaire() {
    return folder.resolve("質問票.yaml").toString();
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private JsonNode results() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(folder.resolve("out/results.json")));
  }

  private static JsonNode requirement(JsonNode results, String id) {
    return results
        .path("requirements")
        .valueStream()
        .filter(one -> one.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
