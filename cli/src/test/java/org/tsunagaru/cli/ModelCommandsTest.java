package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        .contains("[model-attribute-missing]", "held against the model Device: 1 records");
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
