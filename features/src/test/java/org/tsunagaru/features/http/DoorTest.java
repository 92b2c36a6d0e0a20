package org.tsunagaru.features.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsunagaru.reports.evidence.Exchange;

/** What goes out, and what is never sent. */
@Timeout(30)
class DoorTest {

  private final List<Exchange> log = new CopyOnWriteArrayList<>();

  @Test
  void a_body_goes_out_in_utf8_under_exactly_the_media_type_asked_for() throws IOException {
    try (RawServer server = RawServer.saying(RawServer.ok("{}"));
        Door door = Doors.door(server)) {
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
        Door door = Doors.door(server)) {
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
        Door door = Doors.door(server)) {
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
        Door door = Doors.door(server)) {
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
        Door door = Doors.door(server)) {
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
        Door door = Doors.door(server)) {
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
        Door door = Doors.door(server)) {
      for (int i = 0; i < 10; i++) {
        door.send(Request.of(Effect.READ, "GET", server.uri("/" + i)), log::add);
      }
      assertThat(server.requests()).hasSize(10);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void another_origin_is_never_spoken_to() throws IOException {
    try (RawServer server = RawServer.saying(RawServer.ok("{}"));
        RawServer other = RawServer.saying(RawServer.ok("{}"));
        Door door = Doors.door(server)) {
      assertThatThrownBy(() -> door.send(Request.of(Effect.READ, "GET", other.uri("/")), log::add))
          .isInstanceOf(IllegalStateException.class);
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void a_read_only_run_sends_nothing_but_reads() throws IOException {
    try (RawServer server = RawServer.saying(RawServer.ok("{}"));
        Door door =
            Doors.door(
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
    String body = "{\"access_token\":\"unknown-token\",\"echo\":\"" + Doors.SECRET + "\"}";
    try (RawServer server =
            RawServer.saying(
                RawServer.ok(body)
                    .replace("\r\n\r\n", "\r\nSet-Cookie: id=" + "abc" + "\r\n\r\n"));
        Door door =
            Doors.door(
                Doors.settings(server.uri("/"), Duration.ofSeconds(5)),
                Credentials.fixed(new Header("Authorization", "Bearer " + Doors.SECRET)))) {
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
}
