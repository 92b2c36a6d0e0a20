package org.tsunagaru.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.rollup.Report;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every format is read back as its readers read it, and has to tell the same of the same run. */
class SameFiguresTest {

  private static final Report REPORT = Sample.everything();

  @TempDir private Path folder;

  @Test
  void the_sample_has_every_kind_of_outcome() {
    assertThat(REPORT.counts().values()).doesNotContain(0L);
    assertThat(REPORT.scenarioCounts().values()).doesNotContain(0L);
    assertThat(REPORT.attestationCounts().values()).doesNotContain(0L);
    assertThat(REPORT.gaps()).hasSize(2);
  }

  @Test
  void results_json_tells_the_figures_that_its_lists_have() {
    JsonNode results = json();

    assertThat(counted(outcomes(results, "test"))).isEqualTo(figures(results.path("counts")));
    assertThat(counted(outcomes(results, "attestation")))
        .isEqualTo(figures(results.path("attestationCounts")));
    assertThat(
            counted(
                results
                    .path("requirements")
                    .valueStream()
                    .flatMap(one -> one.path("scenarios").valueStream())
                    .map(SameFiguresTest::outcome)))
        .isEqualTo(figures(results.path("scenarioCounts")));
  }

  @Test
  void report_html_tells_the_same() {
    String html = HtmlReport.write(REPORT);

    assertThat(counted(found(html, "<details class=\"requirement\"[^>]* data-outcome=\"(\\w+)\"")))
        .isEqualTo(figures(json().path("counts")));
    assertThat(
            counted(
                found(html, "<details class=\"requirement asked\"[^>]* data-outcome=\"(\\w+)\"")))
        .isEqualTo(figures(json().path("attestationCounts")));
    assertThat(found(html, "<li id=\"(A-\\d+)\"").toList()).isEqualTo(gaps());
    assertThat(
            counted(
                found(
                    html, "<section class=\"scenario\">\\s*<h4>\\s*<span class=\"badge (\\w+)\"")))
        .isEqualTo(figures(json().path("scenarioCounts")));
  }

  @Test
  void junit_xml_tells_the_same() throws Exception {
    Element root = Dom.read(JunitXml.write(REPORT, Locale.ENGLISH));

    assertThat(
            counted(
                Dom.all(root, "testcase").stream()
                    .map(one -> Dom.all(one, "property").get(0).getAttribute("value"))))
        .isEqualTo(figures(json().path("scenarioCounts")));
    Map<String, Long> figures = figures(json().path("scenarioCounts"));
    assertThat(number(root, "failures")).isEqualTo(sum(figures, "failed"));
    assertThat(number(root, "errors")).isEqualTo(sum(figures, "cannotTell", "harnessError"));
    assertThat(number(root, "skipped")).isEqualTo(sum(figures, "inapplicable", "untested"));
    assertThat(counted(requirementsOf(root, ""))).isEqualTo(figures(json().path("counts")));
    assertThat(counted(requirementsOf(root, "attestation ")))
        .isEqualTo(figures(json().path("attestationCounts")));
    assertThat(named(root, "gap ")).isEqualTo(gaps());
  }

  @Test
  void allure_results_tell_the_same() throws IOException {
    AllureResults.write(REPORT, Locale.ENGLISH, folder);
    List<JsonNode> results = AllureResultsTest.results(folder);
    Map<String, Long> figures = figures(json().path("scenarioCounts"));

    assertThat(
            counted(results.stream().map(one -> AllureResultsTest.labels(one, "outcome").get(0))))
        .isEqualTo(figures);
    Map<String, Long> statuses =
        counted(results.stream().map(one -> one.path("status").asString("")));
    assertThat(statuses)
        .containsEntry("passed", sum(figures, "passed", "warned"))
        .containsEntry("failed", sum(figures, "failed"))
        .containsEntry("broken", sum(figures, "cannotTell", "harnessError"))
        .containsEntry("skipped", sum(figures, "inapplicable", "untested"));
    Properties environment = new Properties();
    try (var in = Files.newInputStream(folder.resolve("environment.properties"))) {
      environment.load(in);
    }
    figures(json().path("attestationCounts"))
        .forEach(
            (kind, count) ->
                assertThat(environment)
                    .containsEntry("attestation " + kind, String.valueOf(count)));
    assertThat(
            counted(
                environment.stringPropertyNames().stream()
                    .filter(name -> name.matches("attestation A-\\d+"))
                    .map(name -> environment.getProperty(name).replaceFirst("[:;].*", ""))))
        .isEqualTo(answered(figures(json().path("attestationCounts"))));
    assertThat(environment).containsEntry("gaps", String.valueOf(gaps().size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void summary_md_tells_the_same(String language) {
    Locale locale = Locale.forLanguageTag(language);
    String summary = MarkdownSummary.write(REPORT, locale);

    for (Kind kind : Kind.ofQuestions()) {
      assertThat(summary)
          .containsPattern(
              "\\| \\S+ "
                  + kind.title().in(locale)
                  + " \\| "
                  + figures(json().path("attestationCounts")).get(kind.word())
                  + " \\|\n");
    }
    assertThat(found(summary, "(?m)^- `(A-\\d+)`").toList()).isEqualTo(gaps());
    for (Kind kind : Kind.ofTests()) {
      Matcher row =
          Pattern.compile(
                  "^\\| \\S+ " + kind.title().in(locale) + " \\| (\\d+) \\| (\\d+) \\|$",
                  Pattern.MULTILINE)
              .matcher(summary);
      assertThat(row.find()).as(kind.word()).isTrue();
      assertThat(Long.parseLong(row.group(1)))
          .isEqualTo(figures(json().path("counts")).get(kind.word()));
      assertThat(Long.parseLong(row.group(2)))
          .isEqualTo(figures(json().path("scenarioCounts")).get(kind.word()));
    }
  }

  @Test
  void all_tell_the_same_waivers() throws Exception {
    List<String> states =
        json()
            .path("waivers")
            .valueStream()
            .map(one -> one.path("id").asString("") + " " + one.path("state").asString(""))
            .toList();
    assertThat(states)
        .containsExactlyInAnyOrder(
            "A-09 used",
            "A-07/s14@ngsi-ld used",
            "A-01 stale",
            "A-02/s4@ngsi-ld expired",
            "A-12 not-run",
            "A-15 used");
    assertThat(
            Dom.all(
                    Dom.all(Dom.read(JunitXml.write(REPORT, Locale.ENGLISH)), "properties").get(0),
                    "property")
                .stream()
                .filter(one -> one.getAttribute("name").startsWith("waiver "))
                .map(
                    one ->
                        one.getAttribute("name").substring(7)
                            + " "
                            + one.getAttribute("value").replaceFirst(":.*", "")))
        .containsExactlyElementsOf(states);
    assertThat(
            found(
                HtmlReport.write(REPORT),
                "<th scope=\"row\">\\s*(?:<a href=[^>]*>)?<code>([^<]*)</code>"))
        .containsAll(states.stream().map(state -> state.replaceFirst(" .*", "")).toList());
    assertThat(MarkdownSummary.write(REPORT, Locale.ENGLISH)).contains("### Waivers (6)");
  }

  private static JsonNode json() {
    return new JsonMapper().readTree(ResultsJson.write(REPORT));
  }

  private static String outcome(JsonNode node) {
    return node.path("outcome").asString("");
  }

  private static Stream<String> requirementsOf(Element root, String before) {
    return properties(root)
        .filter(one -> one.getAttribute("name").matches(before + "A-\\d+"))
        .map(one -> one.getAttribute("value").replaceFirst("[:;].*", ""));
  }

  private static List<String> named(Element root, String before) {
    return properties(root)
        .map(one -> one.getAttribute("name"))
        .filter(name -> name.startsWith(before))
        .map(name -> name.substring(before.length()))
        .toList();
  }

  private static Stream<Element> properties(Element root) {
    return Dom.all(root, "testsuite").stream()
        .flatMap(suite -> Dom.all(Dom.all(suite, "properties").get(0), "property").stream());
  }

  private static Stream<String> outcomes(JsonNode results, String verification) {
    return results
        .path("requirements")
        .valueStream()
        .filter(one -> one.path("verification").asString("").equals(verification))
        .map(SameFiguresTest::outcome);
  }

  /** What nobody answered is counted, and told no more of. */
  private static Map<String, Long> answered(Map<String, Long> figures) {
    Map<String, Long> answered = new TreeMap<>(figures);
    answered.remove(Kind.UNTESTED.word());
    return answered;
  }

  private static List<String> gaps() {
    return json().path("gaps").valueStream().map(one -> one.path("id").asString("")).toList();
  }

  private static long number(Element root, String attribute) {
    return Long.parseLong(root.getAttribute(attribute));
  }

  private static long sum(Map<String, Long> figures, String... kinds) {
    return Arrays.stream(kinds).mapToLong(kind -> figures.getOrDefault(kind, 0L)).sum();
  }

  private static Map<String, Long> figures(JsonNode counts) {
    return counts
        .propertyStream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, one -> one.getValue().asLong(), Long::sum, TreeMap::new));
  }

  private static Map<String, Long> counted(Stream<String> words) {
    return words.collect(
        Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  private static Stream<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1));
  }
}
