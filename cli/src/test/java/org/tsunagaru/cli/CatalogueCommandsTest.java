package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogueCommandsTest {

  @Test
  void a_gap_is_explained_with_its_reason_its_sources_and_its_place_in_both_languages() {
    assertThat(Cli.run("explain", "CITY-SM-01").out())
        .contains(
            "CITY-SM-01  (must)",
            "Confidence C: ",
            "Note: Worded as what the platform has to be able to do",
            "Layer: City OS",
            "Function: Service management",
            "Refines CITY-SL-04: The platform connects by standard interfaces",
            "Verification: not verified yet",
            "Why: No source at hand names an interface for it")
        .doesNotContain("Scenario");
    assertThat(Cli.run("explain", "CITY-SM-01", "--lang=ja").out())
        .contains("CITY-SM-01  (必須)", "確からしさ C: ", "層: 都市OS", "機能群: サービスマネジメント")
        .contains("具体化する要件 CITY-SL-04: ", "検証方法: まだ検証していない", "理由: 手元の資料には")
        .doesNotContain("Verification", "unstated", "must");
  }

  @Test
  void an_attestation_is_explained_without_a_scenario() {
    Cli explained = Cli.run("explain", "CITY-ST-01");

    assertThat(explained.code()).isZero();
    assertThat(explained.out())
        .contains("(unstated)", "Layer: Strategy", "Verification: attested by documents")
        .doesNotContain("Scenario", "Function:", "Characteristic:", "Why:");
  }

  @Test
  void both_readings_of_a_source_that_contradicts_itself_are_shown() {
    assertThat(Cli.run("explain", "CITY-SE-03", "--lang=ja").out())
        .contains("解釈の分かれる点: ガイドラインへの完全な準拠", "解釈の分かれる点: ガイドラインを参考に");
  }

  @Test
  void what_is_below_a_requirement_is_named() {
    assertThat(Cli.run("explain", "CITY-DM-19").out())
        .contains("Refined by: LD-CONS-RETRIEVE-01, V2-ENT-GET-01");
  }

  @Test
  void the_list_for_machines_has_a_confidence_and_a_note_for_each_source_and_the_reason_of_a_gap() {
    JsonNode list =
        JsonMapper.shared().readTree(Cli.run("list", "requirements", "--format", "json").out());

    assertThat(list.size()).isGreaterThan(300);
    assertThat(list.valueStream())
        .allSatisfy(
            row -> {
              assertThat(row.path("confidence").size()).isEqualTo(row.path("sources").size());
              assertThat(row.path("notes").size()).isEqualTo(row.path("sources").size());
              assertThat(row.path("gap").isObject())
                  .as(row.path("id").asString())
                  .isEqualTo(row.path("verification").asString().equals("gap"));
            });
  }

  @Test
  void the_list_for_spreadsheets_has_one_width() {
    List<String> lines =
        Arrays.asList(Cli.run("list", "requirements", "--format", "csv").out().split("\r\n"));

    assertThat(lines.get(0)).contains("confidence,notes,", ",status,gap,");
    int columns = lines.get(0).split(",").length;
    assertThat(lines.subList(1, lines.size()))
        .allSatisfy(line -> assertThat(line.split("\",\"", -1)).hasSize(columns));
  }

  @Test
  void the_list_for_tenders_speaks_the_readers_language() {
    assertThat(Cli.run("list", "requirements", "--format", "md").out())
        .contains("**CITY-SM-01** Linked services are", "(must; gap; ", "  - Gap: No source at");
    assertThat(Cli.run("list", "requirements", "--format", "md", "--lang=ja").out())
        .contains("(必須; 未検証; ", "(明記なし; 文書による証明; ", "(必須; 試験あり; ", "  - 未検証の理由: ")
        .doesNotContain("(must; ", "unstated", "; gap; ");
  }
}
