package org.tsunagaru.features.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsunagaru.reports.evidence.Exchange;

@Timeout(30)
class ProxyTest {

  private static final Header KEY = new Header("Authorization", "Bearer for-the-platform");
  private static final Header LOGIN = new Header("Proxy-Authorization", "Basic for-the-proxy");

  private final List<Exchange> log = new CopyOnWriteArrayList<>();

  private static Door door(RawServer proxy, String platform) {
    return new Door(
        new DoorSettings(
            Set.of(DoorSettings.origin(URI.create(platform))),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            1_000_000,
            0,
            false,
            Optional.empty(),
            Optional.of(new Proxy(proxy.uri(""), List.of(LOGIN)))),
        Credentials.fixed(KEY),
        new Redactor(List.of(), List.of()),
        new Breaker(),
        Clock.systemUTC());
  }

  private Answer send(Door door, String url) {
    return door.send(Request.of(Effect.READ, "GET", URI.create(url)), log::add);
  }

  private static String saying(int status, String type) {
    return "HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\nContent-Length: 2\r\n\r\n{}";
  }

  @Test
  void the_proxy_is_given_the_whole_url_as_it_was_encoded_and_its_own_credentials()
      throws IOException {
    try (RawServer proxy = RawServer.saying(RawServer.ok("[]"));
        Door door = door(proxy, "http://os.example")) {
      assertThat(send(door, "http://os.example/v1//e?q=a%2Bb%3D%3D%22%22&t=+09:00").status())
          .isEqualTo(200);
      assertThat(proxy.requests()).hasSize(1);
      assertThat(proxy.requests().get(0))
          .startsWith("GET http://os.example/v1//e?q=a%2Bb%3D%3D%22%22&t=+09:00 HTTP/1.1\r\n")
          .contains("\r\nHost: os.example\r\n")
          .contains("Proxy-Authorization: Basic for-the-proxy\r\n");
      assertThat(log.toString()).doesNotContain("for-the-proxy", "for-the-platform");
    }
  }

  @Test
  void a_tunnel_is_asked_for_with_the_credentials_of_the_proxy_and_no_others() throws IOException {
    try (RawServer proxy = RawServer.saying(saying(403, "text/html"));
        Door door = door(proxy, "https://os.example")) {
      assertThatThrownBy(() -> send(door, "https://os.example/e"))
          .isInstanceOf(PlatformTrouble.class)
          .hasMessageContaining("it said 403");
      assertThat(proxy.requests().get(0))
          .startsWith("CONNECT os.example:443 HTTP/1.1\r\n")
          .contains("\r\nHost: os.example", "Proxy-Authorization: Basic for-the-proxy\r\n")
          .doesNotContain("for-the-platform");
    }
  }

  @Test
  void what_the_proxy_says_in_the_platforms_place_is_no_answer_of_the_platform()
      throws IOException {
    for (int status : List.of(407, 502, 503, 504)) {
      try (RawServer proxy = RawServer.saying(saying(status, "text/html"));
          Door door = door(proxy, "http://os.example")) {
        assertThatThrownBy(() -> send(door, "http://os.example/e"))
            .isInstanceOf(PlatformTrouble.class)
            .hasMessageContaining("The proxy " + proxy.uri(""))
            .hasMessageContaining("" + status);
      }
    }
  }

  @Test
  void a_proxy_that_is_not_there_is_named() throws IOException {
    RawServer proxy = RawServer.saying("");
    try (Door door = door(proxy, "http://os.example")) {
      proxy.close();
      assertThatThrownBy(() -> send(door, "http://os.example/e"))
          .isInstanceOf(PlatformTrouble.class)
          .hasMessageContaining("No connection to the proxy " + proxy.uri(""))
          .hasMessageContaining("limits.proxy");
    }
  }

  @Test
  void an_error_that_an_api_words_is_the_platforms() throws IOException {
    try (RawServer proxy = RawServer.saying(saying(504, "application/json"));
        Door door = door(proxy, "http://os.example")) {
      assertThat(send(door, "http://os.example/e").status()).isEqualTo(504);
    }
  }
}
