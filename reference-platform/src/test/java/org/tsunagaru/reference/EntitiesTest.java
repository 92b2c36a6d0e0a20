package org.tsunagaru.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.reference.json.Json;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EntitiesTest {

  private final ReferencePlatform platform = ReferencePlatform.start(0);
  private final Client city = Client.of(platform);

  @BeforeAll
  void warm() {
    assertThat(city.status("GET", "/types", "")).isEqualTo(200);
  }

  @AfterAll
  void close() {
    platform.close();
  }

  @Test
  void a_published_thing_comes_back_as_it_was() {
    String sensor =
        """
        {"id": "urn:ngsi-ld:水位計:城北-1", "type": ["水位計", "Device"], "scope": "/高松市/城北",
         "水位": {"type": "Property", "value": 1.2345678901234567890, "unitCode": "MTR",
                "observedAt": "2026-06-01T00:00:00.123Z",
                "精度": {"type": "Property", "value": "±1㎝ <b>&\\"'</b> 😀𠮷"},
                "計測者": {"type": "Relationship", "object": "urn:ngsi-ld:Person:1"}},
         "名称": {"type": "LanguageProperty", "languageMap": {"ja": "城北", "en": "Johoku"}},
         "location": {"type": "GeoProperty", "value": {"type": "Point", "coordinates": [134.05, 34.35]}},
         "category": {"type": "VocabProperty", "vocab": ["河川", "outdoor"]},
         "history": {"type": "ListProperty", "valueList": [1, 2, 1]},
         "near": {"type": "ListRelationship", "objectList": [{"object": "urn:a:b"}]},
         "raw": {"type": "JsonProperty", "json": {"id": 1, "a b": null}}}
        """;
    var created = city.post("/entities", sensor);
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.body()).isEmpty();
    String location = created.headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith("/ngsi-ld/v1/entities/urn:ngsi-ld:");
    JsonNode back = city.json(location.substring("/ngsi-ld/v1".length()));
    JsonNode sent = Json.parse(sensor);
    assertThat(back).isEqualTo(sent);
  }

  @Test
  void concise_attributes_are_given_their_types() {
    publish(
        """
        {"id": "urn:c:1", "type": "T", "level": 3, "at": {"object": "urn:x:y"},
         "address": {"street": "番町"}, "place": {"type": "Point", "coordinates": [1, 2]},
         "spot": {"value": {"type": "Point", "coordinates": [1, 2]}},
         "temp": {"value": 20, "unitCode": "CEL", "quality": "good"}, "tags": ["a", "b"]}
        """);
    JsonNode back = city.json("/entities/urn:c:1");
    assertThat(back.path("level").toString()).isEqualTo("{\"type\":\"Property\",\"value\":3}");
    assertThat(back.path("at").path("type").asString()).isEqualTo("Relationship");
    assertThat(back.path("address").path("value").path("street").asString()).isEqualTo("番町");
    assertThat(back.path("place").path("type").asString()).isEqualTo("GeoProperty");
    assertThat(back.path("spot").path("type").asString()).isEqualTo("GeoProperty");
    assertThat(back.path("temp").path("quality").path("type").asString()).isEqualTo("Property");
    assertThat(back.path("tags").path("value").size()).isEqualTo(2);
    JsonNode concise = city.json("/entities/urn:c:1?format=concise");
    assertThat(concise.path("level").asInt()).isEqualTo(3);
    assertThat(concise.path("temp").path("quality").asString()).isEqualTo("good");
    JsonNode simple = city.json("/entities/urn:c:1?options=keyValues");
    assertThat(simple.path("temp").asInt()).isEqualTo(20);
    assertThat(simple.path("at").asString()).isEqualTo("urn:x:y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "[{\"id\": \"urn:a:b\", \"type\": \"T\"}]",
        "{\"type\": \"T\"}",
        "{\"id\": \"urn:a:b\"}",
        "{\"id\": \"no uri\", \"type\": \"T\"}",
        "{\"id\": \"sensor\", \"type\": \"T\"}",
        "{\"id\": \"urn:a:b\\u200b\", \"type\": \"T\"}",
        "{\"id\": \"urn:a:b\", \"type\": \"T T\"}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"1a\": 1}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": null}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": \"urn:ngsi-ld:null\"}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": {\"value\": {\"b\": \"urn:ngsi-ld:null\"}}}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": {\"type\": \"Property\"}}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": {\"type\": \"Property\", \"value\": null}}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": {\"type\": \"Relationship\"}}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": {\"type\": \"Relationship\", \"object\": \"x\"}}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": {\"type\": \"LanguageProperty\"}}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": {\"type\": \"Nonsense\", \"value\": 1}}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"location\": 1}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": {\"type\": \"Point\", \"coordinates\": [1e999, 1]}}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": {\"type\": \"GeoProperty\", \"value\": {\"type\": \"GeometryCollection\", \"geometries\": []}}}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": {\"type\": \"GeoProperty\", \"value\": {\"type\": \"Polygon\", \"coordinates\": [[[0,0],[1,1],[0,1]]]}}}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": {\"value\": 1, \"observedAt\": \"2026-01-01T00:00:00+09:00\"}}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": {\"value\": 1, \"observedAt\": \"2026-02-30T00:00:00Z\"}}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": [{\"value\": 1}, {\"value\": 2}]}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"scope\": \"/a b\"}",
        "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": {\"value\": 1, \"@context\": {}}}"
      })
  void what_is_no_entity_is_bad_data(String body) {
    var refused = city.post("/entities", body);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Json.parse(refused.body()).path("type").asString())
        .isEqualTo("https://uri.etsi.org/ngsi-ld/errors/BadRequestData");
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(refused.headers().firstValue("Link")).isEmpty();
  }

  @Test
  void what_is_no_json_is_an_invalid_request() {
    var refused = city.post("/entities", "{\"id\": ");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("errors/InvalidRequest");
  }

  @Test
  void a_taken_identifier_is_refused_and_the_first_entity_remains() {
    publish("{\"id\": \"urn:t:1\", \"type\": \"T\", \"a\": 1}");
    assertThat(city.status("POST", "/entities", "{\"id\": \"urn:t:1\", \"type\": \"T\", \"a\": 2}"))
        .isEqualTo(409);
    assertThat(city.json("/entities/urn:t:1").path("a").path("value").asInt()).isEqualTo(1);
  }

  @Test
  void several_instances_are_told_apart_by_their_dataset() {
    publish(
        """
        {"id": "urn:d:1", "type": "T", "a": [{"value": 1},
         {"type": "Property", "value": 2, "datasetId": "urn:d:x"}]}
        """);
    assertThat(city.json("/entities/urn:d:1").path("a").size()).isEqualTo(2);
    assertThat(city.json("/entities/urn:d:1?format=simplified").path("a").toString())
        .isEqualTo("{\"dataset\":{\"@none\":1,\"urn:d:x\":2}}");
    assertThat(city.status("DELETE", "/entities/urn:d:1/attrs/a?datasetId=urn:d:x", ""))
        .isEqualTo(204);
    assertThat(city.json("/entities/urn:d:1").path("a").path("value").asInt()).isEqualTo(1);
  }

  @Test
  void system_instants_are_the_platforms_own() {
    publish(
        """
        {"id": "urn:s:1", "type": "T", "createdAt": "2001-01-01T00:00:00Z",
         "a": {"value": 1, "modifiedAt": "2001-01-01T00:00:00Z"}}
        """);
    assertThat(city.json("/entities/urn:s:1").has("createdAt")).isFalse();
    JsonNode shown = city.json("/entities/urn:s:1?options=sysAttrs");
    assertThat(shown.path("createdAt").asString()).startsWith("20").doesNotStartWith("2001");
    assertThat(shown.path("a").path("modifiedAt").asString())
        .doesNotStartWith("2001")
        .endsWith("Z");
  }

  @Test
  void an_update_replaces_an_attribute_and_a_partial_update_lays_over_it() {
    publish("{\"id\": \"urn:u:1\", \"type\": \"T\", \"a\": {\"value\": 1, \"unitCode\": \"CEL\"}}");
    assertThat(city.status("PATCH", "/entities/urn:u:1/attrs/a", "{\"value\": 2}")).isEqualTo(204);
    assertThat(city.json("/entities/urn:u:1").path("a").toString())
        .isEqualTo("{\"type\":\"Property\",\"value\":2,\"unitCode\":\"CEL\"}");
    assertThat(city.status("PATCH", "/entities/urn:u:1/attrs", "{\"a\": {\"value\": 3}, \"b\": 4}"))
        .isEqualTo(204);
    assertThat(city.json("/entities/urn:u:1").path("a").has("unitCode")).isFalse();
    assertThat(city.json("/entities/urn:u:1").path("b").path("value").asInt()).isEqualTo(4);
    assertThat(city.status("PATCH", "/entities/urn:u:1/attrs", "{\"b\": \"urn:ngsi-ld:null\"}"))
        .isEqualTo(204);
    assertThat(city.json("/entities/urn:u:1").has("b")).isFalse();
    assertThat(city.status("PATCH", "/entities/urn:u:1/attrs/b", "{\"value\": 1}")).isEqualTo(404);
    assertThat(
            city.status(
                "PATCH",
                "/entities/urn:u:1/attrs/a",
                "{\"type\": \"Relationship\", \"object\": \"urn:x:y\"}"))
        .isEqualTo(400);
    assertThat(
            city.status(
                "PATCH",
                "/entities/urn:u:1/attrs/a",
                "{\"value\": 9}",
                "Content-Type",
                "application/merge-patch+json"))
        .isEqualTo(204);
  }

  @Test
  void a_merge_goes_into_objects_and_null_takes_away() {
    publish(
        """
        {"id": "urn:m:1", "type": "T", "a": {"value": {"b": {"c": 1, "d": 2}, "e": 3}, "unitCode": "X"},
         "gone": 1, "name": {"languageMap": {"ja": "川", "en": "river"}}}
        """);
    assertThat(
            city.status(
                "PATCH",
                "/entities/urn:m:1",
                """
                {"a": {"value": {"b": {"c": 9, "d": "urn:ngsi-ld:null"}}}, "gone": "urn:ngsi-ld:null",
                 "new": 5, "name": {"languageMap": {"fr": "rivière"}}}
                """))
        .isEqualTo(204);
    JsonNode back = city.json("/entities/urn:m:1");
    assertThat(back.path("a").path("value").toString()).isEqualTo("{\"b\":{\"c\":9},\"e\":3}");
    assertThat(back.path("a").path("unitCode").asString()).isEqualTo("X");
    assertThat(back.has("gone")).isFalse();
    assertThat(back.path("new").path("value").asInt()).isEqualTo(5);
    assertThat(back.path("name").path("languageMap").size()).isEqualTo(3);
  }

  @Test
  void appending_without_overwriting_says_what_was_left_alone() {
    publish("{\"id\": \"urn:p:1\", \"type\": \"T\", \"a\": 1}");
    var result = city.post("/entities/urn:p:1/attrs?options=noOverwrite", "{\"a\": 2, \"b\": 3}");
    assertThat(result.statusCode()).isEqualTo(207);
    assertThat(result.body())
        .contains("\"updated\":[\"https://uri.etsi.org/ngsi-ld/default-context/b\"]");
    assertThat(city.json("/entities/urn:p:1").path("a").path("value").asInt()).isEqualTo(1);
    assertThat(city.status("POST", "/entities/urn:p:1/attrs", "{\"a\": 2}")).isEqualTo(204);
    assertThat(city.json("/entities/urn:p:1").path("a").path("value").asInt()).isEqualTo(2);
    assertThat(city.status("POST", "/entities/urn:p:1/attrs", "{}")).isEqualTo(400);
    assertThat(city.status("POST", "/entities/urn:p:none/attrs", "{\"a\": 2}")).isEqualTo(404);
  }

  @Test
  void replacing_and_deleting_know_what_is_there() {
    publish("{\"id\": \"urn:r:1\", \"type\": \"T\", \"a\": 1}");
    String created = city.json("/entities/urn:r:1?options=sysAttrs").path("createdAt").asString();
    assertThat(
            city.status(
                "PUT", "/entities/urn:r:1", "{\"id\": \"urn:r:1\", \"type\": \"T\", \"b\": 1}"))
        .isEqualTo(204);
    JsonNode back = city.json("/entities/urn:r:1?options=sysAttrs");
    assertThat(back.has("a")).isFalse();
    assertThat(back.path("createdAt").asString()).isEqualTo(created);
    for (String method : List.of("PUT", "PATCH")) {
      assertThat(city.status(method, "/entities/urn:r:2", "{\"type\": \"T\", \"b\": 1}"))
          .isEqualTo(404);
      assertThat(city.status(method, "/entities/r2", "{\"type\": \"T\", \"b\": 1}")).isEqualTo(400);
      assertThat(city.status(method, "/entities/", "{\"type\": \"T\", \"b\": 1}")).isEqualTo(405);
    }
    assertThat(city.status("PUT", "/entities/urn:r:1/attrs/b", "{\"object\": \"urn:x:y\"}"))
        .isEqualTo(204);
    assertThat(city.json("/entities/urn:r:1").path("b").path("type").asString())
        .isEqualTo("Relationship");
    assertThat(city.status("DELETE", "/entities/urn:r:1/attrs/none", "")).isEqualTo(404);
    assertThat(city.status("DELETE", "/entities/urn:r:1", "")).isEqualTo(204);
    assertThat(city.status("DELETE", "/entities/urn:r:1", "")).isEqualTo(404);
    assertThat(city.status("GET", "/entities/urn:r:1", "")).isEqualTo(404);
  }

  @Test
  void a_batch_tells_successes_from_failures() {
    publish("{\"id\": \"urn:b:1\", \"type\": \"T\"}");
    var mixed =
        city.post(
            "/entityOperations/create",
            "[{\"id\": \"urn:b:1\", \"type\": \"T\"}, {\"id\": \"urn:b:2\", \"type\": \"T\"}, {\"id\": \"urn:b:2\", \"type\": \"T\"}, {\"id\": \"urn:b:3\"}]");
    assertThat(mixed.statusCode()).isEqualTo(207);
    JsonNode result = Json.parse(mixed.body());
    assertThat(result.path("success").toString()).isEqualTo("[\"urn:b:2\"]");
    assertThat(result.path("errors").size()).isEqualTo(3);
    assertThat(result.path("errors").path(0).path("error").path("status").asInt()).isEqualTo(409);
    var upsert =
        city.post(
            "/entityOperations/upsert",
            "[{\"id\": \"urn:b:2\", \"type\": \"T\", \"a\": 1}, {\"id\": \"urn:b:9\", \"type\": \"T\"}]");
    assertThat(upsert.statusCode()).isEqualTo(201);
    assertThat(upsert.body()).isEqualTo("[\"urn:b:9\"]");
    assertThat(
            city.status(
                "POST", "/entityOperations/upsert", "[{\"id\": \"urn:b:2\", \"type\": \"T\"}]"))
        .isEqualTo(204);
    assertThat(city.json("/entities/urn:b:2").has("a")).isFalse();
    assertThat(city.status("POST", "/entityOperations/update", "[{\"id\": \"urn:b:7\", \"a\": 1}]"))
        .isEqualTo(207);
    assertThat(city.status("POST", "/entityOperations/merge", "[{\"id\": \"urn:b:2\", \"a\": 1}]"))
        .isEqualTo(204);
    assertThat(city.status("POST", "/entityOperations/delete", "[\"urn:b:2\", \"urn:b:8\"]"))
        .isEqualTo(207);
    assertThat(city.status("POST", "/entityOperations/delete", "[\"urn:b:1\"]")).isEqualTo(204);
    assertThat(city.status("POST", "/entityOperations/delete", "[]")).isEqualTo(400);
    assertThat(city.status("POST", "/entityOperations/create", "[null]")).isEqualTo(400);
  }

  @Test
  void projections_and_languages_are_served() {
    publish(
        """
        {"id": "urn:j:1", "type": "T", "a": 1, "b": 2,
         "name": {"languageMap": {"ja": "川", "en-GB": "river"}}}
        """);
    assertThat(city.json("/entities/urn:j:1?attrs=a").has("b")).isFalse();
    assertThat(city.status("GET", "/entities/urn:j:1?attrs=zzz", "")).isEqualTo(404);
    assertThat(city.json("/entities/urn:j:1?pick=id,a").toString())
        .isEqualTo("{\"id\":\"urn:j:1\",\"a\":{\"type\":\"Property\",\"value\":1}}");
    assertThat(city.json("/entities/urn:j:1?omit=a,name").has("a")).isFalse();
    assertThat(city.status("GET", "/entities/urn:j:1?pick=a&omit=a", "")).isEqualTo(400);
    assertThat(city.json("/entities/urn:j:1?lang=en").path("name").toString())
        .isEqualTo("{\"type\":\"Property\",\"lang\":\"en-GB\",\"value\":\"river\"}");
    assertThat(city.json("/entities/urn:j:1?lang=ja&format=simplified").path("name").asString())
        .isEqualTo("川");
    assertThat(city.status("GET", "/entities/urn:j:1?format=odd", "")).isEqualTo(400);
    assertThat(city.status("GET", "/entities/urn:j:1?nonsense=1", "")).isEqualTo(400);
  }

  private void publish(String entity) {
    assertThat(city.status("POST", "/entities", entity)).isEqualTo(201);
  }
}
