package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Models and rules at the command line. */
class ModelCommandsTest {

  private static final String DEVICE =
      """
      {"id": "urn:ngsi-ld:Device:1", "type": "Device",
       "controledProperty": {"type": "Property", "value": ["temperature"]},
       "@context": "https://smartdatamodels.org/context.jsonld"}
      """;

  @TempDir private Path folder = Path.of("");

  private String device() throws IOException {
    return Files.writeString(folder.resolve("device.jsonld"), DEVICE).toString();
  }

  @Test
  void models_and_rules_are_listed_in_both_languages_and_for_machines() {
    assertThat(Cli.run("list", "models").out())
        .contains("**WeatherObserved** Weather observed", "0.3.4 (CC BY 4.0)", "**School** Schools")
        .contains("2026-09-04 (PDL 1.0)");
    assertThat(Cli.run("list", "models", "--lang=ja").out())
        .contains("**WeatherObserved** 気象観測", "必須 2 件", "**School** 学校");
    assertThat(Cli.run("list", "rules", "--lang=ja").out())
        .contains("**model-attribute-missing** モデルの必須属性がある", "**coordinate-swapped**");
    JsonNode models =
        JsonMapper.shared().readTree(Cli.run("list", "models", "--format=json").out());
    assertThat(models.size()).isGreaterThan(60);
    assertThat(models.valueStream())
        .allMatch(model -> !model.path("source").asString().isEmpty())
        .anyMatch(model -> model.path("typeNamedBy").asString().equals("tsunagaru"));
  }

  @Test
  void a_model_is_explained_with_source_notes_and_attributes() {
    assertThat(Cli.run("explain", "FirewaterFacility").out())
        .contains("FirewaterFacility  (Firewater facilities)", "2026-09-04", "Note: type: N-1")
        .contains("localGovernmentCode: required; a local-government code");
    assertThat(Cli.run("explain", "FirewaterFacility", "--lang=ja").out())
        .contains("(消防水利施設)", "注: hydrantDiameter: I-18", "口径、該当があれば必要、数値、単位 mm (MMT)");
    assertThat(Cli.run("explain", "WeatherObserved").out())
        .contains("https://smartdatamodels.org/dataModel.Weather/WeatherObserved")
        .contains("relativeHumidity: a number from 0 to 1", "refDevice: a link to another entity");
    assertThat(Cli.run("explain", "School").out()).contains("There is no item table");
  }

  @Test
  void a_rule_is_explained_with_its_examples() {
    assertThat(Cli.run("explain", "model-unit-code", "--lang=ja").out())
        .contains("model-unit-code  (警告)", "対処: ", "適合する例: ", "適合しない例: ", "\"P1\"");
  }

  @Test
  void tables_are_listed_and_explained() {
    assertThat(Cli.run("list", "tables", "--lang=ja").out())
        .contains("**municipal-aeds** AED設置箇所一覧", "現行の様式", "39 列", "PDL 1.0")
        .contains("**recommended-aeds** AED設置箇所一覧", "旧様式");
    assertThat(Cli.run("explain", "municipal-toilets", "--lang=ja").out())
        .contains("municipal-toilets  (公衆トイレ一覧)", "設置位置: 必須（◎）", "男性トイレ総数: 推奨（○）、整数")
        .contains("車椅子使用者用トイレ有無: 推奨（○）、選択肢: 有, 無");
    assertThat(Cli.run("explain", "municipal-aeds").out())
        .contains("inferred", "所在地_連結表記: must be filled; text");
  }

  @Test
  void a_table_is_told_from_its_heading_and_can_be_forced() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("hydrants.csv"),
            """
            都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,種別,住所,方書,緯度,経度,口径,備考
            222127,1,静岡県,焼津市,消火栓,静岡県焼津市本町1-1,,138.32,34.86,65,
            """);

    assertThat(Cli.run("validate", "--lang=ja", file.toString()).out())
        .contains("[table-place] 1件", "hydrants.csv:2 /緯度 緯度と経度が入れ替わっています。")
        .contains("recommended-fire-hydrants と照合: レコード 1 件");
    assertThat(Cli.run("validate", "--table=municipal-aeds", file.toString()).out())
        .contains("held against municipal-aeds", "[table-column-missing]");
    assertThat(Cli.run("validate", "--table=municipal-aed", file.toString()).err())
        .contains("→ municipal-aeds");
  }

  @ParameterizedTest
  @CsvSource({"en, rules.md", "ja, rules.ja.md"})
  void the_page_of_rules_in_docs_is_what_the_validator_judges_by_today(String language, String name)
      throws IOException {
    Cli list =
        language.equals("ja") ? Cli.run("list", "rules", "--lang=ja") : Cli.run("list", "rules");

    assertThat(Files.readString(Path.of("..", "docs", name)))
        .as(
            "docs/%s is out of date. Put below its first paragraph: ./tsunagaru list rules --lang %s",
            name, language)
        .endsWith("\n\n" + list.out());
  }

  @Test
  void what_no_one_knows_is_refused() {
    assertThat(Cli.run("explain", "no-such-thing").code()).isEqualTo(Exit.USAGE);
    assertThat(Cli.run("list", "wishes").code()).isEqualTo(Exit.USAGE);
  }

  @Test
  void an_entity_is_held_against_its_model() throws IOException {
    Cli judged = Cli.run("validate", device());

    assertThat(judged.code()).isEqualTo(Exit.NOT_CONFORMANT);
    assertThat(judged.out())
        .contains("device.jsonld:2 /controledProperty The required attribute")
        .contains("[model-attribute-missing]", "held against Device: 1 records");
  }

  @Test
  void models_can_be_forced_and_left_out_but_not_both() throws IOException {
    assertThat(Cli.run("validate", "--no-models", device()).code()).isZero();
    assertThat(Cli.run("validate", "--model=Road", "--lang=ja", device()).out())
        .contains("必須の属性「roadClass」がありません。（モデル Road 0.0.1）");
    assertThat(Cli.run("validate", "--model=Raod", device()).err()).contains("→ Road");
    assertThat(Cli.run("validate", "--model=Road", "--no-models", device()).code())
        .isEqualTo(Exit.USAGE);
    JsonNode json =
        JsonMapper.shared().readTree(Cli.run("validate", "--format=json", device()).out());
    assertThat(json.path("models").path("Device").asInt()).isEqualTo(1);
  }
}
