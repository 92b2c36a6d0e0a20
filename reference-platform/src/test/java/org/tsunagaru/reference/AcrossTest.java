package org.tsunagaru.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tsunagaru.reference.json.Json;
import tools.jackson.databind.JsonNode;

/** What is written through one API and read through the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AcrossTest {

  private final ReferencePlatform platform = ReferencePlatform.start(0);
  private final Client ld = Client.of(platform);
  private final Client v2 = Client.v2(platform);
  private final Sink sink = new Sink();

  @AfterAll
  void close() {
    platform.close();
    sink.close();
  }

  @Test
  void what_ngsi_v2_wrote_is_linked_data() {
    String sensor =
        """
        {"id": "urn:ngsi-ld:Sensor:v2", "type": "WaterLevelSensor",
         "level": {"type": "percentage", "value": 1.2345678901234567890, "metadata": {
           "unitCode": {"value": "MTR"}, "accuracy": {"type": "Estimate", "value": 0.5},
           "observedAt": {"type": "DateTime", "value": "2026-06-01T09:00:00+09:00"},
           "by": {"type": "Relationship", "value": "urn:ngsi-ld:Person:2"}}},
         "name": {"value": "城北 😀"}, "open": {"value": true}, "tags": {"value": ["a", 1]},
         "seen": {"type": "DateTime", "value": "2026-06-01T00:00:00Z"},
         "owner": {"type": "Relationship", "value": "urn:ngsi-ld:Person:1"},
         "label": {"type": "LanguageProperty", "value": {"ja": "川", "en": "river"}},
         "nothing": {"value": null},
         "location": {"type": "geo:json", "value": {"type": "Point", "coordinates": [134.05, 34.35]}}}
        """;
    assertThat(v2.status("POST", "/entities", sensor)).isEqualTo(201);
    String expected =
        """
        {"id": "urn:ngsi-ld:Sensor:v2", "type": "WaterLevelSensor",
         "level": {"type": "Property", "value": 1.2345678901234567890, "unitCode": "MTR",
           "observedAt": "2026-06-01T00:00:00.000Z",
           "accuracy": {"type": "Property", "value": 0.5},
           "by": {"type": "Relationship", "object": "urn:ngsi-ld:Person:2"}},
         "name": {"type": "Property", "value": "城北 😀"},
         "open": {"type": "Property", "value": true},
         "tags": {"type": "Property", "value": ["a", 1]},
         "seen": {"type": "Property", "value": {"@type": "DateTime", "@value": "2026-06-01T00:00:00.000Z"}},
         "owner": {"type": "Relationship", "object": "urn:ngsi-ld:Person:1"},
         "label": {"type": "LanguageProperty", "languageMap": {"ja": "川", "en": "river"}},
         "nothing": {"type": "JsonProperty", "json": null},
         "location": {"type": "GeoProperty", "value": {"type": "Point", "coordinates": [134.05, 34.35]}}}
        """;
    assertThat(ld.json("/entities/urn:ngsi-ld:Sensor:v2")).isEqualTo(Json.parse(expected));
    assertThat(ld.json("/entities?type=WaterLevelSensor&q=level%3C2").size()).isEqualTo(1);
    assertThat(ld.json("/types").path("typeList").toString()).contains("WaterLevelSensor");
  }

  @Test
  void what_ngsi_ld_wrote_is_read_through_ngsi_v2() {
    String sensor =
        """
        {"id": "urn:ngsi-ld:Sensor:ld", "type": ["FloodSensor", "Device"],
         "level": {"type": "Property", "value": 1.50, "unitCode": "MTR",
           "observedAt": "2026-06-01T00:00:00Z", "datasetId": "urn:d:1",
           "accuracy": {"type": "Property", "value": 0.5}},
         "name": "<b>\\"城北\\"; (= 'x')", "水位": 3,
         "seen": {"value": {"@type": "DateTime", "@value": "2026-06-01T00:00:00.123456Z"}},
         "day": {"value": {"@type": "Date", "@value": "2026-06-01"}},
         "owner": {"object": "urn:ngsi-ld:Person:1"},
         "label": {"languageMap": {"ja": "川", "en": "river"}},
         "kind": {"vocab": "River"}, "history": {"valueList": [1, 2]},
         "raw": {"json": {"a": null}},
         "several": [{"value": 1}, {"value": 2, "datasetId": "urn:d:2"}],
         "location": {"value": {"type": "Point", "coordinates": [134.05, 34.35]}}}
        """;
    assertThat(ld.status("POST", "/entities", sensor)).isEqualTo(201);
    String expected =
        """
        {"id": "urn:ngsi-ld:Sensor:ld", "type": "FloodSensor",
         "level": {"type": "Number", "value": 1.50, "metadata": {
           "unitCode": {"type": "Text", "value": "MTR"},
           "observedAt": {"type": "DateTime", "value": "2026-06-01T00:00:00.000Z"},
           "accuracy": {"type": "Number", "value": 0.5}}},
         "name": {"type": "Text", "value": "<b>\\"城北\\"; (= 'x')", "metadata": {}},
         "水位": {"type": "Number", "value": 3, "metadata": {}},
         "seen": {"type": "DateTime", "value": "2026-06-01T00:00:00.123456Z", "metadata": {}},
         "day": {"type": "Date", "value": "2026-06-01", "metadata": {}},
         "owner": {"type": "Relationship", "value": "urn:ngsi-ld:Person:1", "metadata": {}},
         "label": {"type": "LanguageProperty", "value": {"ja": "川", "en": "river"}, "metadata": {}},
         "kind": {"type": "VocabProperty", "value": "River", "metadata": {}},
         "history": {"type": "ListProperty", "value": [1, 2], "metadata": {}},
         "raw": {"type": "JsonProperty", "value": {"a": null}, "metadata": {}},
         "several": {"type": "Number", "value": 1, "metadata": {}},
         "location": {"type": "geo:json", "value": {"type": "Point", "coordinates": [134.05, 34.35]}, "metadata": {}}}
        """;
    assertThat(v2.json("/entities/urn:ngsi-ld:Sensor:ld")).isEqualTo(Json.parse(expected));
    assertThat(v2.json("/entities?type=Device&q=level%3C2;seen%3E2026-01-01").size()).isEqualTo(1);
    assertThat(v2.json("/entities?mq=level.observedAt%3C2026-06-02").size()).isEqualTo(1);
    assertThat(
            v2.json(
                    "/entities?type=FloodSensor&georel=near;maxDistance:10&geometry=point&coords=34.35,134.05")
                .size())
        .isEqualTo(1);
    assertThat(v2.json("/types/FloodSensor").path("count").asInt()).isEqualTo(1);
    assertThat(v2.get("/entities/urn:ngsi-ld:Sensor:ld/attrs/%E6%B0%B4%E4%BD%8D/value").body())
        .isEqualTo("3");
  }

  @Test
  void either_api_changes_what_the_other_wrote_and_leaves_the_rest() {
    String thing =
        """
        {"id": "urn:t:1", "type": "T", "a": {"value": 1, "unitCode": "X"},
         "b": {"object": "urn:x:1"}, "c": {"value": {"@type": "DateTime", "@value": "2026-01-01T00:00:00Z"}}}
        """;
    assertThat(ld.status("POST", "/entities", thing)).isEqualTo(201);
    String patch =
        "{\"a\": {\"value\": 2}, \"b\": {\"value\": \"urn:x:2\"}, \"c\": {\"value\": \"2026-02-01\"}}";
    assertThat(v2.status("PATCH", "/entities/urn:t:1/attrs", patch)).isEqualTo(204);
    JsonNode linked = ld.json("/entities/urn:t:1");
    assertThat(linked.path("a").toString())
        .isEqualTo("{\"type\":\"Property\",\"value\":2,\"unitCode\":\"X\"}");
    assertThat(linked.path("b").toString())
        .isEqualTo("{\"type\":\"Relationship\",\"object\":\"urn:x:2\"}");
    assertThat(linked.path("c").path("value").path("@value").asString())
        .isEqualTo("2026-02-01T00:00:00.000Z");
    assertThat(ld.status("PATCH", "/entities/urn:t:1/attrs/a", "{\"value\": 3}")).isEqualTo(204);
    assertThat(v2.json("/entities/urn:t:1/attrs/a").toString())
        .isEqualTo(
            "{\"type\":\"Number\",\"value\":3,\"metadata\":{\"unitCode\":{\"type\":\"Text\",\"value\":\"X\"}}}");
    assertThat(v2.status("DELETE", "/entities/urn:t:1", "")).isEqualTo(204);
    assertThat(ld.status("GET", "/entities/urn:t:1", "")).isEqualTo(404);
  }

  @Test
  void words_of_linked_data_can_name_attributes_and_metadata_of_ngsi_v2() {
    String thing =
        """
        {"id": "urn:w:1", "type": "T", "value": {"value": 1, "metadata": {
          "type": {"value": "m"}, "datasetId": {"value": "d"}}}, "scope": {"value": 2}}
        """;
    assertThat(v2.status("POST", "/entities", thing)).isEqualTo(201);
    JsonNode back = v2.json("/entities/urn:w:1");
    assertThat(back.path("value").path("metadata").path("type").path("value").asString())
        .isEqualTo("m");
    assertThat(back.path("value").path("metadata").has("datasetId")).isTrue();
    assertThat(back.path("scope").path("value").asInt()).isEqualTo(2);
    JsonNode linked = ld.json("/entities/urn:w:1");
    assertThat(linked.has("scope")).isFalse();
    assertThat(linked.path("type").asString()).isEqualTo("T");
  }

  @Test
  void a_tenant_and_a_service_path_are_a_tenant_and_a_scope() {
    String thing = "{\"id\": \"urn:p:1\", \"type\": \"T\"}";
    String[] where = {"Fiware-Service", "City", "Fiware-ServicePath", "/water/north"};
    assertThat(v2.status("POST", "/entities", thing, where)).isEqualTo(201);
    JsonNode linked = ld.json("/entities/urn:p:1", "NGSILD-Tenant", "city");
    assertThat(linked.path("scope").asString()).isEqualTo("/water/north");
    assertThat(ld.status("GET", "/entities/urn:p:1", "")).isEqualTo(404);
    String scoped = "{\"id\": \"urn:p:2\", \"type\": \"T\", \"scope\": \"/water/south\"}";
    assertThat(ld.status("POST", "/entities", scoped, "NGSILD-Tenant", "city")).isEqualTo(201);
    assertThat(
            v2.json("/entities", "Fiware-Service", "city", "Fiware-ServicePath", "/water/south")
                .size())
        .isEqualTo(1);
  }

  @Test
  void subscribers_of_either_api_hear_of_changes_made_through_the_other() {
    String forV2 =
        "{\"subject\": {\"entities\": [{\"idPattern\": \".*\", \"type\": \"Heard\"}], \"condition\": {\"attrs\": [\"level\"]}}, \"notification\": {\"attrsFormat\": \"keyValues\", \"http\": {\"url\": \"%s\"}}}"
            .formatted(sink.url("/v2"));
    String forLd =
        "{\"type\": \"Subscription\", \"entities\": [{\"type\": \"Heard\"}], \"watchedAttributes\": [\"level\"], \"notification\": {\"format\": \"simplified\", \"endpoint\": {\"uri\": \"%s\"}}}"
            .formatted(sink.url("/ld"));
    assertThat(v2.status("POST", "/subscriptions", forV2)).isEqualTo(201);
    assertThat(ld.status("POST", "/subscriptions", forLd)).isEqualTo(201);
    String fromLd = "{\"id\": \"urn:h:1\", \"type\": \"Heard\", \"level\": 1}";
    assertThat(ld.status("POST", "/entities", fromLd)).isEqualTo(201);
    assertThat(v2.status("PATCH", "/entities/urn:h:1/attrs", "{\"level\": {\"value\": 1}}"))
        .isEqualTo(204);
    assertThat(v2.status("PATCH", "/entities/urn:h:1/attrs", "{\"level\": {\"value\": 2}}"))
        .isEqualTo(204);
    for (String path : new String[] {"/v2", "/ld"}) {
      var heard = sink.await(path, 2);
      assertThat(heard).hasSize(2);
      assertThat(heard.get(1).body().path("data").toString())
          .isEqualTo("[{\"id\":\"urn:h:1\",\"type\":\"Heard\",\"level\":2}]");
    }
  }
}
