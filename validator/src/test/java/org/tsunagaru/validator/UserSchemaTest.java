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
  void what_an_id_is_the_schema_alone_says() throws IOException {
    Validator validator = validator("{'required': ['id']}");

    assertThat(Judged.by(validator, "a.ndjson", "{\"id\": 1}\n{\"id\": 1}\n").findings()).isEmpty();
  }

  @Test
  void a_schema_may_begin_with_a_byte_order_mark() throws IOException {
    assertThat(Judged.by(validator("\ufeff{'required': ['a']}"), "a.json", "{}").rules())
        .containsExactly("schema-missing");
  }

  @Test
  void of_two_schemas_of_one_name_the_one_that_comes_last_in_the_folder_counts()
      throws IOException {
    for (int i = 0; i < 20; i++) {
      Files.writeString(
          Files.createDirectories(folder.resolve("library.json")).resolve("s" + (i + 10) + ".json"),
          "{\"$id\": \"https://city.example/name\", \"const\": %d}".formatted(i));
    }
    Path file =
        Files.writeString(folder.resolve("main.json"), "{\"$ref\": \"https://city.example/name\"}");
    Validator validator =
        Validator.builder().schema(file).schemaFolder(folder.resolve("library.json")).build();

    assertThat(Judged.by(validator, "a.ndjson", "19\n").findings()).isEmpty();
    assertThat(Judged.by(validator, "a.ndjson", "10\n").rules()).containsExactly("schema-value");
  }

  @Test
  void a_folder_that_is_called_like_a_schema_is_a_folder() throws IOException {
    Files.createDirectories(folder.resolve("library").resolve("old.json"));
    Path file = Files.writeString(folder.resolve("main.json"), "{\"required\": [\"a\"]}");
    Validator validator =
        Validator.builder().schema(file).schemaFolder(folder.resolve("library")).build();

    assertThat(Judged.by(validator, "a.json", "{}").rules())
        .as("a schema that lies outside of the folder")
        .containsExactly("schema-missing");
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

  private static final String PLACES =
      """
      {'type': 'object', 'required': ['番号', '名称'], 'additionalProperties': false,
       'properties': {
         '番号': {'$ref': '#/$defs/number'}, '名称': {'minLength': 2},
         '緯度': {'type': ['number', 'null'], 'maximum': 46}, '公開': {'enum': [true]},
         '電話': {'type': 'string', 'pattern': '^0'}, '区分': {'enum': ['1', '2']}},
       '$defs': {'number': {'type': 'integer'}}}
      """;

  @Test
  void rows_of_a_table_are_held_against_the_schema_as_objects() throws IOException {
    Validator validator = validator(PLACES);
    String heading = "番号,名称,緯度,公開,電話,区分\n";

    Judged good = Judged.by(validator, "場所.csv", heading + "1,避難所,34.86,true,054,1\n-2,公園,,,,2\n");
    Judged bad =
        Judged.by(
            validator,
            "-",
            heading
                + "一,避難所,86.34,false,5,3\n,所,1.5.2,true,054,1\n1.5,公園\n\n007,公園,1e1,true,0,1\n");

    assertThat(good.findings()).isEmpty();
    assertThat(good.summary().valid()).isTrue();
    assertThat(good.summary().records()).isEqualTo(2);
    assertThat(bad.findings())
        .extracting(one -> one.line() + " " + one.rule() + " " + one.pointer())
        .containsExactlyInAnyOrder(
            "2 schema-type /番号",
            "2 schema-value /緯度",
            "2 schema-value /公開",
            "2 schema-value /電話",
            "2 schema-value /区分",
            "3 schema-missing ",
            "3 schema-value /名称",
            "3 schema-type /緯度",
            "4 csv-row-width ",
            "5 csv-blank-rows ",
            "6 schema-type /番号");
    assertThat(bad.summary().records()).isEqualTo(4);
  }

  @Test
  void columns_without_a_name_of_their_own_are_told() throws IOException {
    Judged judged = Judged.by(validator("{}"), "a.csv", "a,,a\n1,2,3\n");

    assertThat(judged.rules()).containsExactly("table-heading-blank", "table-heading-repeated");
    assertThat(Judged.by(validator("{}"), "a.csv", "a,b\n").only().rule()).isEqualTo("no-records");
    assertThat(Judged.by(validator("{}"), "a.csv", "").only().rule()).isEqualTo("empty-file");
  }

  @Test
  void a_cell_is_a_number_wherever_the_schema_says_so() throws IOException {
    Path library = Files.createDirectories(folder.resolve("共通"));
    Files.writeString(library.resolve("count.json"), "{\"type\": \"integer\", \"maximum\": 9}");
    Path file =
        Files.writeString(
            folder.resolve("main.json"),
            "{\"properties\": {\"n\": {\"$ref\": \"共通/count.json\"}, \"code\": {\"pattern\": \"^0\"},"
                + " \"either\": {\"anyOf\": [{\"type\": \"number\", \"maximum\": 9},"
                + " {\"type\": \"string\", \"minLength\": 4}]}}}");
    Validator validator = Validator.builder().schema(file).schemaFolder(folder).build();

    Judged judged =
        Judged.by(
            validator, "a.csv", "n,code,either\n5,0,5\n6,012,1234\n12,01,7\n5,7,123\nx,0,abcd\n");

    assertThat(judged.findings())
        .extracting(one -> one.line() + " " + one.rule() + " " + one.pointer())
        .contains("4 schema-value /n", "5 schema-value /code", "6 schema-type /n")
        .noneMatch(one -> one.startsWith("2") || one.startsWith("3"))
        .filteredOn(one -> !one.endsWith("either"))
        .hasSize(3);
    assertThat(judged.findings())
        .filteredOn(one -> one.pointer().equals("/either"))
        .isNotEmpty()
        .allMatch(one -> one.line() == 5);
  }

  @Test
  void a_schema_and_a_table_do_not_go_together() throws IOException {
    Path file = Files.writeString(folder.resolve("schema.json"), "{}");

    assertThatThrownBy(() -> Validator.builder().schema(file).table("municipal-aeds").build())
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("--table");
  }
}
