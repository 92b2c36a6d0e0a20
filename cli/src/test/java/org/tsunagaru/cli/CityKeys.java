package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A city's own authority: {@code ca.pem}, the keys of its gateway, and what it gave the tester, as
 * {@code tester.p12} and as {@code tester.pem} with {@code tester.key}.
 */
final class CityKeys {

  private final Path folder;
  private final String password;
  private final KeyStore ring;

  CityKeys(Path folder, String password)
      throws IOException, InterruptedException, GeneralSecurityException {
    this.folder = folder;
    this.password = password;
    make("authority", "-ext", "bc:c");
    make("gateway", "-signer", "authority", "-ext", "san=ip:127.0.0.1");
    make("tester", "-signer", "authority");
    ring = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("ring.p12"))) {
      ring.load(in, password.toCharArray());
    }
    pem("ca.pem", "CERTIFICATE", ring.getCertificate("authority").getEncoded());
    pem("tester.pem", "CERTIFICATE", ring.getCertificate("tester").getEncoded());
    pem("tester.key", "PRIVATE KEY", ring.getKey("tester", password.toCharArray()).getEncoded());
    try (var out = Files.newOutputStream(folder.resolve("tester.p12"))) {
      only("tester").store(out, password.toCharArray());
    }
  }

  /** Make what the city's gateway shows and whom it lets in. */
  SSLContext gateway() throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(only("gateway"), password.toCharArray());
    KeyStore trusted = empty();
    trusted.setCertificateEntry("authority", ring.getCertificate("authority"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private KeyStore only(String alias) throws GeneralSecurityException, IOException {
    KeyStore one = empty();
    char[] open = password.toCharArray();
    one.setKeyEntry(alias, ring.getKey(alias, open), open, ring.getCertificateChain(alias));
    return one;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, null);
    return empty;
  }

  private void pem(String name, String kind, byte[] der) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    Files.writeString(
        folder.resolve(name),
        "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
  }

  private void make(String alias, String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-alias", alias, "-dname"));
    command.add("CN=" + alias);
    command.addAll(List.of("-keystore", folder.resolve("ring.p12").toString()));
    command.addAll(List.of("-storepass", password, "-validity", "30"));
    command.addAll(List.of(more));
    Path log = folder.resolve("keytool.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }
}
