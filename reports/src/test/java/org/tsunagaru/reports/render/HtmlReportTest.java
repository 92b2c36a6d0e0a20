package org.tsunagaru.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.outcome.Kind;

class HtmlReportTest {

  @Test
  void the_policy_allows_exactly_the_style_and_script_that_stand_in_the_page() throws Exception {
    String html = HtmlReport.write(Sample.report());

    String policy = only(html, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");
    assertThat(policy.replace("&#39;", "'"))
        .startsWith("default-src 'none'")
        .contains("style-src '" + hash(only(html, "(?s)<style>(.*?)</style>")) + "'")
        .contains("script-src '" + hash(only(html, "(?s)<script>(.*?)</script>")) + "'")
        .doesNotContain("unsafe");
  }

  @Test
  void nothing_is_fetched_and_nothing_runs_from_an_attribute() {
    String html = HtmlReport.write(Sample.report());

    assertThat(html).doesNotContainPattern("<[^>]+ (src|srcset|style|on[a-z]+|action)=");
    assertThat(html).doesNotContainPattern("<[^>]+ href=\"[^#]");
    assertThat(html).doesNotContain("@import").doesNotContain("url(").doesNotContain("<link");
  }

  @Test
  void both_languages_stand_in_the_page() {
    String html = HtmlReport.write(Sample.report());

    assertThat(html)
        .contains("<span lang=\"en\">Not conformant</span>")
        .contains("<span lang=\"ja\">不適合</span>")
        .contains("市がもう一度登録する")
        .contains("A-02 の題");
    assertThat(count(html, "<span lang=\"en\">")).isEqualTo(count(html, "<span lang=\"ja\">") - 1);
  }

  @Test
  void the_first_page_shows_verdict_profile_and_the_whole_architecture_in_both_languages() {
    String page =
        only(HtmlReport.write(Sample.everything()), "(?s)<div class=\"first-page\">(.*)<main>");

    assertThat(page)
        .contains("Tool fault", "<code>made-up</code>", "架空のプロファイル")
        .contains("スマートシティ戦略", "Service linkage", "拡張容易（つづけられる）")
        .contains("Class tenancy", "What is claimed, and what is not");
    assertThat(Pattern.compile("<div class=\"area is-[a-zA-Z]+\">").matcher(page).results())
        .hasSize(6 + 8 + 3);
    assertThat(page).contains("not asked for by this profile");
  }

  @Test
  void an_answer_is_shown_with_whoever_gave_it_and_what_shows_it() {
    assertThat(HtmlReport.write(Sample.everything()))
        .contains("つながる市 デジタル推進課、Chief of the section、2026-11-20")
        .contains("証拠/vision.pdf sha256:" + "ab".repeat(32) + " – p. 3")
        .contains("https://city.example/vision (2026-11-19)")
        .contains("回答は「いいえ」: 計画は来年度に策定する");
  }

  @Test
  void every_outcome_is_told_by_sign_and_word() {
    String html = HtmlReport.write(Sample.allKinds());

    for (Kind kind : Kind.values()) {
      assertThat(html)
          .containsPattern(
              "<span class=\"badge "
                  + kind.word()
                  + "\"><span class=\"sign\" aria-hidden=\"true\">[^<]+</span> <span lang=\"en\">"
                  + kind.title().en());
    }
  }

  @Test
  void what_failed_shows_expectation_exchange_and_command() {
    String html = HtmlReport.write(new Given().must("A", Given.failed()).report());

    assertThat(html)
        .contains("<pre>409</pre>")
        .contains("<pre>201</pre>")
        .contains("ended here")
        .contains("not reached")
        .contains("curl -i -X POST")
        .contains("\n  &#34;type&#34; : &#34;水位センサー&#34;".replace("&#34;", "\""));
  }

  @Test
  void what_passed_only_counts_its_exchanges() {
    String html = HtmlReport.write(new Given().must("A", Given.passed()).report());

    assertThat(html).contains("1 exchange").contains("通信 1 件").doesNotContain("curl -i");
  }

  @Test
  void one_cause_is_told_with_links_to_what_hangs_on_it() {
    String html =
        HtmlReport.write(
            new Given().must("A", Given.failed()).must("B", Given.cannotTell("A")).report());

    assertThat(html).contains("id=\"causes\"").contains("<a href=\"#B\"><code>B</code></a>");
  }

  @Test
  void remarks_and_a_narrowed_selection_are_said_once() {
    String html =
        HtmlReport.write(
            new Given()
                .must("A", Given.passed())
                .remark(Given.text("The platform cannot reach the tester."))
                .selecting(
                    new org.tsunagaru.reports.rollup.Selection(
                        java.util.List.of("A"), java.util.Optional.of("@entities"), true))
                .report());

    assertThat(count(html, "cannot reach the tester.</span>")).isEqualTo(1);
    assertThat(html).contains("Narrowed run").contains("--tags @entities").contains("read-only");
  }

  private static String only(String html, String pattern) {
    return Pattern.compile(pattern)
        .matcher(html)
        .results()
        .reduce(
            (one, other) -> {
              throw new AssertionError("stands more than once: " + pattern);
            })
        .map((MatchResult match) -> match.group(1))
        .orElseThrow();
  }

  private static int count(String html, String words) {
    return html.split(Pattern.quote(words), -1).length - 1;
  }

  private static String hash(String text) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    return "sha256-"
        + Base64.getEncoder().encodeToString(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
