package org.tsunagaru.features.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.reports.evidence.Exchange;

@Timeout(30)
class DoorTest {

  private static final String SECRET = "s3cret-canary-ひみつ";

  private final List<Exchange> log = new CopyOnWriteArrayList<>();

  private static DoorSettings settings(URI platform, Duration deadline) {
    return new DoorSettings(
        Set.of(DoorSettings.origin(platform)),
        Duration.ofSeconds(2),
        deadline,
        1_000_000,
        0,
        false,
        Optional.empty(),
        Optional.empty());
  }

  private static Door door(DoorSettings settings, Credentials credentials) {
    return new Door(
        settings,
        credentials,
        new Redactor(List.of(SECRET), List.of()),
        new Breaker(),
        Clock.systemUTC());
  }

  private static Door door(RawServer server) {
    return door(settings(server.uri("/"), Duration.ofSeconds(10)), Credentials.none());
  }

  @Test
  void a_body_goes_out_in_utf8_under_exactly_the_media_type_asked_for() throws IOException {
    try (RawServer server = RawServer.saying(RawServer.ok("{}"));
        Door door = door(server)) {
      door.send(
          Request.of(Effect.WRITE, "POST", server.uri("/ngsi-ld/v1/entities"))
              .with("Content-Type", "application/ld+json")
              .body("{\"名前\":\"避難所🏫\"}"),
          log::add);
      String sent = server.requests().get(0);
      assertThat(sent)
          .startsWith("POST /ngsi-ld/v1/entities HTTP/1.1\r\n")
          .contains("\r\nContent-Type: application/ld+json\r\n")
          .endsWith("\r\n\r\n{\"名前\":\"避難所🏫\"}")
          .doesNotContainIgnoringCase("charset")
          .doesNotContainIgnoringCase("\r\naccept");
    }
  }

  @Test
  void headers_that_were_not_asked_for_are_absent() throws IOException {
    try (RawServer server = RawServer.saying(RawServer.ok("{}"));
        Door door = door(server)) {
      for (String method : List.of("GET", "POST", "PATCH", "PUT", "DELETE")) {
        door.send(
            Request.of(Effect.WRITE, method, server.uri("/a")).body("{}").without("x"), log::add);
      }
      for (String sent : server.requests()) {
        assertThat(sent.lines().skip(1).takeWhile(line -> !line.isEmpty()))
            .as(sent)
            .allMatch(line -> line.matches("(?i)(host|connection|user-agent|content-length): .*"));
      }
    }
  }

  @Test
  void a_query_is_encoded_once_and_sent_as_it_was_encoded() throws IOException {
    try (RawServer server = RawServer.saying(RawServer.ok("[]"));
        Door door = door(server)) {
      door.send(
          Request.of(
              Effect.READ,
              "GET",
              server.uri(
                  "/e?q=name%3D%3D%22%E6%B5%B7%22%2Bx&type=A%7CB&t=2026-01-01T00:00:00%2B09:00")),
          log::add);
      assertThat(server.requests().get(0))
          .startsWith(
              "GET /e?q=name%3D%3D%22%E6%B5%B7%22%2Bx&type=A%7CB&t=2026-01-01T00:00:00%2B09:00 HTTP/1.1\r\n");
    }
  }

  @Test
  void an_answer_comes_back_with_its_status_headers_and_japanese_text() throws IOException {
    try (RawServer server =
            RawServer.saying(
                "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nX-A: 1\r\nX-A: 2\r\nContent-Length: 26\r\n\r\n{\"title\":\"見つからない\"}"
                    .replace(
                        "26",
                        String.valueOf(
                            "{\"title\":\"見つからない\"}".getBytes(StandardCharsets.UTF_8).length)));
        Door door = door(server)) {
      Answer answer = door.send(Request.of(Effect.READ, "GET", server.uri("/x")), log::add);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.headers("x-a")).containsExactly("1", "2");
      assertThat(answer.json().path("title").asString()).isEqualTo("見つからない");
      assertThat(answer.mediaType()).isEqualTo("application/json");
    }
  }

  @Test
  void a_path_is_sent_as_it_is_however_odd() throws IOException {
    try (RawServer server = RawServer.saying(RawServer.ok("{}"));
        Door door = door(server)) {
      for (String odd : List.of("/a/../b", "//a//b", "/a/./b", "/a%2Fb%2f%41", "/")) {
        door.send(Request.of(Effect.READ, "GET", server.uri(odd)), log::add);
        assertThat(server.requests().get(server.requests().size() - 1))
            .startsWith("GET " + odd + " HTTP/1.1\r\n");
      }
    }
  }

  @Test
  void what_was_not_answered_is_not_asked_again() throws IOException {
    RawServer.Behaviour hangingUp =
        (request, out) -> {
          if (!request.startsWith("GET / ")) {
            throw new IOException("hang up");
          }
          out.write(RawServer.ok("{}").getBytes(StandardCharsets.UTF_8));
        };
    try (RawServer server = new RawServer(hangingUp);
        Door door = door(server)) {
      for (String method : List.of("GET", "POST")) {
        assertThatThrownBy(
                () -> door.send(Request.of(Effect.WRITE, method, server.uri("/once")), log::add))
            .isInstanceOf(PlatformTrouble.class);
      }
      assertThat(server.requests().stream().filter(sent -> sent.contains(" /once "))).hasSize(2);
    }
  }

  @Test
  void getting_ready_goes_through_a_whole_exchange() {
    assertThat(Door.rouse()).isTrue();
  }

  @Test
  void connections_are_kept_for_the_next_request() throws IOException {
    try (RawServer server = RawServer.saying(RawServer.ok("{}"));
        Door door = door(server)) {
      for (int i = 0; i < 10; i++) {
        door.send(Request.of(Effect.READ, "GET", server.uri("/" + i)), log::add);
      }
      assertThat(server.requests()).hasSize(10);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void headers_without_end_are_left_at_a_cap() throws IOException {
    RawServer.Behaviour endless =
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
          byte[] line = "X-More: and more\r\n".getBytes(StandardCharsets.US_ASCII);
          while (true) {
            out.write(line);
          }
        };
    RawServer.Behaviour oneLongLine =
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
          byte[] more = "and more ".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
          while (true) {
            out.write(more);
          }
        };
    for (RawServer.Behaviour behaviour : List.of(endless, oneLongLine)) {
      try (RawServer server = new RawServer(behaviour);
          Door door = door(server)) {
        assertThatThrownBy(
                () -> door.send(Request.of(Effect.READ, "GET", server.uri("/x")), log::add))
            .isInstanceOf(PlatformTrouble.class)
            .hasMessageContaining("headers");
      }
    }
  }

  @Test
  void a_redirect_is_an_answer_and_is_not_followed() throws IOException {
    try (RawServer other = RawServer.saying(RawServer.ok("{}"));
        RawServer server =
            RawServer.saying(
                "HTTP/1.1 302 Found\r\nLocation: "
                    + other.uri("/stolen")
                    + "\r\nContent-Length: 0\r\n\r\n");
        Door door =
            door(
                settings(server.uri("/"), Duration.ofSeconds(5)),
                Credentials.fixed(new Header("Authorization", "Bearer " + SECRET)))) {
      Answer answer = door.send(Request.of(Effect.READ, "GET", server.uri("/x")), log::add);
      assertThat(answer.status()).isEqualTo(302);
      assertThat(server.requests().get(0).getBytes(StandardCharsets.UTF_8)).isNotEmpty();
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void another_origin_is_never_spoken_to() throws IOException {
    try (RawServer server = RawServer.saying(RawServer.ok("{}"));
        RawServer other = RawServer.saying(RawServer.ok("{}"));
        Door door = door(server)) {
      assertThatThrownBy(() -> door.send(Request.of(Effect.READ, "GET", other.uri("/")), log::add))
          .isInstanceOf(IllegalStateException.class);
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void a_server_that_never_answers_is_left_at_the_deadline() throws IOException {
    try (RawServer server = new RawServer((request, out) -> TimeUnit.SECONDS.sleep(20));
        Door door = door(settings(server.uri("/"), Duration.ofMillis(400)), Credentials.none())) {
      long begin = System.nanoTime();
      assertThatThrownBy(() -> door.send(Request.of(Effect.READ, "GET", server.uri("/")), log::add))
          .isInstanceOf(PlatformTrouble.class)
          .hasMessageContaining("400 ms");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
      assertThat(log).singleElement().satisfies(e -> assertThat(e.trouble()).isPresent());
    }
  }

  @Test
  void a_server_that_drips_bytes_is_left_at_the_deadline() throws IOException {
    try (RawServer server =
            new RawServer(
                (request, out) -> {
                  out.write(
                      "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
                          .getBytes(StandardCharsets.UTF_8));
                  for (int i = 0; i < 100; i++) {
                    out.write('x');
                    out.flush();
                    TimeUnit.MILLISECONDS.sleep(100);
                  }
                });
        Door door = door(settings(server.uri("/"), Duration.ofMillis(600)), Credentials.none())) {
      assertThatThrownBy(() -> door.send(Request.of(Effect.READ, "GET", server.uri("/")), log::add))
          .isInstanceOf(PlatformTrouble.class)
          .hasMessageContaining("600 ms");
    }
  }

  @Test
  void a_gzip_bomb_is_left_at_the_cap() throws IOException {
    byte[] bomb = gzip(new byte[50_000_000]);
    try (RawServer server =
            new RawServer(
                (request, out) -> {
                  out.write(
                      ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                              + bomb.length
                              + "\r\n\r\n")
                          .getBytes(StandardCharsets.UTF_8));
                  out.write(bomb);
                });
        Door door = door(server)) {
      assertThatThrownBy(() -> door.send(Request.of(Effect.READ, "GET", server.uri("/")), log::add))
          .isInstanceOf(PlatformTrouble.class)
          .hasMessageContaining("larger than 1000000 bytes");
    }
  }

  @Test
  void two_hundred_thousand_nested_arrays_are_an_unreadable_answer() throws IOException {
    try (RawServer server = RawServer.saying(RawServer.ok("[".repeat(200_000)));
        Door door = door(server)) {
      Answer answer = door.send(Request.of(Effect.READ, "GET", server.uri("/")), log::add);
      assertThatThrownBy(answer::json).isInstanceOf(ExpectationNotMet.class);
    }
  }

  @Test
  void a_platform_that_asks_to_wait_is_waited_for() throws IOException {
    int[] asked = {0};
    try (RawServer server =
            new RawServer(
                (request, out) ->
                    out.write(
                        (asked[0]++ < 2
                                ? "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"
                                : RawServer.ok("{}"))
                            .getBytes(StandardCharsets.UTF_8)));
        Door door = door(server)) {
      assertThat(door.send(Request.of(Effect.READ, "GET", server.uri("/")), log::add).status())
          .isEqualTo(200);
      assertThat(log).hasSize(3);
    }
  }

  @Test
  void a_platform_that_asks_to_wait_for_ever_is_trouble() throws IOException {
    try (RawServer server =
            RawServer.saying(
                "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n");
        Door door = door(server)) {
      assertThatThrownBy(() -> door.send(Request.of(Effect.READ, "GET", server.uri("/")), log::add))
          .isInstanceOf(PlatformTrouble.class)
          .hasMessageContaining("429");
    }
  }

  @Test
  void a_platform_that_is_gone_ends_the_run_within_a_few_exchanges() throws IOException {
    RawServer server = RawServer.saying(RawServer.ok("{}"));
    URI uri = server.uri("/alive");
    try (Door door = door(settings(uri, Duration.ofSeconds(2)), Credentials.none())) {
      door.send(Request.of(Effect.READ, "GET", uri), log::add);
      server.close();
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> door.send(Request.of(Effect.READ, "GET", uri), log::add))
            .isInstanceOf(PlatformTrouble.class);
      }
      assertThatThrownBy(() -> door.send(Request.of(Effect.READ, "GET", uri), log::add))
          .isInstanceOf(RunEnded.class)
          .hasMessageContaining("/alive");
    }
  }

  @Test
  void a_read_only_run_sends_nothing_but_reads() throws IOException {
    try (RawServer server = RawServer.saying(RawServer.ok("{}"));
        Door door =
            door(
                new DoorSettings(
                    Set.of(DoorSettings.origin(server.uri("/"))),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    1000,
                    0,
                    true,
                    Optional.empty(),
                    Optional.empty()),
                Credentials.none())) {
      door.send(
          Request.of(Effect.READ, "POST", server.uri("/entityOperations/query")).body("{}"),
          log::add);
      assertThatThrownBy(
              () -> door.send(Request.of(Effect.WRITE, "GET", server.uri("/")), log::add))
          .isInstanceOf(IllegalStateException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void what_is_recorded_holds_no_secret() throws IOException {
    String body = "{\"access_token\":\"unknown-token\",\"echo\":\"" + SECRET + "\"}";
    try (RawServer server =
            RawServer.saying(
                RawServer.ok(body)
                    .replace("\r\n\r\n", "\r\nSet-Cookie: id=" + "abc" + "\r\n\r\n"));
        Door door =
            door(
                settings(server.uri("/"), Duration.ofSeconds(5)),
                Credentials.fixed(new Header("Authorization", "Bearer " + SECRET)))) {
      door.send(
          Request.of(
                  Effect.WRITE,
                  "POST",
                  URI.create(server.uri("/x").toString() + "?token=abcdef&a=b"))
              .body("{\"password\":\"hunter22\"}"),
          log::add);
      assertThat(log.toString())
          .doesNotContain("canary", "unknown-token", "abcdef", "hunter22", "id=abc")
          .contains("a=b");
      assertThat(server.requests().get(0)).contains("Bearer s3cret-canary-");
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
