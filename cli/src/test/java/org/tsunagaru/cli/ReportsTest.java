package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.reference.Defect;
import org.tsunagaru.reference.Defects;
import org.tsunagaru.reference.ReferencePlatform;
import org.tsunagaru.spec.file.FileSchema;
import org.tsunagaru.spec.file.YamlFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** What is written of real runs: the files of a pipeline, and waivers. */
class ReportsTest {

  private static final String DEFECT = "taken-id-overwritten";
  private static final String BROKEN = "LD-PROV-CREATE-08";
  private static final String SOUND = "LD-PROV-CREATE-01";
  private static final String LATER = "9999-12-31";

  @TempDir private Path folder;

  @Test
  void a_whole_run_with_a_waived_failure_is_told_the_same_in_every_format() throws Exception {
    try (ReferencePlatform platform = ReferencePlatform.start(0, defect())) {
      Cli test =
          run(
              "--url",
              origin(platform),
              "--profile",
              "ngsi-ld-core",
              "--waivers",
              waive(BROKEN, LATER));

      assertThat(test.all())
          .contains("verdict: conformant-with-waivers", "Failed (waived)  " + BROKEN)
          .contains("Waivers in use: 1");
      assertThat(test.code()).isZero();
    }
    JsonNode results = results();
    assertThat(
            FileSchema.of("results.json")
                .check(YamlFile.parse("results.json", read("results.json"))))
        .isEmpty();
    assertThat(results.at("/counts/failed").asInt()).isEqualTo(1);
    assertThat(results.at("/counts/passed").asInt()).isGreaterThan(20);
    Map<String, Long> scenarios = figures(results.path("scenarioCounts"));
    Map<String, Long> requirements = figures(results.path("counts"));

    assertThat(
            counted(
                found(
                    read("report.html"),
                    "<section class=\"scenario\">\\s*<h4>\\s*<span class=\"badge (\\w+)\"")))
        .isEqualTo(happened(scenarios));
    assertThat(
            counted(
                found(
                    read("report.html"),
                    "<details class=\"requirement\"[^>]* data-outcome=\"(\\w+)\"")))
        .isEqualTo(happened(requirements));
    assertThat(junit()).isEqualTo(happened(scenarios));
    assertThat(allure()).isEqualTo(happened(scenarios));
    assertThat(read("summary.md"))
        .contains("| ✕ Failed | 1 | " + scenarios.get("failed") + " |\n")
        .contains("| ✓ Passed | " + requirements.get("passed") + " | " + scenarios.get("passed"))
        .contains("| `" + BROKEN + "` | In use |");
  }

  @Test
  void a_waiver_counts_for_exactly_what_it_names_while_it_lasts() throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.start(0, defect())) {
      assertThat(narrowed(platform).code()).isEqualTo(Exit.NOT_CONFORMANT);

      Cli used = narrowed(platform, "--waivers", waive(BROKEN + "/s1@ngsi-ld", LATER));
      assertThat(used.code()).as(used.all()).isZero();
      assertThat(results().path("verdict").asString("")).isEqualTo("partial");
      assertThat(results().at("/waivers/0/state").asString("")).isEqualTo("used");

      Cli stale = narrowed(platform, "--waivers", waive(SOUND, LATER));
      assertThat(stale.code()).isEqualTo(Exit.NOT_CONFORMANT);
      assertThat(stale.all().split("is stale", -1)).hasSize(2);

      Cli expired = narrowed(platform, "--waivers", waive(BROKEN, "2020-01-01"));
      assertThat(expired.code()).isEqualTo(Exit.NOT_CONFORMANT);
      assertThat(expired.all().split("expired on 2020-01-01", -1)).hasSize(2);
      assertThat(expired.all()).contains("City data section (T-1)");
    }
  }

  @Test
  void a_waiver_of_what_was_not_asked_for_changes_nothing() throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      Cli test =
          run("--url", origin(platform), "--requirement", SOUND, "--waivers", waive(BROKEN, LATER));

      assertThat(test.code()).as(test.all()).isZero();
      assertThat(results().at("/waivers/0/state").asString("")).isEqualTo("not-run");
      assertThat(test.all()).doesNotContain("stale");
    }
  }

  @Test
  void a_stale_waiver_fails_a_run_that_is_otherwise_conformant() throws IOException {
    Cli demo =
        Cli.run("demo", "--out", out(), "--fail-on", "should", "--waivers", waive(BROKEN, LATER));

    assertThat(demo.code()).isEqualTo(Exit.NOT_CONFORMANT);
    assertThat(demo.all())
        .contains("verdict: not-conformant", "The waiver for " + BROKEN + " is stale");
  }

  @Test
  void mistakes_in_waivers_and_options_are_told_before_anything_is_run() throws IOException {
    String url = "http://127.0.0.1:9";
    Cli unknown = run("--url", url, "--waivers", waive("LD-PROV-CREATE-99", LATER));
    assertThat(unknown.code()).isEqualTo(Exit.USAGE);
    assertThat(unknown.err()).contains("免除.yaml:2", "LD-PROV-CREATE-99", "list requirements");

    Cli missing = run("--url", url, "--waivers", folder.resolve("none.yaml").toString());
    assertThat(missing.code()).isEqualTo(Exit.USAGE);
    assertThat(missing.err()).contains("none.yaml");

    Cli failOn = run("--url", url, "--fail-on", "may");
    assertThat(failOn.code()).isEqualTo(Exit.USAGE);
    assertThat(failOn.err()).contains("--fail-on");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void help_tells_of_waivers_and_of_what_fails() {
    Cli english = Cli.run("test", "--help");
    assertThat(english.out()).contains("--waivers", "--fail-on", "stale or expired");
    assertThat(Cli.run("demo", "--help", "--lang=ja").out()).contains("--fail-on", "免除ファイル");
  }

  @Test
  void files_of_an_earlier_run_are_replaced_and_nothing_half_written_is_left() throws IOException {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      run("--url", origin(platform), "--requirement", SOUND + "," + BROKEN);
      run("--url", origin(platform), "--requirement", SOUND);
    }
    assertThat(allure()).isEqualTo(happened(figures(results().path("scenarioCounts"))));
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder(
              "results.json", "report.html", "junit.xml", "summary.md", "allure-results");
    }
  }

  private static Defect defect() {
    return Defects.all().stream().filter(one -> one.id().equals(DEFECT)).findFirst().orElseThrow();
  }

  private static String origin(ReferencePlatform platform) {
    return platform.origin().toString();
  }

  private Cli narrowed(ReferencePlatform platform, String... words) {
    String[] all = Arrays.copyOf(words, words.length + 4);
    all[words.length] = "--url";
    all[words.length + 1] = origin(platform);
    all[words.length + 2] = "--requirement";
    all[words.length + 3] = BROKEN + "," + SOUND;
    return run(all);
  }

  private Cli run(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "test";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--out";
    all[words.length + 2] = out();
    return Cli.run(all);
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private String waive(String id, String expires) throws IOException {
    Path file = folder.resolve("免除.yaml");
    Files.writeString(
        file,
        "waivers:\n  - { %s: %s, reason: Being repaired, owner: City data section, ticket: T-1, expires: %s }\n"
            .formatted(id.contains("/") ? "scenario" : "requirement", id, expires));
    return file.toString();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve("out").resolve(name));
  }

  private JsonNode results() throws IOException {
    return Json.read(read("results.json"));
  }

  private Map<String, Long> junit() throws Exception {
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("out/junit.xml").toFile());
    var cases = document.getElementsByTagName("testcase");
    assertThat(document.getDocumentElement().getAttribute("tests"))
        .isEqualTo(String.valueOf(cases.getLength()));
    return counted(
        java.util.stream.IntStream.range(0, cases.getLength())
            .mapToObj(i -> (Element) cases.item(i))
            .map(one -> (Element) one.getElementsByTagName("property").item(0))
            .map(one -> one.getAttribute("value")));
  }

  private Map<String, Long> allure() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out/allure-results"))) {
      List<Path> results = files.filter(file -> file.toString().endsWith("-result.json")).toList();
      Map<String, Long> outcomes = new TreeMap<>();
      for (Path result : results) {
        Json.read(Files.readString(result))
            .path("labels")
            .valueStream()
            .filter(label -> label.path("name").asString("").equals("outcome"))
            .forEach(label -> outcomes.merge(label.path("value").asString(""), 1L, Long::sum));
      }
      return outcomes;
    }
  }

  private static Map<String, Long> figures(JsonNode counts) {
    return counts
        .propertyStream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, one -> one.getValue().asLong(), Long::sum, TreeMap::new));
  }

  private static Map<String, Long> happened(Map<String, Long> figures) {
    Map<String, Long> happened = new TreeMap<>(figures);
    happened.values().removeIf(count -> count == 0);
    return happened;
  }

  private static Map<String, Long> counted(Stream<String> words) {
    return words.collect(
        Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  private static Stream<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1));
  }
}
