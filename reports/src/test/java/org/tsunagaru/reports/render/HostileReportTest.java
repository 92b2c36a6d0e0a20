package org.tsunagaru.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.attestation.Answer;
import org.tsunagaru.reports.attestation.Attestation;
import org.tsunagaru.reports.attestation.Evidence;
import org.tsunagaru.reports.attestation.Reply;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.reports.outcome.Violation;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.Rollup;
import org.tsunagaru.reports.rollup.RunRecord;
import org.tsunagaru.reports.rollup.Subject;
import org.tsunagaru.reports.waiver.Waiver;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.Verification;
import org.tsunagaru.spec.file.FileSchema;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

class HostileReportTest {

  private static final Pattern TAG = Pattern.compile("<[!/]?[a-zA-Z][^<>]*>");
  private static final Parser MARKDOWN =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("hostile")
  void the_shape_of_junit_xml_does_not_depend_on_what_a_platform_says(String hostile)
      throws Exception {
    String xml = JunitXml.write(saying(hostile), Locale.ENGLISH);

    assertThat(elements(xml))
        .isEqualTo(elements(JunitXml.write(saying("harmless"), Locale.ENGLISH)));
    assertThat(Dom.all(Dom.read(xml), "failure").get(0).getTextContent())
        .contains("Seen: " + Visible.marked(PrettyJson.of(hostile)));
    assertThat(xml)
        .doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\p{Cs}\\uFFFE\\uFFFF]");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void the_shape_of_the_summary_does_not_depend_on_what_a_platform_says(String hostile) {
    String summary = MarkdownSummary.write(saying(hostile), Locale.ENGLISH);

    assertThat(nodes(summary))
        .isEqualTo(nodes(MarkdownSummary.write(saying("harmless"), Locale.ENGLISH)))
        .doesNotContain("HtmlInline", "HtmlBlock", "Link", "Image");
    assertThat(words(summary)).contains("✕ Not conformant – " + Visible.line(hostile));
    assertThat(summary)
        .doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\p{Cs}]")
        .as("what GitHub makes links, mentions and formulas of")
        .doesNotContainPattern("[^\\\\][:@$#^](?! |#)|www\\.");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void allure_is_given_nothing_of_a_platform_to_read_as_markup(String hostile) throws IOException {
    AllureResults.write(saying(hostile), Locale.ENGLISH, folder);

    for (JsonNode result : AllureResultsTest.results(folder)) {
      assertThat(result.path("descriptionHtml").asString("")).isEmpty();
      assertThat(result.path("description").asString("")).startsWith("Why A matters");
      assertThat(result.path("links")).isEmpty();
      assertThat(result.path("attachments").valueStream())
          .isNotEmpty()
          .allSatisfy(one -> assertThat(one.path("type").asString("")).isEqualTo("text/plain"))
          .extracting(one -> one.path("source").asString(""))
          .allMatch(source -> source.matches("[0-9a-f-]+-attachment\\.txt"));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file))
                      .doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]"));
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void the_shape_of_the_page_does_not_depend_on_what_a_platform_says(String hostile) {
    String html = HtmlReport.write(saying(hostile));

    assertThat(shape(html)).isEqualTo(shape(HtmlReport.write(saying("harmless"))));
    assertThat(html)
        .doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]")
        .doesNotContainPattern("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E\u0000\u001B", "\"},{\"", "</script>", "\\u0000\\"})
  void results_stay_json_whatever_a_platform_says(String hostile) {
    String json = ResultsJson.write(saying(hostile));

    assertThat(new tools.jackson.databind.json.JsonMapper().readTree(json).isObject()).isTrue();
    assertThat(json).doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F]");
    assertThat(
            FileSchema.of("results.json")
                .check(YamlFile.parse("results.json", ResultsJson.write(saying("harmless")))))
        .isEmpty();
  }

  @Test
  void a_bottomless_or_broken_body_is_shown_as_it_came() {
    String bottomless = "[".repeat(200_000);

    assertThat(PrettyJson.of(bottomless)).isEqualTo(bottomless);
    assertThat(PrettyJson.of("{\"a\": 1, … cut")).isEqualTo("{\"a\": 1, … cut");
    assertThat(PrettyJson.of("<html>")).isEqualTo("<html>");
    assertThat(PrettyJson.of("")).isEmpty();
  }

  @Test
  void a_body_is_laid_out_without_changing_what_it_says() {
    assertThat(PrettyJson.of("{\"a\":1.50,\"a\":[true,1e3]}"))
        .isEqualTo("{\n  \"a\" : 1.50,\n  \"a\" : [\n    true,\n    1e3\n  ]\n}");
  }

  static Stream<String> hostile() {
    return Stream.of(
        "</script><script>alert(1)</script>",
        "</style></pre></title><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "\"onmouseover=alert(1) x=\"",
        "' autofocus onfocus='alert(1)",
        "<!-- --!> ]]> <svg/onload=alert(1)>",
        "javascript:alert(1)",
        "&lt;script&gt;&#x202e;&#60;script&#62;",
        "@template.x() ${1+1} $unsafe{1} @endif",
        "{\"a\":\"</pre><script>alert(1)</script>\"}",
        "\u202Egnp.exe\u2066x\u2069\u200F",
        "a\u0000b\u0007c\u001B[31md\u009Be\r\u007F<\u0000script>",
        "]]><failure message=\"x\"/><![CDATA[",
        "]]>]]&gt;<?xml version='1.0'?><!DOCTYPE x>",
        "\uD800 half \uDC00 \uFFFE \uFFFF whole \uD83D\uDE00",
        "| --- | a | b |",
        "`code` ``` ~~~ **bold** __x__ ~~gone~~ ~a~",
        "a\n\n# heading\n\n- item\r\n\r\n| a |\n|---|\n\u2028x",
        "[text](http://evil.example \"t\") ![image](http://evil.example/x.png) [x]: http://evil.example",
        "http://evil.example/x www.evil.example <http://evil.example> mailto:a@evil.example",
        "@everyone #1 :boom: $x^2$ {{ x }} <b>&copy;</b> \\| \\` \\",
        "    indented\ttab");
  }

  private static Report saying(String words) {
    Text text = new Text("x" + words, "あ" + words);
    List<Exchange.Header> headers = List.of(new Exchange.Header(words, words));
    Exchange exchange =
        new Exchange(
            Exchange.Direction.TO_PLATFORM,
            words,
            words,
            headers,
            Optional.of(words),
            Optional.of(200),
            headers,
            Optional.of(words),
            Instant.EPOCH,
            1,
            Optional.of(text));
    ScenarioResult scenario =
        new ScenarioResult(
            "A/s1@ngsi-ld",
            "A",
            text,
            words,
            new Outcome.Failed(new Violation(text, Optional.of(words), Optional.of(words))),
            1,
            List.of(new ScenarioResult.Step(text, text, ScenarioResult.State.STOPPED)),
            List.of(exchange));
    RunRecord record =
        new Given()
            .requirement("A", Level.MUST)
            .ran(scenario)
            .requirement("Q", Level.MUST, Given.REQUIRED, Verification.ATTESTATION)
            .remark(text)
            .record();
    Waiver waiver = new Waiver("A", text, "x" + words, "x" + words, LocalDate.EPOCH);
    Subject platform =
        new Subject(words, Optional.of(words), Optional.of(words), Map.of("ngsi-ld", words));
    return Rollup.of(
        new RunRecord(
            record.catalogue(),
            record.profile(),
            platform,
            record.claims(),
            record.selection(),
            record.suite(),
            record.run(),
            record.remarks(),
            List.of(waiver),
            Optional.of(attestation(words)),
            record.scenarios()));
  }

  private static Attestation attestation(String words) {
    Evidence evidence =
        new Evidence(
            "x" + words, Optional.of("ab".repeat(32)), Optional.empty(), Optional.of(words));
    return new Attestation(
        words,
        "sha256:" + "0f".repeat(32),
        List.of(
            new Answer(
                "Q",
                Reply.NO,
                Optional.of(words),
                List.of(evidence),
                "x" + words,
                words,
                LocalDate.EPOCH)));
  }

  /** All elements and the names of their attributes, in order. */
  private static List<String> elements(String xml) throws Exception {
    return Dom.all(Dom.read(xml), "*").stream()
        .map(
            element ->
                IntStream.range(0, element.getAttributes().getLength())
                    .mapToObj(i -> element.getAttributes().item(i).getNodeName())
                    .collect(Collectors.joining(" ", element.getTagName() + " ", "")))
        .toList();
  }

  /** Kinds of all nodes of a Markdown document but its words, in order. */
  private static List<String> nodes(String markdown) {
    List<String> kinds = new ArrayList<>();
    walk(MARKDOWN.parse(markdown), node -> kinds.add(node.getClass().getSimpleName()));
    kinds.removeIf("Text"::equals);
    return kinds;
  }

  /** All words of a Markdown document, as a reader sees them. */
  private static String words(String markdown) {
    StringBuilder words = new StringBuilder();
    walk(
        MARKDOWN.parse(markdown),
        node -> {
          if (node instanceof org.commonmark.node.Text text) {
            words.append(text.getLiteral());
          }
        });
    return words.toString();
  }

  private static void walk(Node node, Consumer<Node> each) {
    each.accept(node);
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      walk(child, each);
    }
  }

  /** All tags and the names of their attributes, in order. */
  private static List<String> shape(String html) {
    String page = html.replaceFirst("(?s)<style>.*?</style>", "");
    page = page.replaceFirst("(?s)<script>.*?</script>", "");
    return TAG.matcher(page)
        .results()
        .map(MatchResult::group)
        .map(tag -> tag.replaceAll("\"[^\"]*\"", "\"\""))
        .toList();
  }
}
