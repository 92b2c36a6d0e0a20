package org.tsunagaru.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tsunagaru.reference.json.Json;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProtocolTest {

  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "/good.jsonld",
          "{\"@context\": {\"Sensor\": \"https://city.example/Sensor\", \"水位\": \"https://city.example/level\", \"value\": \"https://evil.example/v\"}}",
          "/other.jsonld",
          "{\"@context\": {\"水位\": \"https://city.example/other\"}}",
          "/nocontext.jsonld",
          "{\"a\": 1}");

  private final ReferencePlatform platform = ReferencePlatform.start(0);
  private final Client city = Client.of(platform);
  private final HttpServer documents = documents();

  private static HttpServer documents() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            String text = DOCUMENTS.getOrDefault(exchange.getRequestURI().getPath(), "");
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(text.isEmpty() ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeAll
  void publish() {
    String body = "{\"id\": \"urn:k:1\", \"type\": \"Sensor\", \"水位\": 1, \"plain\": 2}";
    assertThat(city.status("POST", "/entities", body, "Link", link("good"))).isEqualTo(201);
  }

  @AfterAll
  void close() {
    platform.close();
    documents.stop(0);
  }

  @Test
  void names_are_compacted_with_the_readers_context() {
    JsonNode known = city.json("/entities/urn:k:1", "Link", link("good"));
    assertThat(known.path("type").asString()).isEqualTo("Sensor");
    assertThat(known.path("水位").path("value").asInt()).isEqualTo(1);
    JsonNode unknown = city.json("/entities/urn:k:1");
    assertThat(unknown.path("type").asString()).isEqualTo("https://city.example/Sensor");
    assertThat(unknown.has("https://city.example/level")).isTrue();
    assertThat(unknown.path("plain").path("value").asInt()).isEqualTo(2);
    assertThat(
            city.status(
                "DELETE",
                "/entities/urn:k:1/attrs/水位".replace("水位", "%E6%B0%B4%E4%BD%8D"),
                "",
                "Link",
                link("other")))
        .isEqualTo(404);
    assertThat(city.json("/entities?type=Sensor", "Link", link("good")).size()).isEqualTo(1);
    assertThat(city.json("/entities?type=Sensor").size()).isZero();
    assertThat(city.status("GET", "/types/https%3A%2F%2Fcity.example%2FSensor", "")).isEqualTo(200);
  }

  @Test
  void answers_say_which_context_they_speak_in() {
    var json = city.get("/entities/urn:k:1", "Link", link("good"));
    assertThat(json.headers().firstValue("Link").orElse("")).isEqualTo(link("good"));
    var linked =
        city.get("/entities/urn:k:1", "Accept", "application/ld+json", "Link", link("good"));
    assertThat(linked.headers().firstValue("Content-Type")).contains("application/ld+json");
    assertThat(Json.parse(linked.body()).path("@context").path(0).asString())
        .endsWith("/good.jsonld");
    JsonNode core = city.json("/entities/urn:k:1", "Accept", "application/ld+json");
    assertThat(core.path("@context").asString()).contains("ngsi-ld-core-context");
  }

  @Test
  void contexts_come_in_the_body_or_in_a_link_but_not_in_both() {
    String ld = "application/ld+json";
    String core = "\"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.6.jsonld\"";
    String with = "{\"id\": \"urn:k:%s\", \"type\": \"T\", \"@context\": " + core + "}";
    String without = "{\"id\": \"urn:k:w\", \"type\": \"T\"}";
    assertThat(city.status("POST", "/entities", with.formatted("2"), "Content-Type", ld))
        .isEqualTo(201);
    assertThat(city.status("POST", "/entities", with.formatted("3"))).isEqualTo(400);
    assertThat(city.status("POST", "/entities", without, "Content-Type", ld)).isEqualTo(400);
    assertThat(
            city.status(
                "POST", "/entities", with.formatted("4"), "Content-Type", ld, "Link", link("good")))
        .isEqualTo(400);
    String inline =
        "{\"id\": \"urn:k:5\", \"type\": \"T\", \"@context\": [{\"T\": \"https://city.example/T\"}, "
            + core
            + "]}";
    assertThat(city.status("POST", "/entities", inline, "Content-Type", ld)).isEqualTo(201);
    assertThat(city.json("/entities/urn:k:5").path("type").asString())
        .isEqualTo("https://city.example/T");
  }

  @Test
  void a_context_that_cannot_be_had_is_told_from_one_that_is_none() {
    String body = "{\"id\": \"urn:k:6\", \"type\": \"T\"}";
    var missing = city.post("/entities", body, "Link", link("missing"));
    assertThat(missing.statusCode()).isEqualTo(504);
    assertThat(missing.body()).contains("LdContextNotAvailable");
    assertThat(city.status("POST", "/entities", body, "Link", link("nocontext"))).isEqualTo(400);
    String closed =
        "<http://127.0.0.1:1/x.jsonld>; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"";
    assertThat(city.status("POST", "/entities", body, "Link", closed)).isEqualTo(504);
  }

  @Test
  void media_types_are_negotiated() {
    assertThat(city.status("GET", "/entities/urn:k:1", "", "Accept", "text/html")).isEqualTo(406);
    assertThat(city.get("/types", "Accept", "application/geo+json").statusCode()).isEqualTo(406);
    assertThat(city.get("/types", "Accept", "text/html, */*;q=0.1").statusCode()).isEqualTo(200);
    var weighted =
        city.get("/entities/urn:k:1", "Accept", "application/json;q=0.2, application/ld+json");
    assertThat(weighted.headers().firstValue("Content-Type")).contains("application/ld+json");
    var wrong = city.post("/entities", "{}", "Content-Type", "text/plain");
    assertThat(wrong.statusCode()).isEqualTo(415);
    assertThat(wrong.body()).isEmpty();
  }

  @Test
  void unknown_paths_and_methods_are_refused() {
    assertThat(city.get("/nothing").statusCode()).isEqualTo(404);
    assertThat(city.get("/nothing").body()).contains("ResourceNotFound");
    var method = city.send("DELETE", "/entities", "");
    assertThat(method.statusCode()).isEqualTo(405);
    assertThat(method.headers().firstValue("Allow")).contains("GET, POST");
    var done = city.send("PATCH", "/entities/urn:k:1/attrs", "{\"x\": 1}");
    assertThat(done.statusCode()).isEqualTo(204);
    assertThat(done.headers().firstValue("Content-Length")).isEmpty();
  }

  @Test
  void tenants_do_not_see_each_other() {
    String tenant = "NGSILD-Tenant";
    String body = "{\"id\": \"urn:n:1\", \"type\": \"OnlyHere\"}";
    var unknown = city.get("/types", tenant, "nobody");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("NonexistentTenant");
    var created = city.post("/entities", body, tenant, "takamatsu");
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue(tenant)).contains("takamatsu");
    assertThat(city.status("GET", "/entities/urn:n:1", "", tenant, "takamatsu")).isEqualTo(200);
    assertThat(city.status("GET", "/entities/urn:n:1", "")).isEqualTo(404);
    assertThat(city.json("/types").path("typeList").toString()).doesNotContain("OnlyHere");
  }

  @Test
  void hostile_bodies_do_no_harm() {
    String deep =
        "{\"id\": \"urn:z:1\", \"type\": \"T\", \"a\": "
            + "[".repeat(5000)
            + "]".repeat(5000)
            + "}";
    assertThat(city.status("POST", "/entities", deep)).isEqualTo(400);
    String huge = "{\"id\": \"urn:z:2\", \"type\": \"T\", \"a\": 1e999999999}";
    assertThat(city.status("POST", "/entities", huge)).isEqualTo(201);
    assertThat(city.status("GET", "/entities?type=T&q=a%3E5", "")).isEqualTo(200);
    assertThat(city.status("POST", "/entities", "x".repeat(11 * 1024 * 1024))).isIn(400, 413);
  }

  private String link(String name) {
    return "<http://127.0.0.1:"
        + documents.getAddress().getPort()
        + "/"
        + name
        + ".jsonld>; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"";
  }
}
