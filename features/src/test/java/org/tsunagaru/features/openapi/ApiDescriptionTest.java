package org.tsunagaru.features.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.validator.finding.ValidatorException;

class ApiDescriptionTest {

  private static final URI AT = URI.create("https://os.example/docs/openapi.yaml");

  private static final String SHELTERS =
      """
      openapi: 3.1.0
      info: { title: Shelters, version: "1", license: { name: CC-BY-4.0 } }
      servers:
        - url: "https://{host}.example/{base}"
          variables: { host: { default: os }, base: { default: api/v3 } }
      paths:
        /shelters/{id}:
          parameters:
            - { $ref: "#/components/parameters/id" }
            - { name: lang, in: query, required: true, schema: { enum: [ja, en] } }
            - { name: X-Purpose, in: header, required: true, schema: { type: string, default: disaster } }
          get:
            responses:
              "200":
                $ref: "#/components/responses/Shelter"
              4XX: { description: wrong }
        /shelters:
          get:
            parameters: [ { name: ward, in: query, required: true, schema: { type: string } } ]
            responses: { "200": { description: all } }
      components:
        parameters:
          id: { name: id, in: path, required: true, schema: { type: string }, example: "東 1/2" }
        responses:
          Shelter:
            description: one
            content:
              application/json; charset=utf-8:
                schema: { $ref: "#/components/schemas/Shelter" }
        schemas:
          Shelter:
            type: object
            required: [name]
            properties:
              name: { type: string }
              capacity: { type: [integer, "null"] }
              near: { $ref: "#/components/schemas/Shelter" }
      """;

  @Test
  void a_question_is_made_of_values_of_the_description_and_encoded_once() {
    List<Reading> readings = read(SHELTERS).readings();
    assertThat(readings).hasSize(1);
    Reading reading = readings.get(0);
    assertThat(reading.url())
        .hasToString("https://os.example/api/v3/shelters/%E6%9D%B1%201%2F2?lang=ja");
    assertThat(reading.headers()).containsEntry("X-Purpose", "disaster");
  }

  @Test
  void statuses_are_foreseen_by_number_and_by_class() {
    Reading reading = read(SHELTERS).readings().get(0);
    assertThat(reading.foresees(200)).isTrue();
    assertThat(reading.foresees(404)).isTrue();
    assertThat(reading.foresees(500)).isFalse();
  }

  @Test
  void an_answer_is_held_against_the_schema_that_a_reference_leads_to() {
    ApiDescription description = read(SHELTERS);
    String schema = description.readings().get(0).schema("application/json").orElseThrow();
    assertThat(description.misfits(schema, Json.read("{\"name\":\"第一小\",\"capacity\":null}")))
        .isEmpty();
    assertThat(description.misfits(schema, Json.read("{\"name\":\"a\",\"near\":{}}"))).hasSize(1);
  }

  @Test
  void version_3_0_has_nullable_of_its_own() {
    String schema = "/components/schemas/Level";
    ApiDescription description =
        read(
            """
            {"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "paths": {},
             "components": {"schemas": {"Level": {"type": "number", "nullable": true}}}}
            """);
    assertThat(description.misfits(schema, Json.read("null"))).isEmpty();
    assertThat(description.misfits(schema, Json.read("\"high\""))).hasSize(1);
  }

  @Test
  void a_sound_document_has_no_complaints_and_one_without_responses_has() {
    assertThat(read(SHELTERS).complaints()).isEmpty();
    assertThat(
            read("""
                    {"openapi": "3.0.3", "info": {"title": "t"}, "paths": {"/a": {"get": {}}}}
                    """)
                .complaints())
        .anyMatch(complaint -> complaint.contains("version"))
        .anyMatch(complaint -> complaint.contains("responses"));
  }

  @Test
  void no_reference_to_elsewhere_is_followed() {
    ApiDescription description =
        read(
            """
            {"openapi": "3.0.3", "info": {"title": "t", "version": "1"},
             "paths": {"/a": {"$ref": "http://127.0.0.1:9/elsewhere.json"}},
             "components": {"schemas": {"A": {"$ref": "http://127.0.0.1:9/schema.json"}}}}
            """);
    assertThat(description.complaints()).noneMatch(complaint -> complaint.contains("127.0.0.1"));
    assertThat(description.misfits("/components/schemas/A", Json.read("1"))).isEmpty();
  }

  @Test
  void versions_stand_in_the_server_or_in_the_path() {
    assertThat(read(SHELTERS).unversioned()).isEmpty();
    assertThat(
            read("""
                    {"openapi": "3.0.3", "info": {"title": "t", "version": "1"},
                     "paths": {"/v2/entities": {}, "/entities": {}, "/services": {}}}
                    """)
                .unversioned())
        .containsExactly("/entities", "/services");
  }

  @Test
  void what_is_no_openapi_3_is_no_description() {
    assertThat(ApiDescription.read(AT, "<html></html>")).isEmpty();
    assertThat(ApiDescription.read(AT, "swagger: '2.0'")).isEmpty();
    assertThat(ApiDescription.read(AT, "")).isEmpty();
    assertThat(ApiDescription.read(AT, "openapi: [")).isEmpty();
  }

  @Test
  void a_description_of_another_kind_is_told_from_what_is_none() {
    assertThat(ApiDescription.otherKind(AT, "swagger: '2.0'")).hasValue("swagger 2.0");
    assertThat(ApiDescription.otherKind(AT, "asyncapi: 3.0.0")).hasValue("asyncapi 3.0.0");
    assertThat(ApiDescription.otherKind(AT, "<html></html>")).isEmpty();
    assertThat(ApiDescription.otherKind(AT, "openapi: [")).isEmpty();
  }

  private static ApiDescription read(String text) {
    return ApiDescription.read(AT, text).orElseThrow();
  }

  private static ApiDescription described(String paths) {
    return read("openapi: 3.0.3\ninfo: { title: X, version: \"1\" }\npaths:\n" + paths);
  }

  @Test
  void what_is_no_address_or_no_header_is_not_asked() {
    assertThat(
            described(
                    """
                      "/unfilled/{id}": { get: { responses: { "200": { description: one } } } }
                      "/two words": { get: { responses: { "200": { description: one } } } }
                      /lines:
                        get:
                          parameters: [ { name: X, in: header, required: true, example: "a\\r\\nHost: b" } ]
                          responses: { "200": { description: one } }
                      /sound: { get: { responses: { "200": { description: one } } } }
                    """)
                .readings())
        .extracting(Reading::path)
        .containsExactly("/sound");
  }

  @Test
  void a_server_that_is_no_address_has_no_version() {
    ApiDescription odd =
        read(
            "openapi: 3.0.3\nservers: [ { url: \"mailto:someone\" } ]\npaths: { /a: {}, /v1/b: {} }\n");
    assertThat(odd.unversioned()).containsExactly("/a");
  }

  @Test
  void a_path_asks_for_its_version_by_a_parameter_and_not_by_talking_of_one() {
    assertThat(
            described(
                    """
                      /a: { get: { description: "Conversion to the newest version", responses: {} } }
                      /b: { parameters: [ { name: api-version, in: query } ], get: { responses: {} } }
                    """)
                .unversioned())
        .containsExactly("/a");
  }

  @Test
  void a_schema_that_cannot_be_used_is_said_to_be_so_and_judges_nothing() {
    for (String schema :
        List.of(
            "{ $ref: \"#/components/schemas/Nowhere\" }",
            "{ type: string, pattern: \"(\" }",
            "{ $ref: \"#/paths/~1a/get/responses/200/content/application~1json/schema\" }")) {
      ApiDescription broken =
          described(
              "  /a: { get: { responses: { \"200\": { description: x, content: { application/json: { schema: "
                  + schema
                  + " } } } } } }\n");
      String pointer = broken.readings().get(0).schema("application/json").orElseThrow();
      assertThatThrownBy(() -> broken.misfits(pointer, Json.read("\"aaa\"")))
          .as(schema)
          .isInstanceOf(ValidatorException.class);
    }
  }

  @Test
  void a_pattern_that_runs_away_is_given_up() {
    ApiDescription slow =
        described(
            "  /a: { get: { responses: { \"200\": { description: x, content: { application/json: { schema: { type: string, pattern: \"^(.*a){25}$\" } } } } } } }\n");
    String pointer = slow.readings().get(0).schema("application/json").orElseThrow();
    assertThatThrownBy(() -> slow.misfits(pointer, Json.read("\"" + "a".repeat(60) + "!\"")))
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("too long");
  }
}
