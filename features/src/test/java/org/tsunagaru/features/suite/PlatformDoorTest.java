package org.tsunagaru.features.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.spec.Text;

class PlatformDoorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ngsi-ld | {\"type\":\"https://uri.etsi.org/ngsi-ld/errors/ResourceNotFound\",\"title\":\"None\"}",
        "ngsi-v2 | {\"error\":\"NotFound\",\"description\":\"No context element found\"}"
      })
  void a_platform_that_answers_an_empty_list_with_its_own_not_found_is_there(
      String binding, String body) throws IOException {
    assertThat(obstacle(binding, 404, "application/json", body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ngsi-ld | 404 | application/json | {\"status\":404,\"error\":\"Not Found\",\"path\":\"/entities\"}",
        "ngsi-v2 | 404 | text/html        | <html>Not found</html>",
        "ngsi-v2 | 401 | application/json | {\"error\":\"NotFound\",\"description\":\"Who are you?\"}",
        "ngsi-ld | 200 | application/json | {}"
      })
  void a_server_that_is_no_broker_or_lets_nobody_in_is_an_obstacle(
      String binding, int status, String mediaType, String body) throws IOException {
    assertThat(obstacle(binding, status, mediaType, body)).isPresent();
  }

  @Test
  void a_broker_that_has_nothing_yet_is_there() throws IOException {
    assertThat(obstacle("ngsi-ld", 200, "application/json", "[]")).isEmpty();
  }

  private static Optional<Text> obstacle(String binding, int status, String mediaType, String body)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", mediaType);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    URI root = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    Platform platform = Platform.at("city", binding, root);
    try (Door door = PlatformDoor.open(platform, true, Clock.systemUTC())) {
      return PlatformDoor.obstacle(door, binding, root);
    } finally {
      server.stop(0);
    }
  }
}
