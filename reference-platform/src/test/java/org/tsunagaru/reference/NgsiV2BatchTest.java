package org.tsunagaru.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagaru.reference.NgsiV2EntitiesTest.assertError;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NgsiV2BatchTest {

  private final ReferencePlatform platform = ReferencePlatform.start(0);
  private final Client city = Client.v2(platform);

  @AfterAll
  void close() {
    platform.close();
  }

  @Test
  void appending_creates_and_updates() {
    done("append", "{\"id\": \"a1\", \"type\": \"T\", \"x\": {\"value\": 1}}");
    done("append", "{\"id\": \"a1\", \"type\": \"T\", \"y\": {\"value\": 2}}, {\"id\": \"a2\"}");
    assertThat(city.json("/entities/a1?options=keyValues").toString())
        .isEqualTo("{\"id\":\"a1\",\"type\":\"T\",\"x\":1,\"y\":2}");
    assertThat(city.json("/entities/a2").path("type").asString()).isEqualTo("Thing");
    done("append?options=keyValues", "{\"id\": \"a3\", \"type\": \"T\", \"x\": \"plain\"}");
    assertThat(city.json("/entities/a3/attrs/x").path("value").asString()).isEqualTo("plain");
    done("APPEND", "{\"id\": \"a4\", \"type\": \"T\"}");
  }

  @Test
  void appending_strictly_leaves_what_is_there_alone() {
    done("append", "{\"id\": \"s1\", \"type\": \"T\", \"x\": {\"value\": 1}}");
    String both = "{\"id\": \"s1\", \"type\": \"T\", \"x\": {\"value\": 2}, \"y\": {\"value\": 2}}";
    assertError(batch("appendStrict", both), 422, "PartialUpdate");
    assertError(batch("appendStrict", both), 422, "Unprocessable");
    assertThat(city.json("/entities/s1?options=keyValues").toString())
        .isEqualTo("{\"id\":\"s1\",\"type\":\"T\",\"x\":1,\"y\":2}");
  }

  @Test
  void updating_tells_failures_from_partial_ones() {
    done("append", "{\"id\": \"u1\", \"type\": \"T\", \"x\": {\"value\": 1}}");
    String missing = "{\"id\": \"u9\", \"type\": \"T\", \"x\": {\"value\": 2}}";
    assertError(batch("update", missing), 404, "NotFound");
    assertError(
        batch("update", missing + ", {\"id\": \"u1\", \"type\": \"T\", \"x\": {\"value\": 2}}"),
        422,
        "PartialUpdate");
    assertThat(city.json("/entities/u1/attrs/x").path("value").asInt()).isEqualTo(2);
    assertError(
        batch("update", "{\"id\": \"u1\", \"type\": \"T\", \"z\": {\"value\": 2}}"),
        422,
        "Unprocessable");
    assertError(city.get("/entities/u9"), 404, "NotFound");
  }

  @Test
  void replacing_and_deleting_take_away() {
    done("append", "{\"id\": \"d1\", \"type\": \"T\", \"x\": {\"value\": 1}, \"y\": {}}");
    done("delete", "{\"id\": \"d1\", \"type\": \"T\", \"x\": {}}");
    assertThat(city.json("/entities/d1").propertyNames()).containsExactly("id", "type", "y");
    done("replace", "{\"id\": \"d1\", \"type\": \"T\", \"z\": {\"value\": 3}}");
    assertThat(city.json("/entities/d1").propertyNames()).containsExactly("id", "type", "z");
    done("delete", "{\"id\": \"d1\", \"type\": \"T\"}");
    assertError(city.get("/entities/d1"), 404, "NotFound");
    assertError(batch("delete", "{\"id\": \"d1\", \"type\": \"T\"}"), 404, "NotFound");
    assertError(batch("replace", "{\"id\": \"d1\", \"type\": \"T\"}"), 404, "NotFound");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"entities\": [{\"id\": \"z\"}]}",
        "{\"actionType\": \"\", \"entities\": [{\"id\": \"z\"}]}",
        "{\"actionType\": \"odd\", \"entities\": [{\"id\": \"z\"}]}",
        "{\"actionType\": 1, \"entities\": [{\"id\": \"z\"}]}",
        "{\"actionType\": \"append\"}",
        "{\"actionType\": \"append\", \"entities\": []}",
        "{\"actionType\": \"append\", \"entities\": {\"id\": \"z\"}}",
        "{\"actionType\": \"append\", \"entities\": [1]}",
        "{\"actionType\": \"append\", \"entities\": [{\"type\": \"T\"}]}",
        "{\"actionType\": \"append\", \"entities\": [{\"id\": \"z\"}, {\"id\": \"a b\"}]}"
      })
  void a_malformed_batch_changes_nothing(String body) {
    assertError(city.post("/op/update", body), 400, "BadRequest");
    assertError(city.get("/entities/z"), 404, "NotFound");
  }

  @Test
  void a_notification_is_taken_over() {
    String notification =
        """
        {"subscriptionId": "5aeb0ee97d4ef10a12a0262f",
         "data": [{"id": "n1", "type": "T", "x": {"type": "Number", "value": 1, "metadata": {}}}]}
        """;
    assertThat(city.status("POST", "/op/notify", notification)).isEqualTo(200);
    assertThat(city.json("/entities/n1/attrs/x").path("value").asInt()).isEqualTo(1);
    for (String bad :
        List.of(
            "{\"data\": []}",
            "{\"subscriptionId\": 1, \"data\": []}",
            "{\"subscriptionId\": \"a\"}",
            "{\"subscriptionId\": \"a\", \"data\": [1]}")) {
      assertError(city.post("/op/notify", bad), 400, "BadRequest");
    }
    assertError(city.post("/op/notify?options=keyValues", notification), 400, "BadRequest");
  }

  @Test
  void tenants_do_not_see_each_other() {
    String body = "{\"id\": \"t1\", \"type\": \"OnlyHere\"}";
    assertThat(city.status("POST", "/entities", body, "Fiware-Service", "Takamatsu_1"))
        .isEqualTo(201);
    assertThat(city.status("GET", "/entities/t1", "", "Fiware-Service", "takamatsu_1"))
        .isEqualTo(200);
    assertThat(city.status("GET", "/entities/t1", "")).isEqualTo(404);
    assertThat(city.json("/types").toString()).doesNotContain("OnlyHere");
    assertThat(city.json("/entities", "Fiware-Service", "nobody").size()).isZero();
    for (String bad : List.of("a-b", "a b", "x".repeat(51))) {
      assertError(city.get("/entities", "Fiware-Service", bad), 400, "BadRequest");
    }
  }

  @Test
  void service_paths_keep_things_apart_and_bring_them_together() {
    String[] first = {"Fiware-Service", "paths", "Fiware-ServicePath", "/city/water"};
    String[] second = {"Fiware-Service", "paths", "Fiware-ServicePath", "/city/fire/"};
    String thing = "{\"id\": \"p1\", \"type\": \"T\"}";
    assertThat(city.status("POST", "/entities", thing, first)).isEqualTo(201);
    assertError(city.post("/entities", thing, first), 422, "Unprocessable");
    assertThat(city.status("POST", "/entities", thing, second)).isEqualTo(201);
    assertThat(seen("/city/water")).isEqualTo(1);
    assertThat(seen("/city")).isZero();
    assertThat(seen("/city/#")).isEqualTo(2);
    assertThat(seen("/#")).isEqualTo(2);
    assertThat(seen("/city/water, /city/fire")).isEqualTo(2);
    JsonNode all =
        city.json("/entities?attrs=servicePath&options=values", "Fiware-Service", "paths");
    assertThat(all.toString()).isEqualTo("[[\"/city/water\"],[\"/city/fire\"]]");
    assertError(city.get("/entities/p1", "Fiware-Service", "paths"), 409, "TooManyResults");
    assertError(
        city.send("DELETE", "/entities/p1", "", "Fiware-Service", "paths"), 404, "NotFound");
    assertThat(city.status("DELETE", "/entities/p1", "", first)).isEqualTo(204);
    assertThat(seen("/#")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "city",
        "/a b",
        "/a-b",
        "/a//b",
        "/1/2/3/4/5/6/7/8/9/10/11",
        "/#/a",
        "/a#",
        "/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "/1,/2,/3,/4,/5,/6,/7,/8,/9,/10,/11"
      })
  void a_service_path_that_breaks_the_rules_is_refused(String path) {
    assertError(city.get("/entities", "Fiware-ServicePath", path), 400, "BadRequest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a,/b", "/#", "/a/#"})
  void a_change_goes_to_one_service_path(String path) {
    String thing = "{\"id\": \"o1\", \"type\": \"T\"}";
    assertError(city.post("/entities", thing, "Fiware-ServicePath", path), 400, "BadRequest");
    assertError(
        city.send("DELETE", "/entities/o1", "", "Fiware-ServicePath", path), 400, "BadRequest");
  }

  private int seen(String path) {
    return city.json("/entities", "Fiware-Service", "paths", "Fiware-ServicePath", path).size();
  }

  private void done(String action, String entities) {
    var answer = batch(action, entities);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  private HttpResponse<String> batch(String action, String entities) {
    String[] parts = action.split("\\?", -1);
    String path = "/op/update" + (parts.length > 1 ? "?" + parts[1] : "");
    return city.post(
        path, "{\"actionType\": \"" + parts[0] + "\", \"entities\": [" + entities + "]}");
  }
}
