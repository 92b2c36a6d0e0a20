package org.tsunagaru.features.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.tsunagaru.features.http.CredentialsTrouble;
import org.tsunagaru.spec.Text;

/**
 * Makes of a token that the platform takes others that it must not take. A platform that checks
 * what it is shown refuses each.
 */
public final class TokenForgery {

  private static final Duration LONG = Duration.ofHours(2);

  private final SignedJWT sound;

  private TokenForgery(SignedJWT sound) {
    this.sound = sound;
  }

  /** Start from a sound token; nothing where it is no signed JSON Web Token. */
  public static Optional<TokenForgery> of(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      return jwt.getJWTClaimsSet() == null ? Optional.empty() : Optional.of(new TokenForgery(jwt));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  /** Return the same token without signature, saying that it needs none. */
  public String unsigned() {
    return new PlainJWT(claims()).serialize();
  }

  /** Return a token that says more than its signature covers. */
  public String changed() {
    JWTClaimsSet more =
        new JWTClaimsSet.Builder(claims())
            .claim("scope", claims().getClaim("scope") + " admin")
            .build();
    Base64URL[] parts = sound.getParsedParts();
    return parts[0] + "." + more.toPayload().toBase64URL() + "." + parts[2];
  }

  /** Return the same token signed with a key of nobody's, under the name of the issuer's. */
  public String signedBySomebodyElse() {
    try {
      return signed(claims(), JWSAlgorithm.ES256, new ECKeyGenerator(Curve.P_256).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException("no key can be made", e);
    }
  }

  /** Return the same token as an issuer gives it whom nobody knows. */
  public String ofAnIssuerThatNobodyKnows() {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder(claims()).issuer("https://issuer.example/another-city").build();
    try {
      return signed(claims, JWSAlgorithm.ES256, new ECKeyGenerator(Curve.P_256).generate());
    } catch (JOSEException e) {
      throw new IllegalStateException("no key can be made", e);
    }
  }

  /** Return what another token says, signed with a key that the platform trusts for this one. */
  public String inTheNameOf(TokenForgery other, JWK trusted) {
    return with(trusted, other.claims());
  }

  /** Return a token that ended long ago, signed with a key that the platform trusts. */
  public String expired(JWK trusted) {
    return changed(
        trusted,
        claims ->
            claims
                .issueTime(Date.from(Instant.now().minus(LONG.multipliedBy(2))))
                .expirationTime(Date.from(Instant.now().minus(LONG))));
  }

  /** Return a token of another issuer, signed with a key that the platform trusts. */
  public String ofAnotherIssuer(JWK trusted) {
    return changed(trusted, claims -> claims.issuer("https://issuer.example/somebody-else"));
  }

  /** Return a token for somebody else, signed with a key that the platform trusts. */
  public String forSomebodyElse(JWK trusted) {
    return changed(
        trusted, claims -> claims.audience("somebody-else").claim("azp", "somebody-else"));
  }

  /** Return what is amiss with the sound token itself, judged by the keys of its issuer. */
  public Optional<String> amiss(JWKSet keys) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            Set.of(sound.getHeader().getAlgorithm()), new ImmutableJWKSet<>(keys)));
    try {
      processor.process(sound, null);
      return Optional.empty();
    } catch (BadJOSEException | JOSEException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Return who the sound token says gave it. */
  public String issuer() {
    return Optional.ofNullable(claims().getIssuer()).orElse("");
  }

  private String changed(JWK trusted, Consumer<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder(claims());
    change.accept(claims);
    return with(trusted, claims.build());
  }

  private String with(JWK trusted, JWTClaimsSet claims) {
    try {
      return signed(claims, sound.getHeader().getAlgorithm(), trusted);
    } catch (JOSEException e) {
      throw new CredentialsTrouble(
          Text.of(
              "access.signing-key does not fit the tokens of the issuer (%s). Give the key that signs them.",
              "access.signing-key が発行者のトークンに合わない（%s）。署名に使う鍵を指定する。",
              String.valueOf(e.getMessage())));
    }
  }

  private String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWK key) throws JOSEException {
    JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key, algorithm);
    JWSHeader header =
        new JWSHeader.Builder(algorithm)
            .type(sound.getHeader().getType())
            .keyID(sound.getHeader().getKeyID())
            .build();
    SignedJWT forged = new SignedJWT(header, claims);
    forged.sign(signer);
    return forged.serialize();
  }

  private JWTClaimsSet claims() {
    try {
      return sound.getJWTClaimsSet();
    } catch (ParseException e) {
      throw new IllegalStateException("the claims were read before", e);
    }
  }
}
