package org.tsunagaru.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagaru.spec.file.FileProblem;
import org.tsunagaru.spec.file.FileSchema;
import org.tsunagaru.spec.file.Resources;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

/** The models of entities are well-formed data, and say where they come from. */
final class ShippedModelsTest {

  private static final Map<String, String> FILES = Resources.tree("spec/schemas/models", ".json");
  private static final FileSchema MODEL = FileSchema.of("model.json");
  private static final FileSchema COMMONS = FileSchema.of("model-commons.json");
  private static final Schema META =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

  static Stream<String> files() {
    return FILES.keySet().stream();
  }

  static Stream<String> models() {
    return files().filter(name -> !name.equals("commons.json"));
  }

  private static YamlFile file(String name) {
    return YamlFile.parse("spec/schemas/models/" + name, FILES.getOrDefault(name, ""));
  }

  @Test
  void there_are_models_of_all_kinds() {
    assertThat(models().count()).isGreaterThanOrEqualTo(60);
    assertThat(models())
        .contains("WeatherObserved.json", "AEDLocation.json", "School.json", "Streetlight.json");
  }

  @ParameterizedTest
  @MethodSource("files")
  void each_says_what_a_model_may_say(String name) {
    FileSchema schema = name.equals("commons.json") ? COMMONS : MODEL;

    assertThat(schema.check(file(name))).extracting(FileProblem::text).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void each_is_a_json_schema(String name) {
    assertThat(META.validate(file(name).tree())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void each_bears_its_own_name_and_requires_only_what_it_knows(String name) {
    JsonNode model = file(name).tree();
    JsonNode commons = file("commons.json").tree().path("$defs");

    assertThat(model.path("title").asString() + ".json").isEqualTo(name);
    assertThat(model.path("$id").asString()).endsWith("/models/" + name);
    for (JsonNode required : model.path("required")) {
      boolean known =
          List.of("id", "type").contains(required.asString())
              || model.path("properties").has(required.asString())
              || parts(model, commons).anyMatch(part -> part.has(required.asString()));
      assertThat(known).as(required.asString()).isTrue();
    }
    for (JsonNode note : model.path("model").path("notes")) {
      String at = note.path("at").asString("type");
      assertThat(at.equals("type") || model.path("properties").has(at)).as(at).isTrue();
    }
    assertThat(model.has("properties")).isNotEqualTo(model.path("model").has("elsewhere"));
  }

  private static Stream<JsonNode> parts(JsonNode model, JsonNode commons) {
    return model
        .path("allOf")
        .valueStream()
        .map(part -> part.path("$ref").asString())
        .map(ref -> commons.path(ref.substring(ref.lastIndexOf('/') + 1)).path("properties"));
  }

  @Test
  void a_slip_is_told_with_file_and_line() {
    String text = FILES.getOrDefault("Road.json", "").replace("\"minimum\": 0", "\"minimun\": 0");

    List<FileProblem> problems = MODEL.check(YamlFile.parse("Road.json", text));

    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0).text().en()).startsWith("Road.json:").contains("minimun");
    assertThat(problems.get(0).line()).isGreaterThan(10);
  }
}
