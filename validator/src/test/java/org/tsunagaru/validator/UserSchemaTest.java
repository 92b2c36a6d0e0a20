package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.validator.finding.ValidatorException;

/** Plain JSON under a schema of the user's, friendly or not. */
@Timeout(60)
final class UserSchemaTest {

  @TempDir Path folder;

  private Validator validator(String schema) throws IOException {
    Path file = Files.writeString(folder.resolve("schema.json"), schema.replace('\'', '"'));
    return Validator.builder().schema(file).build();
  }

  @Test
  void records_are_held_against_the_schema_alone() throws IOException {
    Validator validator =
        validator("{'required': ['名称'], 'properties': {'n': {'type': 'integer'}}}");

    Judged judged =
        Judged.by(
            validator, "a.json", "[{\"名称\": \"a\"}, {\"n\": 1},\n {\"名称\": 1, \"n\": \"x\"}]");

    assertThat(judged.rules()).containsExactly("schema-missing", "schema-type");
    assertThat(judged.findings().get(1).line()).isEqualTo(2);
    assertThat(judged.summary().records()).isEqualTo(3);
  }

  @Test
  void a_schema_of_a_list_judges_the_file_as_one_record() throws IOException {
    Judged judged = Judged.by(validator("{'type': 'array', 'maxItems': 1}"), "a.json", "[1, 2]");

    assertThat(judged.summary().records()).isEqualTo(1);
    assertThat(judged.only().rule()).isEqualTo("schema-value");
    assertThat(judged.only().message().ja()).isNotEqualTo(judged.only().message().en());
  }

  @Test
  void formats_are_asserted() throws IOException {
    Validator validator = validator("{'properties': {'d': {'format': 'date'}}}");

    assertThat(Judged.by(validator, "a", "{\"d\": \"2026-02-30\"}").rules())
        .containsExactly("schema-value");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'$ref': '#'}",
        "{'$ref': 'https://example.com/other.json'}",
        "{'$ref': 'file:///etc/hostname'}",
        "{'$ref': 'classpath:spec/schemas/geojson/feature.json'}",
        "{'$ref': 'https://tsunagaru.example/schemas/geojson/feature.json'}",
        "{'$ref': '#/$defs/none'}",
        "{'properties': {'a': {'pattern': '^(.*a){25}$'}}}",
        "{'properties': {'a': {'pattern': '^(a|b)*$'}}}",
        "{'properties': {'a': {'pattern': '('}}}",
        "{'$schema': 'https://example.com/dialect'}",
        "{'type': ",
        "[]",
        "",
      })
  void a_schema_that_cannot_be_used_is_one_exception(String schema) {
    String text = "a".repeat(24) + "b".repeat(20_000);

    assertThatThrownBy(() -> Judged.by(validator(schema), "a.json", "{\"a\": \"" + text + "\"}"))
        .isInstanceOfSatisfying(
            ValidatorException.class,
            e -> {
              assertThat(e.text().en()).contains("schema.json").doesNotContain("Exception");
              assertThat(e.text().ja()).contains("スキーマ");
            });
  }

  @Test
  void references_that_multiply_come_to_an_end() throws IOException {
    StringBuilder defs = new StringBuilder("{'$ref': '#/$defs/d0', '$defs': {");
    for (int i = 0; i < 40; i++) {
      String next = "{'$ref': '#/$defs/d" + (i + 1) + "'}";
      defs.append("'d" + i + "': {'allOf': [" + next + ", " + next + "]}, ");
    }
    Validator validator = validator(defs.append("'d40': {'type': 'object'}}}").toString());

    assertThatThrownBy(() -> Judged.by(validator, "a", "{}"))
        .isInstanceOf(ValidatorException.class);
  }

  private Validator withLibrary(String schema) throws IOException {
    Path library = Files.createDirectories(folder.resolve("スキーマ").resolve("共通"));
    Files.writeString(
        library.resolve("name.json"),
        "{\"$id\": \"https://city.example/name\", \"type\": \"string\", \"minLength\": 2}");
    Files.writeString(
        library.resolve("place.json"), "{\"properties\": {\"name\": {\"$ref\": \"name.json\"}}}");
    Path file = library.resolveSibling("main.json");
    Files.writeString(file, schema.replace('\'', '"'));
    return Validator.builder().schema(file).schemaFolder(folder.resolve("スキーマ")).build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'properties': {'name': {'$ref': 'https://city.example/name'}}}",
        "{'$id': 'https://city.example/main', 'properties': {'name': {'$ref': 'name'}}}",
        "{'properties': {'name': {'$ref': '共通/name.json'}}}",
        "{'$ref': './共通/place.json'}",
      })
  void a_schema_refers_to_those_of_a_folder_by_name_and_by_place(String schema) throws IOException {
    Validator validator = withLibrary(schema);

    assertThat(Judged.by(validator, "a.json", "{\"name\": \"避難所\"}").findings()).isEmpty();
    assertThat(Judged.by(validator, "a.json", "{\"name\": \"所\"}").only().pointer())
        .isEqualTo("/name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'$ref': '../schema.json'}",
        "{'$ref': 'https://city.example/other'}",
        "{'$ref': 'file:///etc/hostname'}",
        "{'$ref': 'https://tsunagaru.example/schemas/geojson/feature.json'}",
      })
  void no_reference_leads_out_of_the_folder(String schema) throws IOException {
    Files.writeString(folder.resolve("schema.json"), "true");

    assertThatThrownBy(() -> Judged.by(withLibrary(schema), "a.json", "{}"))
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("main.json");
  }

  @Test
  void a_folder_with_what_is_no_schema_is_refused() throws IOException {
    Files.writeString(folder.resolve("odd.json"), "{");

    assertThatThrownBy(() -> Validator.builder().schemaFolder(folder))
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("odd.json");
    assertThatThrownBy(() -> Validator.builder().schemaFolder(folder.resolve("none")))
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("none");
  }
}
