package org.tsunagaru.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.rollup.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AllureResultsTest {

  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({
    "PASSED, passed",
    "WARNED, passed",
    "FAILED, failed",
    "CANNOT_TELL, broken",
    "HARNESS_ERROR, broken",
    "INAPPLICABLE, skipped",
    "UNTESTED, skipped",
  })
  void our_outcomes_become_its_statuses(Kind kind, String status) throws IOException {
    List<JsonNode> results = results(write(Sample.everything(), "allure-results"));

    assertThat(results.stream().filter(one -> labels(one, "outcome").equals(List.of(kind.word()))))
        .isNotEmpty()
        .extracting(one -> one.path("status").asString(""))
        .containsOnly(status);
  }

  @Test
  void a_result_is_labelled_with_what_the_catalogue_says_of_it() throws IOException {
    JsonNode result = result(write(Sample.everything(), "allure-results"), "A-07/s14@ngsi-ld");

    assertThat(labels(result, "requirement")).containsExactly("A-07");
    assertThat(labels(result, "class")).containsExactly("city-data");
    assertThat(labels(result, "characteristic")).containsExactly("interoperability");
    assertThat(labels(result, "severity")).containsExactly("normal");
    assertThat(labels(result, "level")).containsExactly("should");
    assertThat(labels(result, "binding")).containsExactly("ngsi-ld");
    assertThat(labels(result, "tag")).containsExactly("warned", "waived");
    assertThat(labels(result, "waiver")).singleElement().asString().contains("CITY-123");
    assertThat(labels(result, "host")).isEmpty();
    assertThat(result.path("statusDetails").path("known").asBoolean()).isTrue();
    assertThat(result.path("statusDetails").path("message").asString(""))
        .startsWith("Warned: The taken identifier was accepted.");
    assertThat(result.path("statusDetails").path("trace").asString(""))
        .isEqualTo("Expected: 409\nSeen: 201");
  }

  @Test
  void steps_and_exchanges_are_in_the_result() throws IOException {
    Path folder = write(Sample.everything(), "allure-results");
    JsonNode result = result(folder, "A-02/s4@ngsi-ld");

    assertThat(result.path("steps").valueStream().map(one -> one.path("status").asString("")))
        .containsExactly("passed", "failed", "skipped");
    JsonNode attachment = result.path("attachments").path(0);
    assertThat(attachment.path("type").asString("")).isEqualTo("text/plain");
    assertThat(attachment.path("name").asString(""))
        .isEqualTo("1 POST https://os.example/ngsi-ld/v1/entities → 201");
    assertThat(Files.readString(folder.resolve(attachment.path("source").asString(""))))
        .startsWith("POST https://os.example/ngsi-ld/v1/entities\nContent-Type: application/json\n")
        .contains("Authorization: [redacted]", "水位センサー")
        .endsWith("---\n\n201\nLocation: /ngsi-ld/v1/entities/urn:ngsi-ld:x:1\n");
  }

  @Test
  void ids_hang_on_the_scenario_alone() throws IOException {
    JsonNode one =
        result(write(new Given().must("A-01", Given.passed()).report(), "one"), "A-01/s1@ngsi-ld");
    JsonNode other =
        result(write(new Given().must("A-01", Given.failed()).report(), "two"), "A-01/s1@ngsi-ld");

    for (String id : List.of("uuid", "historyId", "testCaseId", "fullName")) {
      assertThat(one.path(id).asString("")).isNotEmpty().isEqualTo(other.path(id).asString(""));
    }
    assertThat(results(write(Sample.everything(), "three")))
        .extracting(result -> result.path("uuid").asString(""))
        .doesNotHaveDuplicates()
        .hasSize(18);
  }

  @Test
  void results_of_an_earlier_run_go_and_what_is_not_ours_stays() throws IOException {
    Path folder = write(Sample.everything(), "allure-results");
    Path history = Files.createDirectories(folder.resolve("history")).resolve("history.json");
    Files.writeString(history, "{}");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve("old-attachment.png"), "old");
    Files.writeString(folder.resolve("old-container.json"), "{}");
    Files.createDirectories(temp.resolve("allure-results.new"));
    Files.writeString(temp.resolve("allure-results.new/half-result.json"), "{");

    write(new Given().must("A-01", Given.passed()).report(), "allure-results");

    assertThat(names(folder).filter(name -> name.endsWith("-result.json"))).hasSize(1);
    assertThat(names(folder))
        .contains("notes.txt", "history")
        .doesNotContain("old-attachment.png", "old-container.json", "half-result.json");
    assertThat(history).exists();
    assertThat(names(temp)).containsExactly("allure-results");
  }

  @Test
  void the_same_run_is_written_the_same() throws IOException {
    assertThat(contents(write(Sample.everything(), "one")))
        .isEqualTo(contents(write(Sample.everything(), "two")));
  }

  @Test
  void the_environment_is_spelled_for_every_reader() throws IOException {
    Path folder = temp.resolve("allure-results");
    AllureResults.write(Sample.everything(), Locale.JAPANESE, folder);
    String file = Files.readString(folder.resolve("environment.properties"));
    Properties environment = new Properties();
    environment.load(new StringReader(file));

    assertThat(file).matches("[\\x20-\\x7E\\n]*");
    assertThat(environment)
        .containsEntry("verdict", "tool-fault")
        .containsEntry("platform", "Example City OS")
        .containsEntry("ngsi-ld", "https://os.example/ngsi-ld/v1")
        .containsEntry(
            "waiver A-01", "stale: 2027-03-31まで免除（Data platform section、CITY-123）: 事業者が対応中。");
  }

  @Test
  void every_message_that_is_not_a_pass_falls_into_one_category() throws IOException {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
      Path folder = temp.resolve("allure-results");
      AllureResults.write(Sample.everything(), locale, folder);
      JsonNode categories =
          new JsonMapper().readTree(Files.readString(folder.resolve("categories.json")));

      for (JsonNode result : results(folder)) {
        long fitting =
            categories
                .valueStream()
                .filter(
                    one ->
                        result
                                .path("statusDetails")
                                .path("message")
                                .asString("")
                                .matches(one.path("messageRegex").asString(""))
                            && one.path("matchedStatuses")
                                .valueStream()
                                .anyMatch(result.path("status")::equals))
                .count();
        assertThat(fitting).isEqualTo(labels(result, "outcome").equals(List.of("passed")) ? 0 : 1);
      }
    }
  }

  private Path write(Report report, String name) throws IOException {
    Path folder = temp.resolve(name);
    AllureResults.write(report, Locale.ENGLISH, folder);
    return folder;
  }

  static List<JsonNode> results(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith("-result.json"))
          .sorted()
          .map(AllureResultsTest::read)
          .toList();
    }
  }

  private static JsonNode read(Path file) {
    try {
      return new JsonMapper().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode result(Path folder, String id) throws IOException {
    return results(folder).stream()
        .filter(one -> one.path("fullName").asString("").equals(id))
        .findFirst()
        .orElseThrow();
  }

  static List<String> labels(JsonNode result, String name) {
    return result
        .path("labels")
        .valueStream()
        .filter(label -> label.path("name").asString("").equals(name))
        .map(label -> label.path("value").asString(""))
        .toList();
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return Arrays.stream(
          files.map(file -> String.valueOf(file.getFileName())).toArray(String[]::new));
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (String name : names(folder).toList()) {
      contents.put(name, Files.readString(folder.resolve(name)));
    }
    return contents;
  }
}
