package org.tsunagaru.features.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority of a city, and the keys of a server and of a tester that it vouches for. */
final class KeyRing {

  static final String PASSWORD = "pass-of-the-ring";

  private final Path folder;
  private final KeyStore store;

  /** Make the keys, and write those that a platform file names into a folder. */
  KeyRing(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
    this.folder = folder;
    make("authority", "-ext", "bc:c");
    make("city", "-signer", "authority", "-ext", "san=ip:127.0.0.1,dns:localhost");
    make("tester", "-signer", "authority");
    make("another", "-signer", "authority", "-ext", "san=dns:another.example");
    make("stale", "-signer", "authority", "-ext", "san=ip:127.0.0.1", "-startdate", "-60d");
    store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("ring.p12"))) {
      store.load(in, PASSWORD.toCharArray());
    }
    write("ca.pem", "CERTIFICATE", store.getCertificate("authority").getEncoded());
    write("tester.pem", "CERTIFICATE", store.getCertificate("tester").getEncoded());
    write("tester.key", "PRIVATE KEY", key("tester"));
    write("city.key", "PRIVATE KEY", key("city"));
    write("old.key", "EC PRIVATE KEY", key("tester"));
    write("locked.key", "ENCRYPTED PRIVATE KEY", locked(key("tester")));
    Files.writeString(
        folder.resolve("both.pem"),
        Files.readString(folder.resolve("tester.key"))
            + Files.readString(folder.resolve("tester.pem")));
    writeTester();
  }

  /**
   * Make what a server of the city shows, and whom it trusts where it wants to know who comes.
   *
   * @param alias {@code city}; {@code another} for the keys of another host, {@code stale} for such
   *     as have expired
   */
  SSLContext serverOf(String alias) throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(only(alias), PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore trusted = empty();
    trusted.setCertificateEntry("authority", store.getCertificate("authority"));
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private void writeTester() throws GeneralSecurityException, IOException {
    try (var out = Files.newOutputStream(folder.resolve("tester.p12"))) {
      only("tester").store(out, PASSWORD.toCharArray());
    }
    try (var out = Files.newOutputStream(folder.resolve("keyless.p12"))) {
      KeyStore keyless = empty();
      keyless.setCertificateEntry("authority", store.getCertificate("authority"));
      keyless.store(out, PASSWORD.toCharArray());
    }
  }

  private KeyStore only(String alias) throws GeneralSecurityException {
    KeyStore one = empty();
    char[] password = PASSWORD.toCharArray();
    one.setKeyEntry(
        alias, store.getKey(alias, password), password, store.getCertificateChain(alias));
    return one;
  }

  private static KeyStore empty() throws GeneralSecurityException {
    try {
      KeyStore empty = KeyStore.getInstance("PKCS12");
      empty.load(null, null);
      return empty;
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private byte[] key(String alias) throws GeneralSecurityException {
    return store.getKey(alias, PASSWORD.toCharArray()).getEncoded();
  }

  /** Lock a key as OpenSSL does: PBES2 with PBKDF2, HMAC-SHA-256 and AES-256-CBC (RFC 8018). */
  private static byte[] locked(byte[] pkcs8) throws GeneralSecurityException {
    byte[] salt = {1, 2, 3, 4, 5, 6, 7, 8};
    byte[] iv = new byte[16];
    byte[] key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
            .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 2048, 256))
            .getEncoded();
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
    byte[] rounds = der(0x02, new byte[] {8, 0});
    byte[] hash = der(0x30, oid("2A864886F70D0209"), der(0x05));
    byte[] derivation =
        der(0x30, oid("2A864886F70D01050C"), der(0x30, der(0x04, salt), rounds, hash));
    byte[] encryption = der(0x30, oid("60864801650304012A"), der(0x04, iv));
    byte[] scheme = der(0x30, oid("2A864886F70D01050D"), der(0x30, derivation, encryption));
    return der(0x30, scheme, der(0x04, cipher.doFinal(pkcs8)));
  }

  private static byte[] oid(String hex) {
    return der(0x06, HexFormat.of().parseHex(hex));
  }

  private static byte[] der(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(tag);
    if (content.size() > 255) {
      whole.write(0x82);
      whole.write(content.size() >> 8);
    } else if (content.size() > 127) {
      whole.write(0x81);
    }
    whole.write(content.size());
    whole.writeBytes(content.toByteArray());
    return whole.toByteArray();
  }

  private void write(String name, String kind, byte[] der) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    Files.writeString(
        folder.resolve(name),
        "some words\n-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n",
        StandardCharsets.UTF_8);
  }

  private void make(String alias, String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-alias", alias, "-dname"));
    command.add("CN=" + alias);
    command.addAll(List.of("-keystore", folder.resolve("ring.p12").toString()));
    command.addAll(List.of("-storepass", PASSWORD, "-validity", "30"));
    command.addAll(List.of(more));
    Path log = folder.resolve("keytool.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }
}
