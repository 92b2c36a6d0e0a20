package org.tsunagaru.features.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;

/** What an issuer tells an application of who signed on (OpenID Connect Core 1.0, 2). */
public final class IdentityToken {

  private final SignedJWT token;

  private IdentityToken(SignedJWT token) {
    this.token = token;
  }

  /** Read one; nothing where it is no signed JSON Web Token. */
  public static Optional<IdentityToken> of(String words) {
    try {
      return Optional.of(new IdentityToken(SignedJWT.parse(words)));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  /** Tell whether it is signed with the secret of the application, which the keys do not fit. */
  public boolean signedWithSecret() {
    return JWSAlgorithm.Family.HMAC_SHA.contains(token.getHeader().getAlgorithm());
  }

  /**
   * Return what is amiss with it (OpenID Connect Core 1.0, 3.1.3.7).
   *
   * @param keys keys of the issuer
   * @param issuer name of the issuer, without a slash at its end
   * @param application client id of whom it is to be for
   * @param nonce what was asked with
   */
  public Optional<String> amiss(JWKSet keys, String issuer, String application, String nonce) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            Set.of(token.getHeader().getAlgorithm()), new ImmutableJWKSet<>(keys)));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            application,
            new JWTClaimsSet.Builder().claim("nonce", nonce).build(),
            Set.of("iss", "sub", "exp", "iat")));
    try {
      String name = String.valueOf(processor.process(token, null).getIssuer());
      return name.replaceAll("/+$", "").equals(issuer)
          ? Optional.empty()
          : Optional.of("iss: " + name);
    } catch (BadJOSEException | JOSEException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
