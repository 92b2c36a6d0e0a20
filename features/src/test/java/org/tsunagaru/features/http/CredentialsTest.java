package org.tsunagaru.features.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsunagaru.reports.evidence.Exchange;
import org.tsunagaru.spec.Text;

@Timeout(30)
class CredentialsTest {

  private static final String TOKEN = "t0ken-canary-";

  private final List<Exchange> log = new CopyOnWriteArrayList<>();

  /** Asks a server for a numbered token, and for the next when one is refused. */
  private static final class Numbered implements Credentials {

    private final URI where;
    private final AtomicInteger number = new AtomicInteger();
    private Optional<String> token = Optional.empty();

    Numbered(URI where) {
      this.where = where;
    }

    @Override
    public List<Header> headers(AuthorizationServer server) {
      if (token.isEmpty()) {
        String next = TOKEN + number.incrementAndGet();
        server.ask(Request.of(Effect.READ, "GET", where), answer -> List.of(next));
        token = Optional.of(next);
      }
      return List.of(new Header("Authorization", "Bearer " + token.get()));
    }

    @Override
    public boolean refused(List<Header> lines) {
      token = Optional.empty();
      return true;
    }

    @Override
    public Set<String> origins() {
      return Set.of(DoorSettings.origin(where));
    }
  }

  private static Door door(RawServer platform, Credentials credentials, Breaker breaker) {
    return new Door(
        new DoorSettings(
            Set.of(DoorSettings.origin(platform.uri("/"))),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            1_000_000,
            0,
            false,
            Optional.empty(),
            Optional.empty()),
        credentials,
        new Redactor(List.of(), List.of()),
        breaker,
        Clock.systemUTC());
  }

  private static RawServer refusing(String token) {
    return new RawServer(
        (request, out) ->
            out.write(
                (request.contains("Bearer " + token)
                        ? "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"
                        : RawServer.ok("[]"))
                    .getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void credentials_that_are_refused_are_renewed_once_and_the_request_goes_out_again()
      throws IOException {
    try (RawServer issuer = RawServer.saying(RawServer.ok("{}"));
        RawServer platform = refusing(TOKEN + "1");
        Door door = door(platform, new Numbered(issuer.uri("/token")), new Breaker())) {
      Answer answer = door.send(Request.of(Effect.READ, "GET", platform.uri("/a")), log::add);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(platform.requests()).hasSize(2);
      assertThat(issuer.requests()).hasSize(2);
      assertThat(log)
          .extracting(Exchange::url)
          .filteredOn(url -> url.endsWith("/token"))
          .hasSize(2);
    }
  }

  @Test
  void a_second_refusal_is_the_answer() throws IOException {
    try (RawServer issuer = RawServer.saying(RawServer.ok("{}"));
        RawServer platform = refusing(TOKEN);
        Door door = door(platform, new Numbered(issuer.uri("/token")), new Breaker())) {
      Answer answer = door.send(Request.of(Effect.READ, "GET", platform.uri("/a")), log::add);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(platform.requests()).hasSize(2);
    }
  }

  @Test
  void a_refusal_of_what_a_scenario_itself_shows_is_no_reason_to_renew() throws IOException {
    try (RawServer issuer = RawServer.saying(RawServer.ok("{}"));
        RawServer platform = refusing("nobody");
        Door door = door(platform, new Numbered(issuer.uri("/token")), new Breaker())) {
      Answer answer =
          door.send(
              Request.of(Effect.READ, "GET", platform.uri("/a"))
                  .with("Authorization", "Bearer nobody"),
              log::add);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(platform.requests()).hasSize(1);
    }
  }

  @Test
  void the_issuer_is_no_platform_and_the_platform_no_issuer() throws IOException {
    try (RawServer issuer = RawServer.saying(RawServer.ok("{}"));
        RawServer platform = RawServer.saying(RawServer.ok("{}"));
        RawServer other = RawServer.saying(RawServer.ok("{}"));
        Door door = door(platform, new Numbered(issuer.uri("/token")), new Breaker());
        Door astray =
            door(
                platform,
                server -> {
                  server.ask(Request.of(Effect.READ, "GET", other.uri("/")), answer -> List.of());
                  return List.of();
                },
                new Breaker())) {
      assertThatThrownBy(
              () -> door.send(Request.of(Effect.READ, "GET", issuer.uri("/data")), log::add))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(
              () -> astray.send(Request.of(Effect.READ, "GET", platform.uri("/")), log::add))
          .isInstanceOf(IllegalStateException.class);
      assertThat(issuer.requests()).isEmpty();
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void a_token_that_was_received_is_in_no_record_wherever_it_is_repeated() throws IOException {
    String echo = TOKEN + "1";
    try (RawServer issuer =
            RawServer.saying(
                RawServer.ok("{\"access_token\":\"" + echo + "\",\"again\":\"" + echo + "\"}")
                    .replace("\r\n\r\n", "\r\nX-Echo: " + echo + "\r\n\r\n"));
        RawServer platform = RawServer.saying(RawServer.ok("{\"seen\":\"Bearer " + echo + "\"}"));
        Door door = door(platform, new Numbered(issuer.uri("/token")), new Breaker())) {
      door.send(Request.of(Effect.READ, "GET", platform.uri("/a?q=" + echo)), log::add);
      assertThat(platform.requests().get(0)).contains("Authorization: Bearer " + echo);
      assertThat(log).hasSize(2);
      assertThat(log.toString()).doesNotContain("canary").contains("again", "seen");
    }
  }

  @Test
  void a_run_without_credentials_ends_within_a_few_requests_and_says_why() throws IOException {
    Breaker breaker = new Breaker();
    try (RawServer platform = RawServer.saying(RawServer.ok("{}"));
        Door door =
            door(
                platform,
                server -> {
                  throw new CredentialsTrouble(new Text("no token today", "本日トークンなし"));
                },
                breaker)) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(
                () -> door.send(Request.of(Effect.READ, "GET", platform.uri("/")), log::add))
            .isInstanceOf(CredentialsTrouble.class);
      }
      assertThatThrownBy(
              () -> door.send(Request.of(Effect.READ, "GET", platform.uri("/")), log::add))
          .isInstanceOf(RunEnded.class)
          .hasMessageContaining("no token today");
      assertThat(platform.requests()).isEmpty();
    }
  }
}
