package org.tsunagaru.reference.http;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.tsunagaru.reference.seeded.Seeded;

/** By what a platform shows over TLS who it is: made when it starts, gone when it ends. */
public final class ServerKeys {

  private static final Duration LIFE = Duration.ofDays(1);

  private final HeldCertificate authority;
  private final HeldCertificate server;

  private ServerKeys(HeldCertificate authority, HeldCertificate server) {
    this.authority = authority;
    this.server = server;
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
    return new ServerKeys(authority, server);
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

  /** Return what the server answers with. */
  SSLContext context() {
    return new HandshakeCertificates.Builder().heldCertificate(server).build().sslContext();
  }
}
