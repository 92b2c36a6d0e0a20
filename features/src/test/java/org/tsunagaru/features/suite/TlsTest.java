package org.tsunagaru.features.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.platform.PlatformFile;
import org.tsunagaru.features.platform.SecretSource;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.FileException;

@Timeout(120)
class TlsTest {

  private static final SecretSource SECRETS =
      new SecretSource() {
        @Override
        public Optional<String> environment(String name) {
          return Optional.of(name.equals("RIGHT") ? KeyRing.PASSWORD : "wrong");
        }

        @Override
        public Optional<String> ask(String label) {
          return Optional.of(KeyRing.PASSWORD);
        }
      };

  @TempDir private static Path folder;

  private static Optional<KeyRing> ring = Optional.empty();

  @BeforeAll
  static void makeKeys() throws IOException, InterruptedException, GeneralSecurityException {
    ring = Optional.of(new KeyRing(folder));
    Files.writeString(folder.resolve("empty.pem"), "");
    Files.writeString(folder.resolve("pass.txt"), KeyRing.PASSWORD + "\n");
    Files.write(folder.resolve("noise.bin"), new byte[] {3, 1, 4, 1, 5});
    Files.writeString(
        folder.resolve("damaged.pem"),
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
  }

  private static Platform platform(URI root, String tls) {
    return PlatformFile.parse(
        folder.resolve("city.yaml"),
        "platform: { name: X }\nendpoints: { ngsi-ld: \"%s\" }\ntls: { %s }\nclaims: {}\n"
            .formatted(root, tls),
        SECRETS,
        Optional.empty());
  }

  private static Optional<String> obstacle(SSLServerSocket server, String tls) {
    URI root = URI.create("https://127.0.0.1:" + server.getLocalPort() + "/ngsi-ld/v1");
    Platform platform = platform(root, tls);
    try (Door door = PlatformDoor.open(platform, true, Clock.systemUTC())) {
      return PlatformDoor.obstacle(door, "ngsi-ld", root).map(Text::en);
    }
  }

  @Test
  void a_certificate_that_does_not_verify_is_refused_and_one_of_a_named_authority_is_trusted()
      throws IOException, GeneralSecurityException {
    try (SSLServerSocket server = server(false)) {
      assertThat(obstacle(server, ""))
          .hasValueSatisfying(
              words -> assertThat(words).contains("could not be trusted", "tls.ca-file"));
      assertThat(obstacle(server, "ca-file: ca.pem")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client-cert: tester.pem, client-key: tester.key",
        "client-cert: both.pem",
        "client-cert: tester.pem, client-key: locked.key, client-key-password: \"${env:RIGHT}\"",
        "client-cert: tester.pem, client-key: locked.key, client-key-password: \"${file:pass.txt}\"",
        "client-cert: tester.pem, client-key: locked.key, client-key-password: \"${prompt:Key}\"",
        "client-cert: tester.p12, client-cert-password: \"${env:RIGHT}\"",
        "client-cert: tester.p12, client-cert-password: \"${file:pass.txt}\"",
        "client-cert: tester.p12, client-cert-password: \"${prompt:Key}\""
      })
  void a_server_that_wants_to_know_who_comes_is_shown_the_testers_certificate(String identity)
      throws IOException, GeneralSecurityException {
    try (SSLServerSocket server = server(true)) {
      assertThat(obstacle(server, "ca-file: ca.pem, " + identity)).isEmpty();
    }
  }

  @Test
  void a_server_that_is_shown_no_certificate_is_no_connection()
      throws IOException, GeneralSecurityException {
    try (SSLServerSocket server = server(true)) {
      assertThat(obstacle(server, "ca-file: ca.pem"))
          .hasValueSatisfying(
              words -> assertThat(words).contains("cannot be reached", "tls.client-cert"));
    }
  }

  @ParameterizedTest
  @CsvSource({"another, is for another host", "stale, has expired"})
  void a_certificate_of_a_named_authority_is_refused_where_it_does_not_hold(
      String alias, String words) throws IOException, GeneralSecurityException {
    try (SSLServerSocket server = server(alias, false)) {
      assertThat(obstacle(server, "ca-file: ca.pem"))
          .hasValueSatisfying(said -> assertThat(said).contains(words).doesNotContain("ca-file"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ca-file: nowhere.pem | ca-file | nowhere.pem cannot be read",
        "ca-file: empty.pem | ca-file | no certificate to be read",
        "ca-file: damaged.pem | ca-file | no certificate to be read",
        "ca-file: tester.key | ca-file | no certificate to be read",
        "client-cert: nowhere.pem | client-cert | nowhere.pem cannot be read",
        "client-cert: tester.pem | client-cert | name its file in client-key",
        "client-cert: tester.pem, client-key: nowhere.key | client-key | nowhere.key cannot be read",
        "client-cert: tester.pem, client-key: city.key | client-key | does not belong",
        "client-cert: tester.pem, client-key: old.key | client-key | openssl pkcs8 -topk8",
        "client-cert: tester.pem, client-key: noise.bin | client-key | no private key in PKCS#8",
        "client-cert: tester.pem, client-key: locked.key | client-key | name it in client-key-password",
        "client-cert: tester.pem, client-key: locked.key, client-key-password: \"${env:NOT}\" | client-key | check client-key-password",
        "client-cert: tester.p12 | client-cert | name it in client-cert-password",
        "client-cert: tester.p12, client-cert-password: \"${env:NOT}\" | client-cert | check client-cert-password",
        "client-cert: keyless.p12, client-cert-password: \"${env:RIGHT}\" | client-cert | holds no private key",
        "client-cert: noise.bin, client-cert-password: \"${env:RIGHT}\" | client-cert | neither PEM nor PKCS#12",
        "client-cert: tester.p12, client-cert-password: \"${file:empty.pem}\" | client-cert-password | is empty",
        "client-cert: tester.pem, client-key: locked.key, client-key-password: \"${file:nowhere}\" | client-key-password | cannot be read",
        "client-key: tester.key | tls | client-cert"
      })
  void a_file_that_will_not_do_is_named_with_its_line_and_what_to_do(
      String tls, String member, String words) {
    assertThatThrownBy(() -> platform(URI.create("https://os.example"), tls))
        .isInstanceOf(FileException.class)
        .satisfies(
            e ->
                assertThat(((FileException) e).problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.line()).isEqualTo(3);
                          assertThat(problem.pointer()).endsWith("/" + member);
                          assertThat(problem.what().en()).contains(words);
                        }));
  }

  private static SSLServerSocket server(boolean wantsToKnow)
      throws IOException, GeneralSecurityException {
    return server("city", wantsToKnow);
  }

  private static SSLServerSocket server(String alias, boolean wantsToKnow)
      throws IOException, GeneralSecurityException {
    SSLServerSocket server =
        (SSLServerSocket)
            ring.orElseThrow()
                .serverOf(alias)
                .getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    server.setNeedClientAuth(wantsToKnow);
    Thread thread = new Thread(() -> serve(server), "tls-server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  private static void serve(SSLServerSocket server) {
    while (!server.isClosed()) {
      try (SSLSocket one = (SSLSocket) server.accept()) {
        if (one.getInputStream().read(new byte[4096]) > 0) {
          one.getOutputStream()
              .write(
                  "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[]"
                      .getBytes(StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        // A client that does not trust us goes away; the next one may stay.
      }
    }
  }
}
