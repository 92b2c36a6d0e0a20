package org.tsunagaru.features.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.reports.evidence.Exchange;

/** What comes in may be anything, and take any time. */
@Timeout(30)
class HostileServerTest {

  private final List<Exchange> log = new CopyOnWriteArrayList<>();

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
          Door door = Doors.door(server)) {
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
            Doors.door(
                Doors.settings(server.uri("/"), Duration.ofSeconds(5)),
                Credentials.fixed(new Header("Authorization", "Bearer " + Doors.SECRET)))) {
      Answer answer = door.send(Request.of(Effect.READ, "GET", server.uri("/x")), log::add);
      assertThat(answer.status()).isEqualTo(302);
      assertThat(server.requests().get(0).getBytes(StandardCharsets.UTF_8)).isNotEmpty();
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void a_server_that_never_answers_is_left_at_the_deadline() throws IOException {
    try (RawServer server = new RawServer((request, out) -> TimeUnit.SECONDS.sleep(20));
        Door door =
            Doors.door(
                Doors.settings(server.uri("/"), Duration.ofMillis(400)), Credentials.none())) {
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
        Door door =
            Doors.door(
                Doors.settings(server.uri("/"), Duration.ofMillis(600)), Credentials.none())) {
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
        Door door = Doors.door(server)) {
      assertThatThrownBy(() -> door.send(Request.of(Effect.READ, "GET", server.uri("/")), log::add))
          .isInstanceOf(PlatformTrouble.class)
          .hasMessageContaining("larger than 1000000 bytes");
    }
  }

  @Test
  void two_hundred_thousand_nested_arrays_are_an_unreadable_answer() throws IOException {
    try (RawServer server = RawServer.saying(RawServer.ok("[".repeat(200_000)));
        Door door = Doors.door(server)) {
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
        Door door = Doors.door(server)) {
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
        Door door = Doors.door(server)) {
      assertThatThrownBy(() -> door.send(Request.of(Effect.READ, "GET", server.uri("/")), log::add))
          .isInstanceOf(PlatformTrouble.class)
          .hasMessageContaining("429");
    }
  }

  @Test
  void a_platform_that_is_gone_ends_the_run_within_a_few_exchanges() throws IOException {
    RawServer server = RawServer.saying(RawServer.ok("{}"));
    URI uri = server.uri("/alive");
    try (Door door = Doors.door(Doors.settings(uri, Duration.ofSeconds(2)), Credentials.none())) {
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

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
