package org.tsunagaru.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class SecureDoorTest {

  private static final int SERVER_HELLO = 22;
  private static final int ALERT = 21;

  @Test
  void a_sound_platform_is_the_same_over_tls() throws Exception {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      assertThat(platform.secureOrigin()).isEqualTo(platform.secureOrigin()).hasScheme("https");
      assertThat(health(platform)).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"certificate-ended", "certificate-of-another-host", "certificate-of-nobody"})
  void a_wrong_certificate_is_refused_by_clients(String defect) {
    try (ReferencePlatform platform = spoiled(defect)) {
      assertThatThrownBy(() -> health(platform)).isInstanceOf(SSLException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "oldest-tls-spoken, 769, 49171",
    "withdrawn-tls-spoken, 770, 49171",
    "unencrypted-suites-taken, 771, 2",
    "export-suites-taken, 771, 3",
    "weak-stream-cipher-taken, 771, 5",
    "single-des-taken, 771, 9",
    "anonymous-suites-taken, 771, 52",
    "triple-des-taken, 771, 10"
  })
  void what_is_weak_is_agreed_to_by_its_defect_alone(String defect, int version, int suite)
      throws Exception {
    try (ReferencePlatform sound = ReferencePlatform.start(0);
        ReferencePlatform platform = spoiled(defect)) {
      assertThat(greeted(sound.secureOrigin(), version, suite)).startsWith(ALERT);
      byte[] answer = greeted(platform.secureOrigin(), version, suite);
      assertThat(answer).startsWith(SERVER_HELLO);
      assertThat(answer[answer.length - 3] & 0xff).isEqualTo(suite >> 8);
      assertThat(answer[answer.length - 2] & 0xff).isEqualTo(suite & 0xff);
      assertThat(health(platform)).as("the rest is sound").isEqualTo(200);
    }
  }

  @Test
  void an_older_version_alone_is_spoken_by_its_defect() throws Exception {
    try (ReferencePlatform platform = spoiled("newest-tls-unspoken")) {
      assertThat(health(platform)).isEqualTo(200);
      assertThat(protocol(platform)).isEqualTo("TLSv1.2");
    }
    try (ReferencePlatform sound = ReferencePlatform.start(0)) {
      assertThat(protocol(sound)).isEqualTo("TLSv1.3");
    }
  }

  @Test
  void bytes_that_are_no_greeting_harm_nobody() throws Exception {
    try (ReferencePlatform platform = spoiled("weak-stream-cipher-taken")) {
      for (byte[] odd : new byte[][] {{}, {22, 3, 1, 0, 0}, {22, 3, 1, 0, 60, 1}, new byte[70]}) {
        sent(platform.secureOrigin(), odd);
      }
      assertThat(health(platform)).isEqualTo(200);
    }
  }

  private static ReferencePlatform spoiled(String defect) {
    return ReferencePlatform.start(0, Defects.byId(defect).orElseThrow());
  }

  private static String protocol(ReferencePlatform platform)
      throws IOException, InterruptedException, GeneralSecurityException {
    return asked(platform).sslSession().orElseThrow().getProtocol();
  }

  private static int health(ReferencePlatform platform)
      throws IOException, InterruptedException, GeneralSecurityException {
    return asked(platform).statusCode();
  }

  private static HttpResponse<String> asked(ReferencePlatform platform)
      throws IOException, InterruptedException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("authority", platform.authority());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    HttpClient client = HttpClient.newBuilder().sslContext(context).build();
    URI health = URI.create(platform.secureOrigin() + "/health");
    return client.send(
        HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static byte[] greeted(URI server, int version, int suite) throws IOException {
    ByteArrayOutputStream hello = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(hello);
    out.writeByte(22);
    out.writeShort(0x0301);
    out.writeShort(45);
    out.writeInt((1 << 24) | 41);
    out.writeShort(version);
    out.write(new byte[32]);
    out.writeByte(0);
    out.writeShort(2);
    out.writeShort(suite);
    out.writeShort(0x0100);
    return sent(server, hello.toByteArray());
  }

  private static byte[] sent(URI server, byte[] bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      socket.getOutputStream().write(bytes);
      socket.shutdownOutput();
      return socket.getInputStream().readAllBytes();
    } catch (java.net.SocketException e) {
      return new byte[0];
    }
  }
}
