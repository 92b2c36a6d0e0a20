package org.tsunagaru.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.reports.outcome.Violation;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.Rollup;
import org.tsunagaru.reports.rollup.RunRecord;
import org.tsunagaru.reports.rollup.Subject;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.FileSchema;
import org.tsunagaru.spec.file.YamlFile;

class HostileReportTest {

  private static final Pattern TAG = Pattern.compile("<[!/]?[a-zA-Z][^<>]*>");

  @ParameterizedTest
  @ValueSource(
      strings = {
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
      })
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
    RunRecord record = new Given().requirement("A", Level.MUST).ran(scenario).remark(text).record();
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
            record.scenarios()));
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
