package org.tsunagaru.features.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class GreeterTest {

  private static final String HELLO =
      "16 0301 002a 02 000026 0301 " + "00".repeat(32) + " 00 c013 00";

  @Test
  void an_agreement_tells_version_and_suite() throws IOException {
    assertThat(answered(HELLO)).isEqualTo(new Greeted.Agreed(0x0301, 0xc013));
    assertThat(
            answered(
                "16 0303 004a 02 000046 0303 "
                    + "00".repeat(32)
                    + "20"
                    + "11".repeat(32)
                    + "1301 00"))
        .hasToString("ServerHello, version 0x0303, suite 0x1301");
  }

  @Test
  void an_alert_and_hanging_up_are_refusals() throws IOException {
    assertThat(answered("15 0301 0002 0246")).isEqualTo(new Greeted.Refused("alert 70"));
    assertThat(answered("")).isEqualTo(new Greeted.Refused("closed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "16",
        "16 0301 0000",
        "15 0301 0000",
        "16 0301 ffff 02",
        "16 0301 0001 02",
        "485454502f312e31203430300d0a0d0a",
        "16 0301 0027 02 000023 0301 0000000000000000000000000000000000000000000000000000000000000000 ff",
        "00000000000000000000"
      })
  void whatever_else_comes_is_no_agreement(String bytes) throws IOException {
    assertThat(answered(bytes)).isInstanceOf(Greeted.Refused.class);
  }

  @Test
  void a_server_that_says_nothing_tells_nothing() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      URI silent = URI.create("https://127.0.0.1:" + socket.getLocalPort());
      Greeter greeter = new Greeter(Doors.settings(silent, Duration.ofMillis(200)));
      assertThatThrownBy(() -> greeter.greet(silent, Greeting.sound()))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void a_greeting_is_as_long_as_it_says_and_names_a_host_but_no_address() {
    for (Greeting greeting :
        List.of(Greeting.sound(), Greeting.old(0x0300), Greeting.old(0x0302))) {
      byte[] bytes = greeting.bytes("os.example");
      assertThat(((bytes[3] & 0xff) << 8) | (bytes[4] & 0xff)).isEqualTo(bytes.length - 5);
      assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
          .contains("os.example");
      assertThat(greeting.bytes("127.0.0.1")).hasSizeLessThan(bytes.length - 10);
    }
    assertThat(Greeting.old(0x0300).bytes("a")).containsSequence(22, 3, 0);
  }

  private static Greeted answered(String hex) throws IOException {
    byte[] answer = HexFormat.of().parseHex(hex.replace(" ", ""));
    try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> served = CompletableFuture.runAsync(() -> answerOnce(socket, answer));
      URI server = URI.create("https://127.0.0.1:" + socket.getLocalPort());
      Greeted heard =
          new Greeter(Doors.settings(server, Duration.ofSeconds(5)))
              .greet(server, Greeting.old(0x0301));
      served.join();
      return heard;
    }
  }

  private static void answerOnce(ServerSocket socket, byte[] answer) {
    try (Socket caller = socket.accept()) {
      byte[] head = caller.getInputStream().readNBytes(5);
      caller.getInputStream().readNBytes(((head[3] & 0xff) << 8) | (head[4] & 0xff));
      caller.getOutputStream().write(answer);
    } catch (IOException e) {
      // The caller went away.
    }
  }
}
