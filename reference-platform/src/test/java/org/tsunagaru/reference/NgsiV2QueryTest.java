package org.tsunagaru.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagaru.reference.NgsiV2EntitiesTest.assertError;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
final class NgsiV2QueryTest {

  private static final String THINGS =
      """
      {"actionType": "append", "entities": [
       {"id": "a", "type": "Sensor", "level": {"value": 9, "metadata": {"accuracy": {"value": 0.9}}},
        "name": {"value": "one"}, "on": {"value": true}, "tags": {"value": ["red", "blue"]},
        "address": {"value": {"city": "高松", "no": {"n": 1}}}, "a.b": {"value": {"x.y": 5}},
        "seen": {"type": "DateTime", "value": "2016-03-01T00:00:00Z"}, "list": {"value": "x,y"},
        "location": {"type": "geo:json", "value": {"type": "Point", "coordinates": [134.0500, 34.3500]}}},
       {"id": "b", "type": "Sensor", "level": {"value": 10, "metadata": {"accuracy": {"value": 0.5}, "unitCode": {"value": "MTR"}}},
        "name": {"value": "two"}, "on": {"value": false}, "tags": {"value": ["green"]},
        "seen": {"type": "DateTime", "value": "2016-04-01T00:00:00+09:00"},
        "location": {"type": "geo:json", "value": {"type": "Point", "coordinates": [134.0600, 34.3500]}}},
       {"id": "c", "type": "Shelter", "level": {"value": 100.5}, "name": {"value": "three"}, "on": {"value": null},
        "location": {"type": "geo:json", "value": {"type": "Polygon", "coordinates": [[[0,0],[0,4],[4,4],[4,0],[0,0]]]}}},
       {"id": "d", "type": "Bus", "level": {"type": "Text", "value": "9"}}]}
      """;

  private final ReferencePlatform platform = ReferencePlatform.start(0);
  private final Client city = Client.v2(platform);

  @BeforeAll
  void publish() {
    assertThat(city.status("POST", "/op/update", THINGS)).isEqualTo(204);
  }

  @AfterAll
  void close() {
    platform.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "level==9 # a",
        "level:9 # a",
        "level=='9' # d",
        "level!=9 # bcd",
        "level>9 # bc",
        "level>=9 # abc",
        "level<10 # a",
        "level<=10 # ab",
        "level==9..10 # ab",
        "level!=9..10 # cd",
        "level==9,100.5 # ac",
        "level!=9,100.5 # bd",
        "level==100.50 # c",
        "name=='one' # a",
        "name==one,three # ac",
        "name==one..three # ac",
        "name>one # bc",
        "name~=^t # bc",
        "on==true # a",
        "on==false # b",
        "on==null # c",
        "on # abc",
        "!on # d",
        "!tags;level>1 # c",
        "tags==red # a",
        "tags==red,green # ab",
        "tags!=red # b",
        "list=='x,y' # a",
        "address.city==高松 # a",
        "address.no.n==1 # a",
        "address.nothing # ``",
        "'a.b'.'x.y'==5 # a",
        "seen>2016-03-15 # b",
        "seen==2016-03-31T15:00:00Z # b",
        "seen==2016-02-01..2016-03-01T00:00 # a",
        "level>1;level<10 # a",
        "dateCreated>2020-01-01 # abcd",
        "servicePath=='/x' # ``"
      })
  void the_query_language_finds(String q, String expected) {
    assertThat(found("/entities?q=" + encoded(q))).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "level.accuracy<0.8 # b",
        "level.accuracy # ab",
        "level.accuracy==0.5,0.9 # ab",
        "!level.accuracy # cd",
        "level.unitCode==MTR # b",
      })
  void metadata_are_queried(String mq, String expected) {
    assertThat(found("/entities?mq=" + encoded(mq))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "level>",
        "level==",
        ";level",
        "level;;on",
        ";",
        "==1",
        "level=1",
        "level>1,2",
        "level>1..2",
        "level==1,",
        "level==..2",
        "level~=[",
        "level=='x",
        "a(b==1",
        "level==a<b",
        "a..b==1",
        "on==false..true"
      })
  void a_query_that_cannot_be_read_is_a_bad_request(String q) {
    assertError(city.get("/entities?q=" + encoded(q)), 400, "BadRequest");
    assertThat(city.status("GET", "/entities?mq=" + encoded("level.m;" + q), "")).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "type=Sensor # ab",
        "type=Shelter,Bus # cd",
        "typePattern=%5ES # abc",
        "id=a,d # ad",
        "id=a,d&type=Bus # d",
        "id=none # ``",
        "idPattern=[ab] # ab",
        "georel=near;maxDistance:500&geometry=point&coords=34.35,134.05 # a",
        "georel=near;maxDistance:1000&geometry=point&coords=34.35,134.05 # ab",
        "georel=near;minDistance:500;maxDistance:1000&geometry=point&coords=34.35,134.05 # b",
        "georel=near;minDistance:1000&geometry=point&coords=34.35,134.05 # c",
        "georel=coveredBy&geometry=box&coords=34.35,134.05;35,135 # ab",
        "georel=coveredBy&geometry=polygon&coords=34,134;34,135;35,135;35,134;34,134 # ab",
        "georel=coveredBy&geometry=polygon&coords=0,0;0,4;4,4;4,0;0,0 # c",
        "georel=intersects&geometry=line&coords=1,-1;1,1 # c",
        "georel=disjoint&geometry=box&coords=-1,-1;5,5 # ab",
        "georel=equals&geometry=point&coords=34.35,134.06 # b",
        "orderBy=!level # dcba",
        "orderBy=type,!level # dbac",
        "orderBy=!id # dcba",
        "orderBy=on,id # cdba",
        "orderBy=dateCreated # abcd",
        "georel=near;maxDistance:1000000000&geometry=point&coords=34.35,134.06&orderBy=geo:distance # bac",
        "georel=near;maxDistance:1000000000&geometry=point&coords=34.35,134.06&orderBy=!geo:distance # cab",
        "limit=2 # ab",
        "limit=2&offset=3 # d",
        "offset=9 # ``"
      })
  void selections_find(String parameters, String expected) {
    assertThat(found("/entities?" + parameters)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id=a&idPattern=b",
        "type=a&typePattern=b",
        "idPattern=[",
        "typePattern=*",
        "georel=near;maxDistance:1",
        "georel=coveredBy&coords=1,1",
        "geometry=point&coords=1,1",
        "georel=near&geometry=point&coords=1,1",
        "georel=near;maxDistance:-1&geometry=point&coords=1,1",
        "georel=near;maxDistance:1&geometry=box&coords=1,1;2,2",
        "georel=near;odd:1&geometry=point&coords=1,1",
        "georel=beside&geometry=point&coords=1,1",
        "georel=equals&geometry=odd&coords=1,1",
        "georel=equals&geometry=point&coords=1",
        "georel=equals&geometry=point&coords=91,1",
        "georel=equals&geometry=point&coords=1,1;2,2",
        "georel=coveredBy&geometry=polygon&coords=0,0;0,4;0,0",
        "georel=coveredBy&geometry=polygon&coords=0,0;0,4;4,4;4,0",
        "georel=coveredBy&geometry=box&coords=1,1",
        "georel=coveredBy&geometry=box&coords=1,1;2,2;3,3",
        "georel=intersects&geometry=line&coords=1,1",
        "orderBy=level,!level",
        "orderBy=geo:distance",
        "limit=0",
        "limit=1001",
        "limit=-1",
        "limit=a",
        "offset=-1",
        "offset=a",
        "options=odd",
        "options=keyValues,values",
        "options=values,unique",
        "q=",
        "id=",
        "type=",
        "id=a%3Cb"
      })
  void a_malformed_request_is_refused(String parameters) {
    assertError(city.get("/entities?" + parameters), 400, "BadRequest");
  }

  @Test
  void entities_are_counted_when_that_is_asked_for() {
    var counted = city.get("/entities?limit=1&options=count&type=Sensor");
    assertThat(counted.headers().firstValue("Fiware-Total-Count")).contains("2");
    assertThat(city.get("/entities").headers().firstValue("Fiware-Total-Count")).isEmpty();
  }

  @Test
  void attributes_and_metadata_are_filtered() {
    assertThat(city.json("/entities?id=a&attrs=name,level&metadata=none").toString())
        .isEqualTo(
            "[{\"id\":\"a\",\"type\":\"Sensor\",\"name\":{\"type\":\"Text\",\"value\":\"one\",\"metadata\":{}},\"level\":{\"type\":\"Number\",\"value\":9,\"metadata\":{}}}]");
    assertThat(city.json("/entities?id=d&attrs=none").toString())
        .isEqualTo("[{\"id\":\"d\",\"type\":\"Bus\"}]");
    JsonNode built = city.json("/entities?id=d&attrs=dateModified,*,servicePath").path(0);
    assertThat(built.path("dateModified").path("type").asString()).isEqualTo("DateTime");
    assertThat(built.path("dateModified").path("value").asString()).endsWith("Z");
    assertThat(built.path("servicePath").path("value").asString()).isEqualTo("/");
    assertThat(built.has("level")).isTrue();
    JsonNode metadata =
        city.json("/entities/a/attrs/level?metadata=dateCreated,*").path("metadata");
    assertThat(metadata.propertyNames()).containsExactly("dateCreated", "accuracy");
  }

  @Test
  void simple_forms_follow_the_order_of_attrs() {
    assertThat(city.json("/entities?type=Sensor&attrs=name,level&options=values").toString())
        .isEqualTo("[[\"one\",9],[\"two\",10]]");
    assertThat(city.json("/entities?id=d&attrs=level&options=keyValues").toString())
        .isEqualTo("[{\"id\":\"d\",\"type\":\"Bus\",\"level\":\"9\"}]");
    String twice = "{\"id\": \"u\", \"type\": \"U\", \"x\": 1, \"y\": 1, \"z\": 2}";
    String[] tenant = {"Fiware-Service", "unique"};
    assertThat(city.status("POST", "/entities?options=keyValues", twice, tenant)).isEqualTo(201);
    assertThat(city.json("/entities?options=unique", tenant).toString()).isEqualTo("[[1,2]]");
  }

  @Test
  void a_posted_query_finds_the_same() {
    String query =
        """
        {"entities": [{"idPattern": ".*", "type": "Sensor"}, {"id": "c"}], "attrs": ["level"],
         "expression": {"q": "level>9", "georel": "near;maxDistance:100000000", "geometry": "point", "coords": "34.35,134.05"}}
        """;
    assertThat(found(city.post("/op/query?orderBy=!id&options=count", query))).isEqualTo("cb");
    assertThat(city.post("/op/query?orderBy=!id&options=keyValues&limit=1", query).body())
        .isEqualTo("[{\"id\":\"c\",\"type\":\"Shelter\",\"level\":100.5}]");
    assertThat(found(city.post("/op/query", "{}"))).isEqualTo("abcd");
    assertThat(city.post("/op/query", "{\"entities\": [{\"id\": \"none\"}]}").body())
        .isEqualTo("[]");
    for (String refused :
        new String[] {
          "[]",
          "{\"entities\": {}}",
          "{\"entities\": []}",
          "{\"entities\": [{\"type\": \"T\"}]}",
          "{\"entities\": [{\"id\": \"a\", \"idPattern\": \"b\"}]}",
          "{\"entities\": [{\"id\": \"a\", \"type\": \"T\", \"typePattern\": \"b\"}]}",
          "{\"expression\": {}}",
          "{\"expression\": {\"q\": \"a>\"}}",
          "{\"attrs\": \"a\"}",
          "{\"odd\": 1}"
        }) {
      assertError(city.post("/op/query", refused), 400, "BadRequest");
    }
  }

  @Test
  void types_are_told_with_their_attributes() {
    JsonNode types = city.json("/types");
    assertThat(types.path(0).path("type").asString()).isEqualTo("Bus");
    assertThat(types.path(1).path("count").asInt()).isEqualTo(2);
    assertThat(types.path(1).path("attrs").path("seen").toString())
        .isEqualTo("{\"types\":[\"DateTime\"]}");
    assertThat(city.json("/types?options=values").toString())
        .isEqualTo("[\"Bus\",\"Sensor\",\"Shelter\"]");
    assertThat(city.json("/types?options=values&limit=1&offset=1").toString())
        .isEqualTo("[\"Sensor\"]");
    assertThat(city.get("/types?limit=1&options=count").headers().firstValue("Fiware-Total-Count"))
        .contains("3");
    assertThat(
            city.json("/types/Sensor?options=noAttrDetail").path("attrs").path("level").toString())
        .isEqualTo("{\"types\":[]}");
    assertThat(city.json("/types/Bus").toString())
        .isEqualTo("{\"attrs\":{\"level\":{\"types\":[\"Text\"]}},\"count\":1}");
    assertError(city.get("/types/None"), 404, "NotFound");
  }

  private String found(String path) {
    return found(city.get(path));
  }

  private static String found(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return StreamSupport.stream(Json.parse(response.body()).spliterator(), false)
        .map(item -> item.path("id").asString())
        .reduce("", String::concat);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
