package org.tsunagaru.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.Violation;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.Selection;
import org.tsunagaru.spec.Text;

class MarkdownSummaryTest {

  @Test
  void verdict_profile_and_counts_come_first() {
    assertThat(english(new Given().must("A-01", Given.passed(), Given.passed()).report()))
        .startsWith("## ✓ Conformant – Example City OS 4.2\n")
        .contains("- **Verdict** `conformant`\n")
        .contains("- **Profile** A made-up profile `made-up`\n")
        .contains("- **Seed** `-42`\n")
        .contains("| Outcome | Requirements | Scenarios |\n")
        .contains("| ✓ Passed | 1 | 2 |\n")
        .doesNotContain("Failed", "did not pass", "Waiver");
  }

  @Test
  void what_did_not_pass_is_told_worst_first_with_reason_and_waiver() {
    String summary = english(Sample.everything());

    assertThat(summary).contains("### What did not pass (5)\n");
    assertThat(summary.lines().filter(line -> line.startsWith("| ")).toList())
        .containsSubsequence(
            "| Outcome | Requirement | Reason | Waiver |",
            "| ⚙\uFE0E Tool fault | `A-06` Title of A-06 | A step has no definition. |  |",
            "| ✕ Failed | `A-02` Title of A-02 | The taken identifier was accepted. |  |",
            "| ✕ Failed | `A-09` Title of A-09 | The taken identifier was accepted. | Waived until 2027-03-31 (Data platform section, CITY-123)\\: The vendor repairs it. |",
            "| ? Cannot tell | `A-03` Title of A-03 | The scene could not be set. Because of `A-02` |  |",
            "| \\! Warned | `A-07` Title of A-07 | The taken identifier was accepted. | Waived until 2027-03-31 (Data platform section, CITY-123)\\: The vendor repairs it. |");
  }

  @Test
  void waivers_that_fail_the_run_come_first() {
    String summary = english(Sample.everything());

    assertThat(summary).contains("### Waivers (6)\n");
    assertThat(summary.lines().toList())
        .containsSubsequence(
            "| `A-01` | ✕ Stale | Data platform section | CITY-123 | 2027-03-31 | The waiver for A-01 is stale\\: what it names does not fail. Remove it. |",
            "| `A-02/s4@ngsi-ld` | ✕ Expired | Data platform section | CITY-123 | 2026-11-22 | The waiver for A-02/s4\\@ngsi-ld expired on 2026-11-22. Agree on a new date with Data platform section (CITY-123), or remove it. |",
            "| `A-09` | In use | Data platform section | CITY-123 | 2027-03-31 | The vendor repairs it. |",
            "| `A-12` | Not judged in this run | Data platform section | CITY-123 | 2027-03-31 | The vendor repairs it. |");
  }

  @Test
  void a_reader_of_japanese_reads_japanese() {
    assertThat(MarkdownSummary.write(Sample.everything(), Locale.JAPANESE))
        .startsWith("## ⚙\uFE0E ツールの不具合 – Example City OS 4.2\n")
        .contains("| 結果 | 要件 | シナリオ |", "### 合格しなかった要件 (5)", "使用中の識別子が受け付けられた。", "### 免除 (6)")
        .doesNotContain("Requirement", "Scenarios", "Waiver", "Verdict");
  }

  @Test
  void a_narrowed_run_and_remarks_are_told() {
    assertThat(
            english(
                new Given()
                    .must("A-01", Given.passed())
                    .selecting(new Selection(java.util.List.of("A-01"), Optional.of("@read"), true))
                    .remark(Given.text("The platform cannot reach the tester."))
                    .report()))
        .contains(
            "- **Narrowed run** --read-only --tags \\@read --requirement A-01\n",
            "- **Remark** The platform cannot reach the tester.\n");
  }

  @Test
  void its_length_has_a_bound_and_the_true_total_is_told() {
    Given given = new Given();
    String endless = "|水".repeat(100_000);
    Outcome failing = failing(endless);
    Text remark = Given.text(endless);
    for (int i = 0; i < 300; i++) {
      given.must("A-" + i, failing).waiving("A-" + i, "2026-01-01").remark(remark);
    }
    String summary = english(given.report());

    assertThat(summary.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeLessThan(500_000);
    assertThat(summary)
        .contains("### What did not pass (300)\n", "### Waivers (300)\n")
        .contains("The first 50 of 300 are shown; report.html has all.\n")
        .contains("… (200000)");
    assertThat(MarkdownSummary.write(given.report(), Locale.JAPANESE))
        .contains("全 300 件のうち最初の 50 件");
  }

  private static Outcome failing(String words) {
    return new Outcome.Failed(
        new Violation(new Text(words, words), Optional.empty(), Optional.empty()));
  }

  private static String english(Report report) {
    return MarkdownSummary.write(report, Locale.ENGLISH);
  }
}
