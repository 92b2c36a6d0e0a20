package org.tsunagaru.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.reference.json.Json;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NgsiV2EntitiesTest {

  private final ReferencePlatform platform = ReferencePlatform.start(0);
  private final Client city = Client.v2(platform);

  @AfterAll
  void close() {
    platform.close();
  }

  @Test
  void a_published_thing_comes_back_as_it_was() {
    String sensor =
        """
        {"id": "WaterLevel-1", "type": "WaterLevelSensor",
         "level": {"type": "percentage", "value": 1.2345678901234567890, "metadata": {
           "unitCode": {"type": "Code", "value": "MTR"},
           "observedAt": {"type": "DateTime", "value": "2026-06-01T00:00:00.000Z"},
           "accuracy": {"type": "Number", "value": 0.5}}},
         "name": {"type": "Text", "value": "城北 😀𠮷", "metadata": {}},
         "on": {"type": "Boolean", "value": true, "metadata": {}},
         "nothing": {"type": "None", "value": null, "metadata": {}},
         "seen": {"type": "DateTime", "value": "2026-06-01T01:02:03.456Z", "metadata": {}},
         "owner": {"type": "Relationship", "value": "urn:ngsi-ld:Person:1", "metadata": {}},
         "deep": {"type": "Odd", "value": {"a.b": [1, {"$c": null}], "d": {}, "e": []}, "metadata": {}},
         "location": {"type": "geo:json", "value": {"type": "Point", "coordinates": [134.05, 34.35]},
           "metadata": {"crs": {"type": "Text", "value": "WGS84"}}}}
        """;
    var created = city.post("/entities", sensor);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    assertThat(created.body()).isEmpty();
    assertThat(created.headers().firstValue("Location"))
        .contains("/v2/entities/WaterLevel-1?type=WaterLevelSensor");
    assertThat(city.json("/entities/WaterLevel-1")).isEqualTo(Json.parse(sensor));
  }

  @Test
  void what_is_left_out_has_a_default() {
    publish(
        """
        {"id": "d1", "t": {"value": "a"}, "n": {"value": 1}, "b": {"value": false},
         "s": {"value": {}}, "l": {"value": []}, "z": {}, "m": {"value": 1, "metadata": {"x": {}}}}
        """);
    JsonNode back = city.json("/entities/d1");
    assertThat(back.path("type").asString()).isEqualTo("Thing");
    assertThat(List.of("t", "n", "b", "s", "l", "z"))
        .extracting(name -> back.path(name).path("type").asString())
        .containsExactly("Text", "Number", "Boolean", "StructuredValue", "StructuredValue", "None");
    assertThat(back.path("z").path("value").isNull()).isTrue();
    assertThat(back.path("z").path("metadata").toString()).isEqualTo("{}");
    assertThat(back.path("m").path("metadata").path("x").toString())
        .isEqualTo("{\"type\":\"None\",\"value\":null}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"type\": \"T\"}",
        "{\"id\": \"\"}",
        "{\"id\": 1}",
        "{\"id\": \"x\", \"type\": null}",
        "{\"id\": \"x\", \"type\": \"\"}",
        "{\"id\": \"x y\"}",
        "{\"id\": \"x/y\"}",
        "{\"id\": \"x\", \"type\": \"高松\"}",
        "{\"id\": \"x\", \"a\": 1}",
        "{\"id\": \"x\", \"a\": []}",
        "{\"id\": \"x\", \"a\": {\"odd\": 1}}",
        "{\"id\": \"x\", \"a\": {\"value\": 1, \"type\": 2}}",
        "{\"id\": \"x\", \"a\": {\"value\": 1, \"type\": \"a b\"}}",
        "{\"id\": \"x\", \"a\": {\"value\": \"a<b\"}}",
        "{\"id\": \"x\", \"a\": {\"value\": {\"k(\": 1}}}",
        "{\"id\": \"x\", \"a\": {\"value\": [[\"a;\"]]}}",
        "{\"id\": \"x\", \"a\": {\"value\": 1, \"metadata\": []}}",
        "{\"id\": \"x\", \"a\": {\"value\": 1, \"metadata\": {\"m\": {\"value\": \"a=b\"}}}}",
        "{\"id\": \"x\", \"a\": {\"value\": 1, \"metadata\": {\"m m\": {\"value\": 1}}}}",
        "{\"id\": \"x\", \"geo:distance\": {\"value\": 1}}",
        "{\"id\": \"x\", \"*\": {\"value\": 1}}",
        "{\"id\": \"x\", \"a?\": {\"value\": 1}}",
        "{\"id\": \"x\", \"a\": {\"type\": \"DateTime\", \"value\": \"yesterday\"}}",
        "{\"id\": \"x\", \"a\": {\"type\": \"DateTime\", \"value\": \"2026-01-01Z\"}}",
        "{\"id\": \"x\", \"a\": {\"type\": \"DateTime\", \"value\": \"2026-02-30T00:00:00Z\"}}",
        "{\"id\": \"x\", \"a\": {\"type\": \"DateTime\", \"value\": 5}}",
        "{\"id\": \"x\", \"a\": {\"type\": \"geo:json\", \"value\": \"here\"}}",
        "{\"id\": \"x\", \"a\": {\"type\": \"geo:json\", \"value\": {\"type\": \"Point\", \"coordinates\": [1]}}}",
        "{\"id\": \"x\", \"a\": {\"type\": \"geo:json\", \"value\": {\"type\": \"Polygon\", \"coordinates\": [[[0,0],[1,1],[0,1]]]}}}",
        "{\"id\": \"x\", \"a\": {\"type\": \"geo:json\", \"value\": {\"type\": \"FeatureCollection\", \"features\": []}}}"
      })
  void what_is_no_entity_is_a_bad_request(String body) {
    assertError(city.post("/entities", body), 400, "BadRequest");
  }

  @Test
  void bodies_are_checked_before_they_are_read() {
    String body = "{\"id\": \"c1\"}";
    assertError(city.post("/entities", "{\"id\":"), 400, "ParseError");
    assertError(
        city.post("/entities", body, "Content-Type", "text/xml"), 415, "UnsupportedMediaType");
    assertError(
        city.post("/entities", "", "Content-Type", "application/json"),
        411,
        "ContentLengthRequired");
    String large = "{\"id\": \"c1\", \"a\": {\"value\": \"" + "x".repeat(1 << 20) + "\"}}";
    assertError(city.post("/entities", large), 413, "RequestEntityTooLarge");
    assertThat(
            city.post("/entities", body, "Content-Type", "application/json; charset=utf-8")
                .statusCode())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02, 2026-01-02T00:00:00.000Z",
    "2026-01-02T03, 2026-01-02T03:00:00.000Z",
    "2026-01-02T03:04, 2026-01-02T03:04:00.000Z",
    "2026-01-02T0304, 2026-01-02T03:04:00.000Z",
    "2026-01-02T03:04:05, 2026-01-02T03:04:05.000Z",
    "2026-01-02T030405.6, 2026-01-02T03:04:05.600Z",
    "2026-01-02T03:04:05.678Z, 2026-01-02T03:04:05.678Z",
    "2026-01-02T03:04:05+09:00, 2026-01-01T18:04:05.000Z",
    "2026-01-02T03:04:05-0130, 2026-01-02T04:34:05.000Z",
    "2026-01-02T03:04:05+09, 2026-01-01T18:04:05.000Z"
  })
  void dates_are_brought_into_one_form(String given, String shown) {
    String id = "when" + given.replaceAll("\\W", "_");
    publish(
        "{\"id\": \"%s\", \"at\": {\"type\": \"DateTime\", \"value\": \"%s\"}}"
            .formatted(id, given));
    assertThat(city.json("/entities/" + id).path("at").path("value").asString()).isEqualTo(shown);
  }

  @Test
  void identifier_and_type_together_tell_entities_apart() {
    publish("{\"id\": \"k1\", \"type\": \"A\", \"n\": {\"value\": 1}}");
    publish("{\"id\": \"k1\", \"type\": \"B\", \"n\": {\"value\": 2}}");
    assertError(city.post("/entities", "{\"id\": \"k1\", \"type\": \"A\"}"), 422, "Unprocessable");
    assertThat(city.json("/entities/k1?type=A").path("n").path("value").asInt()).isEqualTo(1);
    assertThat(city.json("/entities/k1?type=B").path("n").path("value").asInt()).isEqualTo(2);
    assertError(city.get("/entities/k1"), 409, "TooManyResults");
    assertError(city.send("DELETE", "/entities/k1", ""), 409, "TooManyResults");
    assertError(city.post("/entities/k1/attrs", "{\"m\": {\"value\": 1}}"), 409, "TooManyResults");
    assertError(city.get("/entities/k1?type=C"), 404, "NotFound");
    assertThat(city.status("DELETE", "/entities/k1?type=A", "")).isEqualTo(204);
    assertThat(city.json("/entities/k1").path("type").asString()).isEqualTo("B");
    assertError(city.send("DELETE", "/entities/k1?type=A", ""), 404, "NotFound");
  }

  @Test
  void key_values_and_upsert_are_options_of_publishing() {
    String first = "{\"id\": \"u1\", \"type\": \"T\", \"a\": 1, \"b\": \"x\"}";
    assertThat(city.status("POST", "/entities?options=keyValues", first)).isEqualTo(201);
    assertThat(city.json("/entities/u1").path("b").path("type").asString()).isEqualTo("Text");
    String second = "{\"id\": \"u1\", \"type\": \"T\", \"a\": 2}";
    var done = city.post("/entities?options=keyValues,upsert", second);
    assertThat(done.statusCode()).isEqualTo(204);
    assertThat(city.json("/entities/u1").path("a").path("value").asInt()).isEqualTo(2);
    assertThat(city.json("/entities/u1?options=keyValues").toString())
        .isEqualTo("{\"id\":\"u1\",\"type\":\"T\",\"a\":2,\"b\":\"x\"}");
    assertThat(city.json("/entities/u1?options=values&attrs=b,a").toString())
        .isEqualTo("[\"x\",2]");
    assertThat(city.json("/entities/u1/attrs?options=keyValues").toString())
        .isEqualTo("{\"a\":2,\"b\":\"x\"}");
  }

  @Test
  void attributes_are_appended_updated_and_replaced() {
    publish(
        "{\"id\": \"a1\", \"type\": \"T\", \"x\": {\"type\": \"cm\", \"value\": 1, \"metadata\": {\"q\": {\"value\": 9}}}}");
    assertThat(
            city.status(
                "POST", "/entities/a1/attrs", "{\"x\": {\"value\": 2}, \"y\": {\"value\": 3}}"))
        .isEqualTo(204);
    JsonNode back = city.json("/entities/a1");
    assertThat(back.path("x").toString())
        .isEqualTo(
            "{\"type\":\"cm\",\"value\":2,\"metadata\":{\"q\":{\"type\":\"Number\",\"value\":9}}}");
    assertThat(back.path("y").path("value").asInt()).isEqualTo(3);
    String both = "{\"x\": {\"value\": 7}, \"z\": {\"value\": 4}}";
    assertError(city.post("/entities/a1/attrs?options=append", both), 422, "PartialUpdate");
    assertError(city.post("/entities/a1/attrs?options=append", both), 422, "Unprocessable");
    assertThat(city.json("/entities/a1").path("x").path("value").asInt()).isEqualTo(2);
    assertThat(city.json("/entities/a1").path("z").path("value").asInt()).isEqualTo(4);
    String mixed = "{\"x\": {\"value\": 8}, \"none\": {\"value\": 4}}";
    assertError(city.send("PATCH", "/entities/a1/attrs", mixed), 422, "PartialUpdate");
    assertThat(city.json("/entities/a1").path("x").path("value").asInt()).isEqualTo(8);
    assertThat(city.json("/entities/a1").has("none")).isFalse();
    assertError(
        city.send("PATCH", "/entities/a1/attrs", "{\"none\": {\"value\": 4}}"),
        422,
        "Unprocessable");
    assertThat(
            city.status("PATCH", "/entities/a1/attrs", "{\"x\": {\"value\": 9, \"metadata\": {}}}"))
        .isEqualTo(204);
    assertThat(city.json("/entities/a1").path("x").path("metadata").toString()).isEqualTo("{}");
    assertThat(city.status("PUT", "/entities/a1/attrs", "{\"w\": {\"value\": 1}}")).isEqualTo(204);
    assertThat(city.json("/entities/a1/attrs").propertyNames()).containsExactly("w");
    assertThat(city.status("PUT", "/entities/a1/attrs", "{}")).isEqualTo(204);
    assertThat(city.json("/entities/a1").size()).isEqualTo(2);
  }

  @Test
  void changes_of_what_is_not_there_or_must_not_be_changed_are_refused() {
    publish("{\"id\": \"r1\", \"type\": \"T\", \"x\": {\"value\": 1}}");
    for (String method : List.of("POST", "PATCH", "PUT")) {
      for (String body : List.of("{\"id\": \"r1\"}", "{\"type\": \"T\", \"x\": {\"value\": 2}}")) {
        assertError(city.send(method, "/entities/r1/attrs", body), 400, "BadRequest");
      }
      assertError(city.send(method, "/entities/r1/attrs", "{"), 400, "ParseError");
      assertError(
          city.send(method, "/entities/none/attrs", "{\"x\": {\"value\": 2}}"), 404, "NotFound");
    }
    assertThat(city.json("/entities/r1").path("x").path("value").asInt()).isEqualTo(1);
    assertError(city.get("/entities/none"), 404, "NotFound");
    assertError(city.get("/entities/none/attrs"), 404, "NotFound");
    assertError(city.get("/entities/r%3C1"), 400, "BadRequest");
    assertThat(city.status("GET", "/entities/r1/", "")).isEqualTo(200);
  }

  @Test
  void an_attribute_can_be_read_changed_and_removed() {
    publish("{\"id\": \"b1\", \"type\": \"T\", \"x\": {\"value\": 1}, \"y\": {\"value\": 1}}");
    assertThat(city.json("/entities/b1/attrs/x").toString())
        .isEqualTo("{\"type\":\"Number\",\"value\":1,\"metadata\":{}}");
    assertThat(city.status("PUT", "/entities/b1/attrs/x", "{\"type\": \"m\", \"value\": \"a\"}"))
        .isEqualTo(204);
    assertThat(city.json("/entities/b1/attrs/x").path("type").asString()).isEqualTo("m");
    assertThat(city.status("PUT", "/entities/b1/attrs/x", "{}")).isEqualTo(204);
    assertThat(city.json("/entities/b1/attrs/x").path("value").isNull()).isTrue();
    assertError(city.send("PUT", "/entities/b1/attrs/none", "{\"value\": 1}"), 404, "NotFound");
    assertError(city.send("PUT", "/entities/none/attrs/x", "{\"value\": 1}"), 404, "NotFound");
    assertError(city.send("PUT", "/entities/b1/attrs/x", "1"), 400, "BadRequest");
    assertThat(city.status("DELETE", "/entities/b1/attrs/x", "")).isEqualTo(204);
    assertError(city.get("/entities/b1/attrs/x"), 404, "NotFound");
    assertError(city.send("DELETE", "/entities/b1/attrs/x", ""), 404, "NotFound");
    assertThat(city.json("/entities/b1").has("y")).isTrue();
  }

  @Test
  void a_value_can_be_read_and_changed_alone() {
    publish(
        """
        {"id": "v1", "type": "T", "o": {"value": {"a": 1}}, "s": {"type": "Odd", "value": "x",
         "metadata": {"m": {"value": 1}}}, "n": {"value": 1.50}, "z": {"value": null}}
        """);
    var object = city.get("/entities/v1/attrs/o/value");
    assertThat(object.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(object.body()).isEqualTo("{\"a\":1}");
    var plain = city.get("/entities/v1/attrs/o/value", "Accept", "text/plain, application/json");
    assertThat(plain.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(city.get("/entities/v1/attrs/s/value").body()).isEqualTo("\"x\"");
    assertThat(city.get("/entities/v1/attrs/n/value").body()).isEqualTo("1.50");
    assertThat(city.get("/entities/v1/attrs/z/value").body()).isEqualTo("null");
    assertError(
        city.get("/entities/v1/attrs/s/value", "Accept", "application/json"), 406, "NotAcceptable");
    assertError(
        city.get("/entities/v1/attrs/o/value", "Accept", "text/html"), 406, "NotAcceptable");
    String path = "/entities/v1/attrs/s/value";
    for (String text : List.of("\"y z\"", "true", "null", "12.5")) {
      assertThat(city.status("PUT", path, text, "Content-Type", "text/plain")).isEqualTo(204);
      assertThat(city.get(path).body()).isEqualTo(text);
    }
    assertThat(city.json("/entities/v1/attrs/s").path("type").asString()).isEqualTo("Odd");
    assertThat(city.json("/entities/v1/attrs/s").path("metadata").has("m")).isTrue();
    assertError(city.send("PUT", path, "odd", "Content-Type", "text/plain"), 400, "BadRequest");
    assertError(city.send("PUT", path, "5"), 400, "BadRequest");
    assertThat(city.status("PUT", path, "[1]")).isEqualTo(204);
    assertError(
        city.send("PUT", path, "<a/>", "Content-Type", "text/xml"), 415, "UnsupportedMediaType");
    assertError(city.send("PUT", "/entities/v1/attrs/none/value", "[1]"), 404, "NotFound");
  }

  @Test
  void geometries_are_kept_and_features_reduced_to_them() {
    String point = "{\"type\": \"Point\", \"coordinates\": [1, 2]}";
    publish(
        """
        {"id": "g1", "a": {"type": "geo:json", "value": {"type": "Feature", "geometry": %s}},
         "b": {"type": "geo:json", "value": {"type": "FeatureCollection", "features": [{"geometry": %s}]}},
         "c": {"type": "geo:json", "value": null}}
        """
            .formatted(point, point));
    JsonNode back = city.json("/entities/g1");
    assertThat(back.path("a").path("value")).isEqualTo(Json.parse(point));
    assertThat(back.path("b").path("value")).isEqualTo(Json.parse(point));
    assertThat(back.path("c").path("type").asString()).isEqualTo("geo:json");
  }

  @Test
  void methods_paths_and_formats_that_are_not_offered_are_refused() {
    var refused = city.send("DELETE", "/entities", "");
    assertError(refused, 405, "MethodNotAllowed");
    assertThat(refused.headers().firstValue("Allow")).contains("GET, POST");
    assertError(city.send("DELETE", "/entities/x/attrs", ""), 405, "MethodNotAllowed");
    assertError(city.get("/nothing"), 400, "BadRequest");
    assertError(city.get("/entities", "Accept", "text/html"), 406, "NotAcceptable");
    assertThat(city.get("/entities", "Accept", "text/html, application/*;q=0.5").statusCode())
        .isEqualTo(200);
    assertThat(city.json("").path("entities_url").asString()).isEqualTo("/v2/entities");
    assertThat(city.json("/").path("types_url").asString()).isEqualTo("/v2/types");
    var known = city.get("/entities", "Fiware-Correlator", "abc");
    assertThat(known.headers().firstValue("Fiware-Correlator")).contains("abc");
    assertThat(refused.headers().firstValue("Fiware-Correlator").orElse("")).isNotEmpty();
  }

  private void publish(String entity) {
    var created = city.post("/entities", entity);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
  }

  static void assertError(HttpResponse<String> answer, int status, String error) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    JsonNode body = Json.parse(answer.body());
    assertThat(body.path("error").asString()).isEqualTo(error);
    assertThat(body.path("description").asString()).isNotEmpty();
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("Fiware-Correlator")).isPresent();
  }
}
