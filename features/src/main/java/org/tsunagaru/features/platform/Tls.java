package org.tsunagaru.features.platform;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Whom a TLS connection trusts, and how the tester shows who it is.
 *
 * @param authorities trusted beside those the JVM trusts
 * @param identity the tester's certificate and key
 */
public record Tls(List<X509Certificate> authorities, Optional<Identity> identity) {

  /**
   * A certificate and the key that belongs to it.
   *
   * @param chain the certificate, then those that vouch for it
   */
  public record Identity(PrivateKey key, List<X509Certificate> chain) {}

  /** Return what holds where a file says nothing. */
  public static Tls usual() {
    return new Tls(List.of(), Optional.empty());
  }

  /** Make a context for connections; empty where the JVM's own will do. */
  public Optional<SSLContext> context() {
    if (authorities.isEmpty() && identity.isEmpty()) {
      return Optional.empty();
    }
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(shown(), trusted(), null);
      return Optional.of(context);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("This JVM cannot make a TLS context", e);
    }
  }

  private KeyManager[] shown() throws GeneralSecurityException, IOException {
    if (identity.isEmpty()) {
      return new KeyManager[0];
    }
    KeyStore store = empty();
    store.setKeyEntry(
        "tester",
        identity.get().key(),
        new char[0],
        identity.get().chain().toArray(Certificate[]::new));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, new char[0]);
    return keys.getKeyManagers();
  }

  private TrustManager[] trusted() throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    for (X509Certificate authority : authorities) {
      store.setCertificateEntry("file-" + store.size(), authority);
    }
    for (TrustManager usual : managers(null)) {
      if (usual instanceof X509TrustManager known) {
        for (X509Certificate authority : known.getAcceptedIssuers()) {
          store.setCertificateEntry("jvm-" + store.size(), authority);
        }
      }
    }
    return managers(store);
  }

  /** Make managers that trust a store, or the JVM's own where none is given. */
  private static TrustManager[] managers(@org.jspecify.annotations.Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    return trust.getTrustManagers();
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
