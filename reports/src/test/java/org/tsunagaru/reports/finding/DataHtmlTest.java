package org.tsunagaru.reports.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tsunagaru.validator.Source;
import org.tsunagaru.validator.Validator;

/** The page says what the report says, to a reader of either language, and nothing else happens. */
class DataHtmlTest {

  private static final Instant NOW = Instant.parse("2026-11-26T01:02:03.5Z");
  private static final String POINT =
      "{\"type\": \"Feature\", \"id\": \"%s\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [%s]},"
          + " \"properties\": {\"name\": \"%s\"}}\n";
  private static final String GOOD = POINT.formatted("1", "138.32, 34.86", "焼津駅");
  private static final String FAR = POINT.formatted("2", "999, 34.86", "焼津港");

  private static String page(int maximum, Map<String, String> files) {
    Validator validator = Validator.builder().maxFindingsPerRule(maximum).build();
    Gathering gathering = new Gathering(Optional.empty());
    files.forEach(
        (name, text) -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          Source source = new Source(name, () -> new ByteArrayInputStream(bytes));
          gathering.add(name, validator.validate(source, gathering::take));
        });
    return DataHtml.write(gathering.report(validator.rules()), "1.2.3", NOW);
  }

  private static String page(String text) {
    return page(100, Map.of("a.ndjson", text));
  }

  @Test
  void each_file_has_its_own_result_and_its_true_totals() {
    String html =
        page(
            1,
            new TreeMap<>(
                Map.of(
                    "a.ndjson",
                    FAR + FAR.replace("\"2\"", "\"3\""),
                    "b.ndjson",
                    GOOD,
                    "c.json",
                    "{}")));

    assertThat(row(html, "a.ndjson"))
        .contains("✗", "不適合")
        .containsPattern("エラー</span>\\s*</span> 2<");
    assertThat(row(html, "b.ndjson"))
        .contains("✓", "適合")
        .containsPattern("エラー</span>\\s*</span> 0<");
    assertThat(row(html, "c.json")).contains("?", "判定不能");
    assertThat(html)
        .contains(
            "2 errors have to be mended", "エラーが 2 件", "1 <span lang=\"en\">more are not shown")
        .contains("id=\"not-checked\"", "2026-11-26T01:02:03Z", "1.2.3");
  }

  @Test
  void a_rule_tells_what_to_do_where_and_shows_an_example_each_way() {
    String html = page(FAR);
    String rule =
        part(html, "(?s)<details class=\"requirement\" id=\"coordinate-range\".*?</details>");

    assertThat(rule)
        .containsPattern("エラー</span>\\s*1<")
        .contains(" open", "a.ndjson", "<code>/geometry/coordinates", "<code>[999,34.86]</code>")
        .contains("An example that passes", "適合しない例");
  }

  @Test
  void data_that_are_right_leave_nothing_to_mend() {
    assertThat(page(GOOD))
        .contains("class=\"verdict passed\"", "エラーはありませんでした")
        .doesNotContain("id=\"findings\"", "id=\"not-checked\"");
  }

  @Test
  void what_stands_in_the_data_cannot_act_on_the_page() {
    String html =
        page(
            POINT.formatted(
                "<script>alert(1)</script>\u202e", "1e400, 34.86", "</style><b onx=1>"));

    assertThat(html).doesNotContain("<script>alert", "</style><b", "\u202e");
    assertThat(html).doesNotContainPattern("<[^>]+ (src|srcset|style|on[a-z]+|action)=");
    assertThat(html).contains("Content-Security-Policy");
  }

  @Test
  void both_languages_stand_in_the_page() {
    String html = page(FAR);

    assertThat(count(html, "<span lang=\"en\">")).isEqualTo(count(html, "<span lang=\"ja\">") - 1);
  }

  private static String row(String html, String file) {
    return part(html, "(?s)<th scope=\"row\">" + Pattern.quote(file) + "</th>.*?</tr>");
  }

  private static String part(String html, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(html);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group();
  }

  private static int count(String html, String part) {
    return html.split(Pattern.quote(part), -1).length - 1;
  }
}
