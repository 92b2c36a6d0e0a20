package org.tsunagaru.features.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.features.platform.Tls.Identity;
import org.tsunagaru.spec.Text;

/**
 * Reads the files that the member {@code tls} names, and says which of them will not do, and why.
 */
final class TlsFiles {

  private static final String AUTHORITY = "/tls/ca-file";
  private static final String CERTIFICATE = "/tls/client-cert";
  private static final String KEY = "/tls/client-key";
  private static final String CERTIFICATE_PASSWORD = "/tls/client-cert-password";
  private static final String KEY_PASSWORD = "/tls/client-key-password";

  private final Reading reading;
  private final Secrets secrets;

  TlsFiles(Reading reading, Secrets secrets) {
    this.reading = reading;
    this.secrets = secrets;
  }

  Tls read() {
    List<X509Certificate> authorities =
        bytes(AUTHORITY).map(bytes -> certificates(AUTHORITY, text(bytes))).orElse(List.of());
    return new Tls(authorities, bytes(CERTIFICATE).flatMap(this::identity));
  }

  private Optional<byte[]> bytes(String pointer) {
    Optional<Path> path = reading.path(pointer);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(path.get()));
    } catch (IOException e) {
      reading.problem(
          pointer,
          Text.of(
              "the file %s cannot be read; check that it is there and may be opened",
              "ファイル %s を読めません。ファイルの有無と権限を確認してください", path.get()));
      return Optional.empty();
    }
  }

  private List<X509Certificate> certificates(String pointer, String text) {
    try {
      List<X509Certificate> certificates = Pem.certificates(text);
      if (!certificates.isEmpty()) {
        return certificates;
      }
    } catch (CertificateException e) {
      // A damaged certificate is as good as none; the sentence below covers both.
    }
    reading.problem(
        pointer,
        new Text(
            "there is no certificate to be read in this file; give one in PEM form (-----BEGIN CERTIFICATE-----)",
            "このファイルから証明書を読み取れません。PEM形式（-----BEGIN CERTIFICATE-----）の証明書を指定してください"));
    return List.of();
  }

  private Optional<Identity> identity(byte[] bytes) {
    String text = text(bytes);
    if (Pem.blocks(text).isEmpty() && !reading.has(KEY)) {
      return pkcs12(bytes);
    }
    List<X509Certificate> chain = certificates(CERTIFICATE, text);
    Optional<PrivateKey> key = chain.isEmpty() ? Optional.empty() : pemKey(chain.get(0), text);
    return key.map(one -> new Identity(one, chain));
  }

  private Optional<PrivateKey> pemKey(X509Certificate certificate, String beside) {
    if (!reading.has(KEY) && Pem.key(beside).isEmpty()) {
      reading.problem(
          CERTIFICATE,
          new Text(
              "the private key of this certificate is missing; name its file in client-key",
              "この証明書の秘密鍵がありません。client-key に秘密鍵のファイルを指定してください"));
      return Optional.empty();
    }
    String pointer = reading.has(KEY) ? KEY : CERTIFICATE;
    Optional<String> text = reading.has(KEY) ? bytes(KEY).map(TlsFiles::text) : Optional.of(beside);
    Optional<PrivateKey> key = text.flatMap(one -> unlocked(pointer, certificate, one));
    if (key.isPresent() && !Keys.belong(key.get(), certificate)) {
      reading.problem(
          pointer,
          new Text(
              "this private key does not belong to the certificate in client-cert",
              "この秘密鍵は client-cert の証明書と対応していません"));
      return Optional.empty();
    }
    return key;
  }

  private Optional<PrivateKey> unlocked(String pointer, X509Certificate certificate, String text) {
    Optional<Pem> block = Pem.key(text);
    String kind = block.map(Pem::kind).orElse("");
    boolean locked = kind.equals("ENCRYPTED PRIVATE KEY");
    if (!locked && !kind.equals("PRIVATE KEY")) {
      reading.problem(
          pointer,
          new Text(
              "there is no private key in PKCS#8 form in this file; 'openssl pkcs8 -topk8 -in OLD -out NEW' makes one of an older form",
              "このファイルにPKCS#8形式の秘密鍵がありません。旧形式の鍵は openssl pkcs8 -topk8 -in 旧ファイル -out 新ファイル で変換できます"));
      return Optional.empty();
    }
    if (locked && !reading.has(KEY_PASSWORD)) {
      reading.problem(
          pointer,
          new Text(
              "this private key is locked with a password; name it in client-key-password",
              "この秘密鍵はパスワードで保護されています。client-key-password に指定してください"));
      return Optional.empty();
    }
    return key(pointer, certificate, block.orElseThrow(), locked);
  }

  private Optional<PrivateKey> key(
      String pointer, X509Certificate certificate, Pem block, boolean locked) {
    Secret password = locked ? secrets.at(KEY_PASSWORD) : new Secret("");
    if (locked && password.value().isEmpty()) {
      return Optional.empty(); // Why it cannot be had has been said.
    }
    try {
      return Optional.of(Keys.read(block.bytes(), certificate, locked, password.value()));
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      reading.problem(
          pointer,
          locked
              ? new Text(
                  "the private key cannot be unlocked; check client-key-password",
                  "秘密鍵を開けません。client-key-password を確認してください")
              : new Text(
                  "the private key is damaged, or of another kind than the certificate's",
                  "秘密鍵が壊れているか、証明書の鍵と種類が異なります"));
      return Optional.empty();
    }
  }

  private Optional<Identity> pkcs12(byte[] bytes) {
    if (!reading.has(CERTIFICATE_PASSWORD)) {
      reading.problem(
          CERTIFICATE,
          new Text(
              "a PKCS#12 file has a password; name it in client-cert-password (a PEM file has its key in client-key)",
              "PKCS#12ファイルのパスワードを client-cert-password に指定してください（PEMファイルの場合は秘密鍵を client-key に指定します）"));
      return Optional.empty();
    }
    char[] password = secrets.at(CERTIFICATE_PASSWORD).value().toCharArray();
    if (password.length == 0) {
      return Optional.empty();
    }
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(bytes), password);
      for (String alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, password) instanceof PrivateKey key) {
          return Optional.of(new Identity(key, chain(store.getCertificateChain(alias))));
        }
      }
      reading.problem(
          CERTIFICATE,
          new Text("this PKCS#12 file holds no private key", "このPKCS#12ファイルには秘密鍵がありません"));
    } catch (IOException | GeneralSecurityException e) {
      reading.problem(CERTIFICATE, unreadable(e));
    } finally {
      Arrays.fill(password, '\0');
    }
    return Optional.empty();
  }

  private static Text unreadable(Exception e) {
    return e.getCause() instanceof UnrecoverableKeyException
        ? new Text(
            "the PKCS#12 file does not open; check client-cert-password",
            "PKCS#12ファイルを開けません。client-cert-password を確認してください")
        : new Text(
            "this file is neither PEM nor PKCS#12; give the tester's certificate in one of them",
            "PEM形式でもPKCS#12形式でもありません。試験ツールの証明書をいずれかの形式で指定してください");
  }

  private static List<X509Certificate> chain(Certificate[] certificates) {
    return Arrays.stream(certificates).map(X509Certificate.class::cast).toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
