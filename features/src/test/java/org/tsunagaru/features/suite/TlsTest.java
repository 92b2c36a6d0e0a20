package org.tsunagaru.features.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.spec.Text;

@Timeout(60)
class TlsTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir private Path folder;

  @Test
  void a_certificate_that_does_not_verify_is_refused_and_one_of_a_named_authority_is_trusted()
      throws IOException, InterruptedException, GeneralSecurityException {
    keytool(
        "-genkeypair",
        "-alias",
        "city",
        "-keyalg",
        "EC",
        "-dname",
        "CN=city",
        "-ext",
        "san=ip:127.0.0.1");
    keytool("-exportcert", "-rfc", "-alias", "city", "-file", folder.resolve("ca.pem").toString());
    try (SSLServerSocket server = server()) {
      URI root = URI.create("https://127.0.0.1:" + server.getLocalPort() + "/ngsi-ld/v1");
      assertThat(obstacle(root, Optional.empty()).map(Text::en))
          .hasValueSatisfying(
              words -> assertThat(words).contains("could not be trusted", "tls.ca-file"));
      assertThat(obstacle(root, Optional.of(folder.resolve("ca.pem")))).isEmpty();
    }
  }

  private static Optional<Text> obstacle(URI root, Optional<Path> authority) {
    Platform at = Platform.at("city", "ngsi-ld", root);
    Platform platform =
        new Platform(
            at.name(),
            at.vendor(),
            at.version(),
            at.endpoints(),
            at.auth(),
            authority,
            at.tenants(),
            at.callback(),
            at.limits(),
            at.claims(),
            at.secrets());
    try (Door door = PlatformDoor.open(platform, true, Clock.systemUTC())) {
      return PlatformDoor.obstacle(door, "ngsi-ld", root);
    }
  }

  private void keytool(String... words) throws IOException, InterruptedException {
    java.util.List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(java.util.List.of(words));
    command.addAll(
        java.util.List.of(
            "-keystore", folder.resolve("keys.p12").toString(), "-storepass", "changeit"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private SSLServerSocket server() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    SSLServerSocket server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
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
