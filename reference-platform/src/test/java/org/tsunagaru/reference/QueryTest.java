package org.tsunagaru.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.reference.json.Json;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryTest {

  private static final String THINGS =
      """
      [{"id": "urn:q:a", "type": "Sensor", "level": {"value": 9, "observedAt": "2026-01-01T00:00:00Z"},
        "name": "番町 一", "on": true, "tags": ["red", "blue"], "at": {"object": "urn:x:1"},
        "address": {"value": {"city": "高松", "no": {"n": 1}}},
        "label": {"languageMap": {"ja": "川", "en": "river"}},
        "seen": "2026-03-01T00:00:00Z",
        "location": {"type": "Point", "coordinates": [134.0500, 34.3500]}},
       {"id": "urn:q:b", "type": "Sensor", "level": {"value": 10, "quality": {"value": "good"}},
        "name": "二番丁", "on": false, "tags": ["green"], "at": {"object": "urn:x:2"},
        "location": {"type": "Point", "coordinates": [134.0600, 34.3500]}},
       {"id": "urn:q:c", "type": ["Shelter", "Sensor"], "level": 100.5, "name": "third",
        "site": {"type": "Polygon", "coordinates": [[[0,0],[0,4],[4,4],[4,0],[0,0]]]},
        "location": {"type": "Point", "coordinates": [135.5, 34.7]}},
       {"id": "urn:q:d", "type": "Bus", "level": "9"}]
      """;

  private final ReferencePlatform platform = ReferencePlatform.start(0);
  private final Client city = Client.of(platform);

  @BeforeAll
  void publish() {
    assertThat(city.status("POST", "/entityOperations/create", THINGS)).isEqualTo(201);
  }

  @AfterAll
  void close() {
    platform.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "level==9 ~ a",
        "level==\"9\" ~ d",
        "level>9 ~ bc",
        "level>=9 ~ abc",
        "level<=10 ~ ab",
        "level==9..10 ~ ab",
        "level!=9 ~ bcd",
        "level==9,100.5 ~ ac",
        "level==100.50 ~ c",
        "name==\"番町 一\" ~ a",
        "on==true ~ a",
        "on!=true ~ b",
        "on ~ ab",
        "tags==\"red\" ~ a",
        "tags!=\"red\" ~ b",
        "at==\"urn:x:1\" ~ a",
        "at==urn:x:2 ~ b",
        "at>\"urn:x:0\" ~ ``",
        "address[city]==\"高松\" ~ a",
        "address[no.n]==1 ~ a",
        "address[nothing] ~ ``",
        "label[ja]==\"川\" ~ a",
        "label[en]==\"川\" ~ ``",
        "label[*]==\"river\" ~ a",
        "label==\"river\" ~ a",
        "level.observedAt>=2025-12-31T23:59:59.5Z ~ a",
        "level.quality==\"good\" ~ b",
        "seen>2026-02-01T00:00:00Z ~ a",
        "level>9;on==false ~ b",
        "level==9|level==10;on==true ~ a",
        "(level==9|level==10);on==false ~ b",
        "((level==9|level==10);on==false)|level==100.5 ~ bc",
        "createdAt>2020-01-01T00:00:00Z;level ~ abcd",
      })
  void the_query_language_finds(String q, String expected) {
    assertThat(found("/entities?q=" + encoded(q))).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void patterns_are_matched_as_a_whole() {
    assertThat(found("/entities?q=" + encoded("name~=\".*番.*\""))).isEqualTo("ab");
    assertThat(found("/entities?q=" + encoded("name~=(番町|二番).*"))).isEqualTo("ab");
    assertThat(found("/entities?q=" + encoded("name!~=\".*番.*\""))).isEqualTo("c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "level>",
        "level==",
        ";level",
        "level;",
        "(level",
        "level)",
        "level==abc",
        "==1",
        "1a==2",
        "level>true",
        "level>1,2",
        "level~=[",
        "level==\"x",
        "a{b}==1",
        "level=1"
      })
  void a_query_that_cannot_be_read_is_bad_data(String q) {
    assertThat(city.status("GET", "/entities?type=Sensor&q=" + encoded(q), "")).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "type=Sensor ~ abc",
        "type=Shelter,Bus ~ cd",
        "type=Shelter%7CBus ~ cd",
        "type=(Shelter%3BSensor) ~ c",
        "type=* ~ abcd",
        "id=urn:q:a,urn:q:d&type=Sensor ~ a",
        "idPattern=:[ab]$&type=Sensor ~ ab",
        "attrs=site,on ~ abc",
        "local=true ~ abcd",
        "type=Sensor&georel=near%3BmaxDistance==500&geometry=Point&coordinates=[134.05,34.35] ~ a",
        "type=Sensor&georel=near%3BmaxDistance==1000&geometry=Point&coordinates=[134.05,34.35] ~ ab",
        "type=Sensor&georel=near%3BminDistance==1000&geometry=Point&coordinates=[134.05,34.35] ~ c",
        "georel=within&geometry=Polygon&coordinates=[[[134,34],[135,34],[135,35],[134,35],[134,34]]] ~ ab",
        "georel=disjoint&geometry=Polygon&coordinates=[[[134,34],[135,34],[135,35],[134,35],[134,34]]] ~ c",
        "georel=contains&geometry=Point&coordinates=[1,1]&geoproperty=site ~ c",
        "georel=equals&geometry=Point&coordinates=[134.06,34.35] ~ b",
        "georel=intersects&geometry=LineString&coordinates=[[134,34.35],[136,34.35]] ~ ab",
      })
  void selections_find(String parameters, String expected) {
    assertThat(found("/entities?" + parameters)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "id=urn:q:a",
        "idPattern=.*",
        "q=createdAt%3E2020-01-01T00:00:00Z",
        "type=Sensor&id=nope",
        "type=Sensor&idPattern=[",
        "type=Sensor&georel=within",
        "type=Sensor&geometry=Point&coordinates=[1,2]",
        "type=Sensor&georel=near&geometry=Point&coordinates=[1,2]",
        "type=Sensor&georel=near%3BmaxDistance==0&geometry=Point&coordinates=[1,2]",
        "type=Sensor&georel=near%3BmaxDistance==-1&geometry=Point&coordinates=[1,2]",
        "type=Sensor&georel=beside&geometry=Point&coordinates=[1,2]",
        "type=Sensor&georel=within&geometry=Polygon&coordinates=[1,2]",
        "type=Sensor&limit=-1",
        "type=Sensor&limit=0",
        "type=Sensor&offset=-1",
        "type=Sensor&count=maybe",
        "type=Sensor&options=odd",
        "type=Sensor&geometryProperty=location",
        "type=%28Sensor"
      })
  void a_malformed_or_too_wide_request_is_refused(String parameters) {
    assertThat(city.status("GET", "/entities?" + parameters, "")).isEqualTo(400);
  }

  @Test
  void pages_are_linked_and_counted() {
    var first = city.get("/entities?type=Sensor&limit=2&count=true&q=level%3E0");
    assertThat(Json.parse(first.body()).size()).isEqualTo(2);
    assertThat(first.headers().firstValue("NGSILD-Results-Count")).contains("3");
    String next =
        first.headers().allValues("Link").stream()
            .filter(l -> l.contains("next"))
            .findFirst()
            .orElseThrow();
    assertThat(next).endsWith("rel=\"next\"; type=\"application/json\"");
    String target = next.substring(1, next.indexOf('>')).substring("/ngsi-ld/v1".length());
    var second = city.get(target);
    assertThat(Json.parse(second.body()).size()).isEqualTo(1);
    assertThat(second.headers().allValues("Link")).anyMatch(l -> l.contains("rel=\"prev\""));
    assertThat(second.headers().allValues("Link")).noneMatch(l -> l.contains("rel=\"next\""));
    assertThat(city.get("/entities?type=Sensor&limit=0&count=true").body()).isEqualTo("[]");
    assertThat(city.status("GET", "/entities?type=Sensor&limit=1001", "")).isEqualTo(403);
  }

  @Test
  void a_posted_query_finds_the_same() {
    String query =
        """
        {"type": "Query", "entities": [{"type": "Sensor"}], "q": "level>=10", "attrs": ["level"],
         "geoQ": {"georel": "near;maxDistance==2000", "geometry": "Point", "coordinates": [134.05, 34.35]}}
        """;
    JsonNode found = Json.parse(city.post("/entityOperations/query", query).body());
    assertThat(found.toString())
        .isEqualTo(
            "[{\"id\":\"urn:q:b\",\"type\":\"Sensor\",\"level\":{\"type\":\"Property\",\"value\":10,\"quality\":{\"type\":\"Property\",\"value\":\"good\"}}}]");
    for (String refused :
        new String[] {
          "{\"type\": \"Query\"}",
          "{\"type\": \"Question\", \"q\": \"level\"}",
          "{\"type\": \"Query\", \"entities\": []}",
          "{\"type\": \"Query\", \"attrs\": []}",
          "{\"type\": \"Query\", \"entities\": [{\"id\": \"urn:q:a\"}]}"
        }) {
      assertThat(city.status("POST", "/entityOperations/query", refused)).isEqualTo(400);
    }
  }

  @Test
  void features_are_served_as_geojson() {
    var found = city.get("/entities?type=Shelter", "Accept", "application/geo+json");
    assertThat(found.headers().firstValue("Content-Type")).contains("application/geo+json");
    JsonNode collection = Json.parse(found.body());
    assertThat(collection.path("type").asString()).isEqualTo("FeatureCollection");
    assertThat(collection.has("@context")).isTrue();
    JsonNode feature = collection.path("features").path(0);
    assertThat(feature.path("geometry").path("type").asString()).isEqualTo("Point");
    assertThat(feature.path("properties").path("type").toString())
        .isEqualTo("[\"Shelter\",\"Sensor\"]");
    JsonNode site =
        city.json("/entities/urn:q:c?geometryProperty=site", "Accept", "application/geo+json");
    assertThat(site.path("geometry").path("type").asString()).isEqualTo("Polygon");
    JsonNode nowhere = city.json("/entities/urn:q:d", "Accept", "application/geo+json");
    assertThat(nowhere.path("geometry").isNull()).isTrue();
  }

  @Test
  void kinds_and_attributes_are_discovered() {
    JsonNode types = city.json("/types");
    assertThat(types.path("type").asString()).isEqualTo("EntityTypeList");
    assertThat(types.path("typeList").toString()).isEqualTo("[\"Sensor\",\"Shelter\",\"Bus\"]");
    JsonNode info = city.json("/types/Sensor");
    assertThat(info.path("entityCount").asInt()).isEqualTo(3);
    assertThat(info.path("attributeDetails").size()).isGreaterThan(5);
    assertThat(city.json("/types?details=true").path(0).path("attributeNames").isArray()).isTrue();
    assertThat(city.status("GET", "/types/None", "")).isEqualTo(404);
    assertThat(city.status("GET", "/types?odd=1", "")).isEqualTo(400);
    assertThat(city.json("/attributes").path("attributeList").toString()).contains("\"level\"");
    JsonNode level = city.json("/attributes/level");
    assertThat(level.path("attributeCount").asInt()).isEqualTo(4);
    assertThat(level.path("typeNames").toString()).isEqualTo("[\"Bus\",\"Sensor\",\"Shelter\"]");
    assertThat(city.status("GET", "/attributes/none", "")).isEqualTo(404);
  }

  @Test
  void a_pattern_made_to_take_forever_is_stopped() {
    String q = encoded("name~=\"((番|町| |一)*)*x\"");
    assertThat(city.status("GET", "/entities?q=" + q, "")).isIn(200, 403);
    String parentheses = "(".repeat(3000) + "level" + ")".repeat(3000);
    assertThat(city.status("GET", "/entities?q=" + parentheses, "")).isIn(400, 403, 414);
  }

  private String found(String path) {
    var response = city.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    Stream<JsonNode> items = StreamSupport.stream(Json.parse(response.body()).spliterator(), false);
    return items
        .map(item -> item.path("id").asString().substring("urn:q:".length()))
        .reduce("", String::concat);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
