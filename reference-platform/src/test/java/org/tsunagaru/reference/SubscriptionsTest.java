package org.tsunagaru.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SubscriptionsTest {

  private final ReferencePlatform platform = ReferencePlatform.start(0);
  private final Client city = Client.of(platform);
  private final Sink sink = new Sink();

  @AfterAll
  void close() {
    platform.close();
    sink.close();
  }

  @Test
  void a_subscriber_hears_of_creation_and_of_real_changes_only() {
    String path = subscribe("Heard", "\"watchedAttributes\": [\"level\"]", "");
    publish("Heard", "urn:h:1", "\"level\": 1, \"other\": 1");
    patch("urn:h:1", "{\"level\": 1}");
    patch("urn:h:1", "{\"other\": 2}");
    patch("urn:h:1", "{\"level\": 2}");
    patch("urn:h:1", "{\"level\": {\"value\": 2, \"quality\": 1}}");
    var heard = sink.await(path, 3);
    assertThat(heard).hasSize(3);
    JsonNode first = heard.get(0).body();
    assertThat(first.path("type").asString()).isEqualTo("Notification");
    assertThat(first.path("id").asString()).startsWith("urn:");
    assertThat(first.path("notifiedAt").asString()).endsWith("Z");
    assertThat(first.path("data").path(0).path("id").asString()).isEqualTo("urn:h:1");
    assertThat(first.path("data").path(0).path("other").path("value").asInt()).isEqualTo(1);
    assertThat(heard.get(0).headers().get("link")).contains("ngsi-ld-core-context");
    JsonNode shown = city.json("/subscriptions/" + first.path("subscriptionId").asString());
    assertThat(shown.path("status").asString()).isEqualTo("active");
  }

  @Test
  void filters_attributes_and_formats_are_respected() {
    String path =
        subscribe(
            "Filtered",
            "\"q\": \"level>5\", \"geoQ\": {\"georel\": \"near;maxDistance==1000\", \"geometry\": \"Point\", \"coordinates\": [1, 1]}",
            "\"attributes\": [\"level\"], \"format\": \"simplified\",");
    String here = "\"location\": {\"type\": \"Point\", \"coordinates\": [1, 1]}";
    publish("Filtered", "urn:f:1", "\"level\": 1, " + here);
    publish("Filtered", "urn:f:2", "\"level\": 9");
    publish("Other", "urn:f:3", "\"level\": 9, " + here);
    publish("Filtered", "urn:f:4", "\"level\": 9, " + here);
    var heard = sink.await(path, 1);
    assertThat(heard).hasSize(1);
    assertThat(heard.get(0).body().path("data").toString())
        .isEqualTo("[{\"id\":\"urn:f:4\",\"type\":\"Filtered\",\"level\":9}]");
  }

  @Test
  void a_paused_subscription_is_silent_until_it_is_resumed() {
    String path = subscribe("Paused", "\"isActive\": false", "");
    String id = only("Paused").path("id").asString();
    assertThat(only("Paused").path("status").asString()).isEqualTo("paused");
    publish("Paused", "urn:p:1", "\"level\": 1");
    assertThat(city.status("PATCH", "/subscriptions/" + id, "{\"isActive\": true}")).isEqualTo(204);
    patch("urn:p:1", "{\"level\": 2}");
    var heard = sink.await(path, 1);
    assertThat(heard).hasSize(1);
    assertThat(heard.get(0).body().path("data").path(0).path("level").path("value").asInt())
        .isEqualTo(2);
  }

  @Test
  void notifications_name_their_tenant_and_carry_the_receivers_headers() {
    String path = "/tenant";
    String body =
        subscription("Kind", path, "", "")
            .replace(
                "\"uri\"",
                "\"accept\": \"application/ld+json\", \"receiverInfo\": [{\"key\": \"X-City\", \"value\": \"takamatsu\"}], \"uri\"");
    assertThat(city.status("POST", "/subscriptions", body, "NGSILD-Tenant", "t1")).isEqualTo(201);
    String thing = "{\"id\": \"urn:n:1\", \"type\": \"Kind\", \"level\": 1}";
    assertThat(city.status("POST", "/entities", thing)).isEqualTo(201);
    assertThat(city.status("POST", "/entities", thing, "NGSILD-Tenant", "t1")).isEqualTo(201);
    var heard = sink.await(path, 1);
    assertThat(heard).hasSize(1);
    assertThat(heard.get(0).headers())
        .containsEntry("ngsild-tenant", "t1")
        .containsEntry("x-city", "takamatsu")
        .containsEntry("content-type", "application/ld+json");
  }

  @Test
  void deletions_are_told_to_those_who_ask() {
    String path =
        subscribe("Gone", "\"notificationTrigger\": [\"entityDeleted\", \"attributeDeleted\"]", "");
    publish("Gone", "urn:g:1", "\"level\": 1, \"a\": 2");
    city.send("DELETE", "/entities/urn:g:1/attrs/a", "");
    city.send("DELETE", "/entities/urn:g:1", "");
    var heard = sink.await(path, 2);
    assertThat(heard.get(0).body().path("data").path(0).path("a").asString())
        .isEqualTo("urn:ngsi-ld:null");
    assertThat(heard.get(1).body().path("data").path(0).has("deletedAt")).isTrue();
  }

  @Test
  void failures_are_counted() {
    String body = subscription("Failing", "/fail", "", "");
    assertThat(city.status("POST", "/subscriptions", body)).isEqualTo(201);
    publish("Failing", "urn:x:1", "\"level\": 1");
    sink.await("/fail", 1);
    long end = System.nanoTime() + 5_000_000_000L;
    while (!only("Failing").path("notification").has("timesFailed") && System.nanoTime() < end) {
      LockSupport.parkNanos(2_000_000);
    }
    JsonNode notification = only("Failing").path("notification");
    assertThat(notification.path("timesSent").asInt()).isEqualTo(1);
    assertThat(notification.path("timesFailed").asInt()).isEqualTo(1);
    assertThat(notification.path("status").asString()).isEqualTo("failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"type\": \"Subscription\"}",
        "{\"type\": \"Subscription\", \"entities\": [{\"type\": \"T\"}]}",
        "{\"type\": \"Other\", \"entities\": [{\"type\": \"T\"}], \"notification\": {\"endpoint\": {\"uri\": \"http://a/\"}}}",
        "{\"type\": \"Subscription\", \"notification\": {\"endpoint\": {\"uri\": \"http://a/\"}}}",
        "{\"type\": \"Subscription\", \"entities\": [{\"id\": \"urn:a:b\"}], \"notification\": {\"endpoint\": {\"uri\": \"http://a/\"}}}",
        "{\"type\": \"Subscription\", \"entities\": [], \"notification\": {\"endpoint\": {\"uri\": \"http://a/\"}}}",
        "{\"type\": \"Subscription\", \"entities\": [{\"type\": \"T\"}], \"watchedAttributes\": [], \"notification\": {\"endpoint\": {\"uri\": \"http://a/\"}}}",
        "{\"type\": \"Subscription\", \"entities\": [{\"type\": \"T\"}], \"notification\": {\"attributes\": [], \"endpoint\": {\"uri\": \"http://a/\"}}}",
        "{\"type\": \"Subscription\", \"entities\": [{\"type\": \"T\"}], \"throttling\": 0, \"notification\": {\"endpoint\": {\"uri\": \"http://a/\"}}}",
        "{\"type\": \"Subscription\", \"entities\": [{\"type\": \"T\"}], \"expiresAt\": \"2001-01-01T00:00:00Z\", \"notification\": {\"endpoint\": {\"uri\": \"http://a/\"}}}",
        "{\"type\": \"Subscription\", \"entities\": [{\"type\": \"T\"}], \"notificationTrigger\": [\"odd\"], \"notification\": {\"endpoint\": {\"uri\": \"http://a/\"}}}",
        "{\"type\": \"Subscription\", \"entities\": [{\"type\": \"T\"}], \"q\": \"a>\", \"notification\": {\"endpoint\": {\"uri\": \"http://a/\"}}}",
        "{\"type\": \"Subscription\", \"entities\": [{\"type\": \"T\"}], \"geoQ\": {\"georel\": \"within\"}, \"notification\": {\"endpoint\": {\"uri\": \"http://a/\"}}}",
        "{\"type\": \"Subscription\", \"id\": \"x\", \"entities\": [{\"type\": \"T\"}], \"notification\": {\"endpoint\": {\"uri\": \"http://a/\"}}}"
      })
  void what_is_no_subscription_is_bad_data(String body) {
    assertThat(city.status("POST", "/subscriptions", body)).isEqualTo(400);
  }

  @Test
  void a_subscription_lives_from_creation_to_deletion() {
    String body =
        subscription("Life", "/life", "\"id\": \"urn:s:life\", \"status\": \"expired\",", "");
    var created = city.post("/subscriptions", body);
    assertThat(created.headers().firstValue("Location"))
        .contains("/ngsi-ld/v1/subscriptions/urn:s:life");
    assertThat(city.status("POST", "/subscriptions", body)).isEqualTo(409);
    JsonNode shown = city.json("/subscriptions/urn:s:life");
    assertThat(shown.path("status").asString()).isEqualTo("active");
    assertThat(shown.path("entities").path(0).path("type").asString()).isEqualTo("Life");
    assertThat(
            city.status(
                "PATCH", "/subscriptions/urn:s:life", "{\"description\": \"川\", \"q\": \"a>1\"}"))
        .isEqualTo(204);
    assertThat(city.json("/subscriptions/urn:s:life").path("q").asString()).isEqualTo("a>1");
    assertThat(city.status("PATCH", "/subscriptions/urn:s:life", "{\"q\": \"urn:ngsi-ld:null\"}"))
        .isEqualTo(204);
    assertThat(city.json("/subscriptions/urn:s:life").has("q")).isFalse();
    for (String bad :
        List.of(
            "{}",
            "{\"id\": \"urn:s:new\"}",
            "{\"notification\": \"urn:ngsi-ld:null\"}",
            "{\"expiresAt\": \"2001-01-01T00:00:00Z\"}")) {
      assertThat(city.status("PATCH", "/subscriptions/urn:s:life", bad)).isEqualTo(400);
    }
    assertThat(city.status("DELETE", "/subscriptions/urn:s:life", "")).isEqualTo(204);
    assertThat(city.status("GET", "/subscriptions/urn:s:life", "")).isEqualTo(404);
    assertThat(city.status("DELETE", "/subscriptions/urn:s:life", "")).isEqualTo(404);
    assertThat(city.status("GET", "/subscriptions/odd", "")).isEqualTo(400);
  }

  private JsonNode only(String type) {
    for (JsonNode subscription : city.json("/subscriptions?limit=100")) {
      if (subscription.path("entities").path(0).path("type").asString().equals(type)) {
        return subscription;
      }
    }
    throw new AssertionError("no subscription to " + type);
  }

  private String subscribe(String type, String more, String notification) {
    String path = "/" + type;
    String body = subscription(type, path, more.isEmpty() ? "" : more + ",", notification);
    assertThat(city.status("POST", "/subscriptions", body)).isEqualTo(201);
    return path;
  }

  private String subscription(String type, String path, String more, String notification) {
    return """
        {"type": "Subscription", %s "entities": [{"type": "%s"}],
         "notification": {%s "endpoint": {"uri": "%s"}}}
        """
        .formatted(more, type, notification, sink.url(path));
  }

  private void publish(String type, String id, String attributes) {
    String body = "{\"id\": \"%s\", \"type\": \"%s\", %s}".formatted(id, type, attributes);
    assertThat(city.status("POST", "/entities", body)).isEqualTo(201);
  }

  private void patch(String id, String fragment) {
    assertThat(city.status("PATCH", "/entities/" + id + "/attrs", fragment)).isEqualTo(204);
  }
}
