package org.tsunagaru.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsunagaru.reference.NgsiV2EntitiesTest.assertError;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.reference.json.Json;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NgsiV2SubscriptionsTest {

  private final ReferencePlatform platform = ReferencePlatform.start(0);
  private final Client city = Client.v2(platform);
  private final Sink sink = new Sink();

  @AfterAll
  void close() {
    platform.close();
    sink.close();
  }

  @Test
  void a_subscriber_hears_of_creation_and_of_real_changes_of_watched_attributes_only() {
    String id = subscribe("Heard", "\"condition\": {\"attrs\": [\"level\"]}", "");
    publish("Heard", "h1", "\"level\": 1, \"other\": 1");
    patch("h1", "{\"level\": {\"value\": 1}}");
    patch("h1", "{\"other\": {\"value\": 2}}");
    patch("h1", "{\"level\": {\"value\": 2}}");
    patch("h1", "{\"level\": {\"value\": 2, \"metadata\": {\"q\": {\"value\": 1}}}}");
    var heard = sink.await("/Heard", 3);
    assertThat(heard).hasSize(3);
    JsonNode first = heard.get(0).body();
    assertThat(first.path("subscriptionId").asString()).isEqualTo(id);
    assertThat(first.path("data").size()).isEqualTo(1);
    assertThat(first.path("data").path(0).path("other").path("value").asInt()).isEqualTo(1);
    assertThat(heard.get(0).headers())
        .containsEntry("content-type", "application/json")
        .containsEntry("ngsiv2-attrsformat", "normalized")
        .containsEntry("fiware-servicepath", "/")
        .containsKey("fiware-correlator")
        .doesNotContainKey("fiware-service");
  }

  @Test
  void what_is_forced_is_told_although_nothing_changed() {
    subscribe("Forced", "\"condition\": {\"attrs\": [\"level\"]}", "");
    publish("Forced", "f1", "\"level\": 1");
    assertThat(
            city.status(
                "PATCH",
                "/entities/f1/attrs?options=forcedUpdate",
                "{\"level\": {\"value\": 1}}",
                "Fiware-Correlator",
                "corr-1",
                "X-Auth-Token",
                "secret"))
        .isEqualTo(204);
    var heard = sink.await("/Forced", 2);
    assertThat(heard).hasSize(2);
    assertThat(heard.get(1).headers())
        .containsEntry("fiware-correlator", "corr-1")
        .containsEntry("x-auth-token", "secret");
  }

  @Test
  void expressions_selections_and_formats_are_respected() {
    subscribe(
        "Filtered",
        "\"condition\": {\"attrs\": [], \"expression\": {\"q\": \"level>5\", \"georel\": \"near;maxDistance:1000\", \"geometry\": \"point\", \"coords\": \"1,2\"}}",
        "\"attrs\": [\"name\", \"level\"], \"attrsFormat\": \"values\",");
    String here =
        "\"location\": {\"type\": \"geo:json\", \"value\": {\"type\": \"Point\", \"coordinates\": [2, 1]}}";
    for (String thing :
        List.of(
            "\"id\": \"x1\", \"type\": \"Filtered\", \"level\": {\"value\": 1}, " + here,
            "\"id\": \"x2\", \"type\": \"Filtered\", \"level\": {\"value\": 9}",
            "\"id\": \"x3\", \"type\": \"Other\", \"level\": {\"value\": 9}, " + here,
            "\"id\": \"x4\", \"type\": \"Filtered\", \"level\": {\"value\": 9}, \"name\": {\"value\": \"n\"}, "
                + here)) {
      assertThat(city.status("POST", "/entities", "{" + thing + "}")).isEqualTo(201);
    }
    var heard = sink.await("/Filtered", 1);
    assertThat(heard).hasSize(1);
    assertThat(heard.get(0).body().path("data").toString()).isEqualTo("[[\"n\",9]]");
    assertThat(heard.get(0).headers()).containsEntry("ngsiv2-attrsformat", "values");
  }

  @Test
  void attributes_can_be_left_out_of_notifications() {
    subscribe("Except", "", "\"exceptAttrs\": [\"a\"], \"attrsFormat\": \"keyValues\",");
    subscribe("Only", "", "\"onlyChangedAttrs\": true, \"attrsFormat\": \"simplifiedKeyValues\",");
    publish("Except", "e1", "\"a\": 1, \"b\": 2");
    publish("Only", "o1", "\"a\": 1, \"b\": 2");
    patch("o1", "{\"b\": {\"value\": 3}}");
    assertThat(sink.await("/Except", 1).get(0).body().path("data").toString())
        .isEqualTo("[{\"id\":\"e1\",\"type\":\"Except\",\"b\":2}]");
    assertThat(sink.await("/Only", 2).get(1).body().toString())
        .isEqualTo("{\"id\":\"o1\",\"type\":\"Only\",\"b\":3}");
  }

  @Test
  void inactive_expired_throttled_and_oneshot_subscriptions_are_silent() {
    String id = subscribe("Quiet", "", "", "\"status\": \"inactive\"");
    String past = subscribe("Quiet", "", "", "\"expires\": \"2001-01-01T00:00:00Z\"");
    subscribe("Once", "", "", "\"status\": \"oneshot\"");
    String slow = subscribe("Slow", "", "", "\"throttling\": 3600");
    publish("Quiet", "q1", "\"level\": 1");
    publish("Once", "s1", "\"level\": 1");
    patch("s1", "{\"level\": {\"value\": 2}}");
    publish("Slow", "t1", "\"level\": 1");
    patch("t1", "{\"level\": {\"value\": 2}}");
    assertThat(city.json("/subscriptions/" + id).path("status").asString()).isEqualTo("inactive");
    assertThat(city.json("/subscriptions/" + past).path("status").asString()).isEqualTo("expired");
    assertThat(city.json("/subscriptions/" + slow).path("throttling").asInt()).isEqualTo(3600);
    assertThat(city.status("PATCH", "/subscriptions/" + id, "{\"status\": \"active\"}"))
        .isEqualTo(204);
    patch("q1", "{\"level\": {\"value\": 2}}");
    assertThat(sink.await("/Quiet", 1)).hasSize(1);
    assertThat(sink.await("/Once", 1)).hasSize(1);
    assertThat(sink.await("/Slow", 1)).hasSize(1);
  }

  @Test
  void a_custom_notification_is_what_its_templates_make_of_it() {
    String custom =
        """
        {"subject": {"entities": [{"idPattern": ".*", "type": "Custom"}]},
         "notification": {"httpCustom": {"url": "%s/${id}", "method": "PUT",
           "headers": {"X-Kind": "${type}", "Content-Type": "text/x-board"},
           "qs": {"level": "${level}"},
           "payload": "%%22${name}%%22 is ${level}, ${none}."}}}
        """
            .formatted(sink.url("/Custom"));
    assertThat(city.status("POST", "/subscriptions", custom)).isEqualTo(201);
    publish("Custom", "c1", "\"level\": 1.5, \"name\": \"川\"");
    var heard = sink.await("/Custom/c1", 1).get(0);
    assertThat(heard.method()).isEqualTo("PUT");
    assertThat(heard.query()).isEqualTo("level=1.5");
    assertThat(heard.text()).isEqualTo("\"川\" is 1.5, .");
    assertThat(heard.headers())
        .containsEntry("x-kind", "Custom")
        .containsEntry("content-type", "text/x-board")
        .containsEntry("ngsiv2-attrsformat", "custom");
  }

  @Test
  void custom_json_keeps_the_kinds_of_values() {
    String custom =
        """
        {"subject": {"entities": [{"idPattern": ".*", "type": "Typed"}]},
         "notification": {"httpCustom": {"url": "%s",
           "json": {"l": "${level}", "t": "at ${level}", "n": ["${none}", 4]}}}}
        """
            .formatted(sink.url("/Typed"));
    assertThat(city.status("POST", "/subscriptions", custom)).isEqualTo(201);
    publish("Typed", "y1", "\"level\": 1.5");
    assertThat(sink.await("/Typed", 1).get(0).body().toString())
        .isEqualTo("{\"l\":1.5,\"t\":\"at 1.5\",\"n\":[null,4]}");
  }

  @Test
  void tenants_and_service_paths_keep_subscribers_apart() {
    String[] a = {"Fiware-Service", "T1", "Fiware-ServicePath", "/a/#"};
    String body = subscription("Apart", "", "", "");
    assertThat(city.status("POST", "/subscriptions", body, a)).isEqualTo(201);
    String thing = "{\"id\": \"p1\", \"type\": \"Apart\", \"n\": {\"value\": 1}}";
    for (String[] where :
        List.of(
            new String[] {"Fiware-ServicePath", "/a"},
            new String[] {"Fiware-Service", "t1"},
            new String[] {"Fiware-Service", "t1", "Fiware-ServicePath", "/b"},
            new String[] {"Fiware-Service", "t1", "Fiware-ServicePath", "/a/b"})) {
      assertThat(city.status("POST", "/entities", thing, where)).isEqualTo(201);
    }
    var heard = sink.await("/Apart", 1);
    assertThat(heard).hasSize(1);
    assertThat(heard.get(0).headers())
        .containsEntry("fiware-service", "t1")
        .containsEntry("fiware-servicepath", "/a/b");
    assertThat(city.json("/subscriptions", a).size()).isEqualTo(1);
    assertThat(city.json("/subscriptions", "Fiware-Service", "t1").size()).isEqualTo(1);
    assertThat(
            city.json("/subscriptions", "Fiware-Service", "t1", "Fiware-ServicePath", "/a").size())
        .isZero();
  }

  @Test
  void deliveries_are_counted() {
    String good = subscribe("Good", "", "");
    String body = subscription("Good", "", "", "").replace("/Good\"", "/fail-v2\"");
    String location =
        city.post("/subscriptions", body).headers().firstValue("Location").orElseThrow();
    publish("Good", "g1", "\"level\": 1");
    JsonNode taken = await("/subscriptions/" + good);
    assertThat(taken.path("timesSent").asInt()).isEqualTo(1);
    assertThat(taken.path("lastSuccessCode").asInt()).isEqualTo(200);
    assertThat(taken.path("lastSuccess").asString())
        .isEqualTo(taken.path("lastNotification").asString());
    assertThat(taken.has("failsCounter")).isFalse();
    JsonNode failed = await(location.substring("/v2".length()));
    assertThat(failed.path("failsCounter").asInt()).isEqualTo(1);
    assertThat(failed.path("lastFailureReason").asString()).contains("500");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "{\"subject\": {\"entities\": [{\"id\": \"a\"}]}}",
        "{\"subject\": {}, N}",
        "{\"subject\": {\"entities\": []}, N}",
        "{\"subject\": {\"entities\": [{\"type\": \"T\"}]}, N}",
        "{\"subject\": {\"entities\": [{\"id\": \"a\", \"idPattern\": \".*\"}]}, N}",
        "{\"subject\": {\"entities\": [{\"id\": \"a\", \"type\": \"T\", \"typePattern\": \".*\"}]}, N}",
        "{\"subject\": {\"entities\": [{\"idPattern\": \"[\"}]}, N}",
        "{\"subject\": {\"entities\": [{\"id\": 1}]}, N}",
        "{S, \"notification\": {}}",
        "{S, \"notification\": {\"http\": {}}}",
        "{S, \"notification\": {\"http\": {\"url\": \"nowhere\"}}}",
        "{S, \"notification\": {\"http\": {\"url\": \"http://a/<b>\"}}}",
        "{S, \"notification\": {\"http\": {\"url\": \"http://a/\"}, \"httpCustom\": {\"url\": \"http://a/\"}}}",
        "{S, \"notification\": {\"http\": {\"url\": \"http://a/\"}, \"attrs\": [\"a\"], \"exceptAttrs\": [\"b\"]}}",
        "{S, \"notification\": {\"http\": {\"url\": \"http://a/\"}, \"exceptAttrs\": []}}",
        "{S, \"notification\": {\"http\": {\"url\": \"http://a/\"}, \"attrs\": [\"a\", \"a\"]}}",
        "{S, \"notification\": {\"http\": {\"url\": \"http://a/\"}, \"attrs\": \"a\"}}",
        "{S, \"notification\": {\"http\": {\"url\": \"http://a/\"}, \"attrsFormat\": \"odd\"}}",
        "{S, \"notification\": {\"httpCustom\": {\"url\": \"http://a/\", \"method\": \"ODD\"}}}",
        "{S, \"notification\": {\"httpCustom\": {\"url\": \"http://a/\", \"qs\": {}}}}",
        "{S, \"notification\": {\"httpCustom\": {\"url\": \"http://a/\", \"payload\": \"a\", \"json\": {}}}}",
        "{S, N, \"expires\": \"soon\"}",
        "{S, N, \"expires\": 5}",
        "{S, N, \"throttling\": -1}",
        "{S, N, \"throttling\": \"5\"}",
        "{S, N, \"status\": \"odd\"}",
        "{S, N, \"status\": \"expired\"}",
        "{S, N, \"description\": 1}",
        "{S, N, \"description\": \"a<b\"}",
        "{\"subject\": {\"entities\": [{\"id\": \"a\"}], \"condition\": {}}, N}",
        "{\"subject\": {\"entities\": [{\"id\": \"a\"}], \"condition\": {\"attrs\": \"a\"}}, N}",
        "{\"subject\": {\"entities\": [{\"id\": \"a\"}], \"condition\": {\"expression\": {}}}, N}",
        "{\"subject\": {\"entities\": [{\"id\": \"a\"}], \"condition\": {\"expression\": {\"q\": \"a>\"}}}, N}",
        "{\"subject\": {\"entities\": [{\"id\": \"a\"}], \"condition\": {\"expression\": {\"georel\": \"near\"}}}, N}"
      })
  void what_is_no_subscription_is_a_bad_request(String short_) {
    String body =
        short_
            .replace("S,", "\"subject\": {\"entities\": [{\"id\": \"a\"}]},")
            .replace("N", "\"notification\": {\"http\": {\"url\": \"http://a/\"}}");
    assertError(city.post("/subscriptions", body), 400, "BadRequest");
  }

  @Test
  void a_subscription_lives_from_creation_to_cancellation() {
    String id =
        subscribe(
            "Life",
            "\"condition\": {\"attrs\": [\"a\"]}",
            "\"attrs\": [\"a\"],",
            "\"description\": \"川\", \"throttling\": 5, \"expires\": \"2040-01-01T00:00:00+09:00\"");
    assertThat(id).matches("[0-9a-f]{24}");
    JsonNode shown = city.json("/subscriptions/" + id);
    assertThat(shown.path("status").asString()).isEqualTo("active");
    assertThat(shown.path("expires").asString()).isEqualTo("2039-12-31T15:00:00.000Z");
    assertThat(shown.path("notification").path("attrsFormat").asString()).isEqualTo("normalized");
    String patch =
        "{\"expires\": \"\", \"notification\": {\"exceptAttrs\": [\"b\"], \"timesSent\": 9}}";
    assertThat(city.status("PATCH", "/subscriptions/" + id, patch)).isEqualTo(204);
    JsonNode changed = city.json("/subscriptions/" + id);
    assertThat(changed.has("expires")).isFalse();
    assertThat(changed.path("description").asString()).isEqualTo("川");
    assertThat(changed.path("throttling").asInt()).isEqualTo(5);
    assertThat(changed.path("notification").has("attrs")).isFalse();
    assertThat(changed.path("notification").has("timesSent")).isFalse();
    assertThat(changed.path("notification").has("http")).isTrue();
    assertThat(changed.path("subject")).isEqualTo(shown.path("subject"));
    assertError(city.send("PATCH", "/subscriptions/" + id, "{}"), 400, "BadRequest");
    assertError(
        city.send("PATCH", "/subscriptions/" + id, "{\"status\": \"odd\"}"), 400, "BadRequest");
    assertThat(city.status("DELETE", "/subscriptions/" + id, "")).isEqualTo(204);
    assertError(city.get("/subscriptions/" + id), 404, "NotFound");
    assertError(city.send("DELETE", "/subscriptions/" + id, ""), 404, "NotFound");
    assertError(city.send("PATCH", "/subscriptions/" + id, "{\"throttling\": 1}"), 404, "NotFound");
    assertError(city.get("/subscriptions/odd"), 400, "BadRequest");
  }

  @Test
  void subscriptions_are_listed_in_pages() {
    for (int i = 0; i < 3; i++) {
      String[] tenant = {"Fiware-Service", "pages"};
      String body = subscription("Page", "", "", "");
      assertThat(city.status("POST", "/subscriptions", body, tenant)).isEqualTo(201);
    }
    var page = city.get("/subscriptions?limit=2&offset=2&options=count", "Fiware-Service", "pages");
    assertThat(Json.parse(page.body()).size()).isEqualTo(1);
    assertThat(page.headers().firstValue("Fiware-Total-Count")).contains("3");
  }

  private JsonNode await(String path) {
    BooleanSupplier sent = () -> city.json(path).path("notification").has("timesSent");
    long end = System.nanoTime() + 5_000_000_000L;
    while (!sent.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(2_000_000);
    }
    return city.json(path).path("notification");
  }

  private String subscribe(String type, String condition, String notification, String... more) {
    String body = subscription(type, condition, notification, String.join(",", more));
    var created = city.post("/subscriptions", body);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    assertThat(created.body()).isEmpty();
    String location = created.headers().firstValue("Location").orElseThrow();
    assertThat(location).startsWith("/v2/subscriptions/");
    return location.substring("/v2/subscriptions/".length());
  }

  private String subscription(String type, String condition, String notification, String more) {
    return """
        {"subject": {"entities": [{"idPattern": ".*", "type": "%s"}]%s},
         "notification": {%s "http": {"url": "%s"}}%s}
        """
        .formatted(
            type,
            condition.isEmpty() ? "" : ", " + condition,
            notification,
            sink.url("/" + type),
            more.isEmpty() ? "" : ", " + more);
  }

  private void publish(String type, String id, String values) {
    String body = "{\"id\": \"%s\", \"type\": \"%s\", %s}".formatted(id, type, values);
    assertThat(city.status("POST", "/entities?options=keyValues", body)).isEqualTo(201);
  }

  private void patch(String id, String fragment) {
    assertThat(city.status("PATCH", "/entities/" + id + "/attrs", fragment)).isEqualTo(204);
  }
}
