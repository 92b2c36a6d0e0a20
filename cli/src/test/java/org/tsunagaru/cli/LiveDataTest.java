package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.reference.ReferencePlatform;
import tools.jackson.databind.JsonNode;

/** Checks the data that a platform holds. */
@Timeout(120)
class LiveDataTest {

  private static final String LD = "/ngsi-ld/v1";

  private final ReferencePlatform platform = ReferencePlatform.start(0);

  @TempDir private Path folder;

  @AfterEach
  void close() {
    platform.close();
  }

  private static String room(int number) {
    return "{\"id\":\"urn:ngsi-ld:Room:%d\",\"type\":\"Room\",\"level\":{\"type\":\"Property\",\"value\":1}}"
        .formatted(number);
  }

  private void publish(String... entities) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(platform.origin() + LD + "/entityOperations/create"))
                    .header("Content-Type", "application/json")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            Stream.of(entities).collect(Collectors.joining(",", "[", "]"))))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private Cli validate(String endpoints, String... words) throws IOException {
    Path file = folder.resolve("platform.yaml");
    Files.writeString(
        file,
        "platform: { name: X }\nendpoints: { %s }\nlimits: { connect-seconds: 2 }\nclaims: {}\n"
            .formatted(endpoints));
    return Cli.run(
        Stream.concat(Stream.of("validate", "--platform", file.toString()), Stream.of(words))
            .toArray(String[]::new));
  }

  private String ngsiLd() {
    return "ngsi-ld: \"" + platform.origin() + LD + "\"";
  }

  @Test
  void every_entity_of_every_type_is_read_however_many_pages_they_fill()
      throws IOException, InterruptedException {
    publish(IntStream.range(0, 250).mapToObj(LiveDataTest::room).toArray(String[]::new));
    publish("{\"id\":\"urn:ngsi-ld:Lift:1\",\"type\":\"Lift\"}");
    Cli all = validate(ngsiLd(), "--format", "json");
    assertThat(all.code()).as(all.all()).isZero();
    assertThat(Json.read(all.out()).path("records").asInt()).isEqualTo(251);
    Cli v2 = validate("ngsi-v2: \"" + platform.origin() + "/v2\"", "--format", "json");
    assertThat(Json.read(v2.out()).path("records").asInt()).as(v2.all()).isEqualTo(251);
    Cli both =
        validate(ngsiLd() + ", ngsi-v2: \"" + platform.origin() + "/v2\"", "--format", "json");
    assertThat(Json.read(both.out()).path("records").asInt()).as(both.all()).isEqualTo(502);
    Cli one = validate(ngsiLd(), "--format", "json", "--type", "Lift");
    assertThat(Json.read(one.out()).path("records").asInt()).isEqualTo(1);
  }

  @Test
  void what_is_wrong_is_named_by_the_query_and_its_place_in_the_answer()
      throws IOException, InterruptedException {
    publish(IntStream.range(0, 120).mapToObj(LiveDataTest::room).toArray(String[]::new));
    publish(
        "{\"id\":\"urn:ngsi-ld:Shelter:1\",\"type\":\"Shelter\",\"location\":{\"type\":\"GeoProperty\",\"value\":{\"type\":\"Point\",\"coordinates\":[35.68,139.76]}}}");
    Cli found = validate(ngsiLd(), "--format", "json");
    JsonNode finding =
        Json.read(found.out()).path("findings").values().stream()
            .filter(one -> one.path("file").asString("").contains("type=Shelter"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.path("file").asString(""))
        .isEqualTo(platform.origin() + LD + "/entities?type=Shelter");
    assertThat(finding.path("pointer").asString("")).startsWith("/0/location");
  }

  @Test
  void a_platform_that_is_not_there_cannot_be_told_and_is_said_once() throws IOException {
    Cli dead = validate("ngsi-ld: \"http://127.0.0.1:9/ngsi-ld/v1\"");
    assertThat(dead.code()).as(dead.all()).isEqualTo(Exit.CANNOT_TELL);
    assertThat(dead.all().split("No connection", -1)).hasSize(2);
    assertThat(dead.all()).contains("not checked").doesNotContain("Exception");
  }

  @Test
  void an_api_that_breaks_off_within_a_type_is_not_valid() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            boolean first = exchange.getRequestURI().getQuery().contains("offset=0");
            byte[] body = ("[" + room(1) + "]").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(first ? 200 : 500, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    try {
      Cli broken =
          validate(
              "ngsi-ld: \"http://127.0.0.1:%d/ngsi-ld/v1\""
                  .formatted(server.getAddress().getPort()),
              "--type=Room");
      assertThat(broken.code()).as(broken.all()).isEqualTo(Exit.CANNOT_TELL);
      assertThat(broken.all()).contains("1 records", "not checked", "500");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_platform_without_data_is_not_valid_but_unchecked() throws IOException {
    Cli empty = validate(ngsiLd());
    assertThat(empty.code()).as(empty.all()).isEqualTo(Exit.CANNOT_TELL);
    assertThat(empty.all()).contains("no type of entity");
  }

  @Test
  void a_platform_that_refuses_to_show_its_data_says_so() throws IOException {
    try (Gateway gateway = Gateway.open(Gateway.knows("X-API-Key", "k3y"::equals))) {
      Cli refused = validate("ngsi-ld: \"" + gateway.root() + "\"");
      assertThat(refused.code()).as(refused.all()).isEqualTo(Exit.CANNOT_TELL);
      assertThat(refused.all()).contains("401", "credentials");
    }
  }

  @Test
  void what_does_not_go_together_is_one_sentence() throws IOException {
    for (List<String> words :
        List.of(List.of("validate", "--type", "Room", "x.json"), List.of("validate"))) {
      Cli wrong = Cli.run(words.toArray(String[]::new));
      assertThat(wrong.code()).isEqualTo(Exit.USAGE);
      assertThat(wrong.all().strip().lines()).hasSize(1);
    }
    Cli none = validate("");
    assertThat(none.code()).as(none.all()).isEqualTo(Exit.USAGE);
  }
}
