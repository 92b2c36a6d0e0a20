package org.tsunagaru.reference.http;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.tsunagaru.reference.seeded.Seeded;

/** By what a platform shows over TLS who it is: made when it starts, gone when it ends. */
public final class ServerKeys {

  private static final Duration LIFE = Duration.ofDays(1);

  private final HeldCertificate authority;
  private final HeldCertificate server;
  private final Seeded defects;

  private ServerKeys(HeldCertificate authority, HeldCertificate server, Seeded defects) {
    this.authority = authority;
    this.server = server;
    this.defects = defects;
  }

  /** Make an authority, and by it a certificate for this machine. */
  public static ServerKeys made(Instant now, Seeded defects) {
    HeldCertificate authority = authority();
    boolean ended = defects.on("certificate-ended");
    Instant from = now.minus(ended ? LIFE.multipliedBy(2) : LIFE);
    HeldCertificate server =
        new HeldCertificate.Builder()
            .commonName("Tsunagaru reference platform")
            .addSubjectAlternativeName(
                defects.on("certificate-of-another-host") ? "other.example" : "127.0.0.1")
            .validityInterval(
                from.toEpochMilli(), (ended ? now.minus(LIFE) : now.plus(LIFE)).toEpochMilli())
            .signedBy(defects.on("certificate-of-nobody") ? authority() : authority)
            .build();
    return new ServerKeys(authority, server, defects);
  }

  private static HeldCertificate authority() {
    return new HeldCertificate.Builder()
        .commonName("Authority of the Tsunagaru reference platform")
        .certificateAuthority(0)
        .build();
  }

  /** Return the authority that a tester has to trust. */
  public X509Certificate trusted() {
    return authority.certificate();
  }

  /** Return how the server speaks TLS. */
  SslContextFactory.Server speech() {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setSslContext(
        new HandshakeCertificates.Builder().heldCertificate(server).build().sslContext());
    if (defects.on("newest-tls-unspoken")) {
      tls.setExcludeProtocols("TLSv1.3");
    }
    return tls;
  }
}
