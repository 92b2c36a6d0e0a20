package org.tsunagaru.reference.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * An issuer elsewhere whose tokens are taken, told by the keys that it publishes (OpenID Connect
 * Discovery 1.0, 4).
 */
public final class TrustedIssuer implements Tokens {

  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final Set<JWSAlgorithm> PUBLIC_KEY =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private final String name;
  private final Function<URI, Optional<String>> fetch;
  private final InstantSource clock;
  private JWKSet keys = new JWKSet();
  private Instant asked = Instant.MIN;

  /**
   * Trust an issuer; its keys are asked for when the first token comes.
   *
   * @param name its URL, without a slash at its end
   * @param fetch reads a document, or nothing where there is none
   */
  public TrustedIssuer(String name, Function<URI, Optional<String>> fetch, InstantSource clock) {
    this.name = name;
    this.fetch = fetch;
    this.clock = clock;
  }

  @Override
  public Optional<Bearer> bearer(String token) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(PUBLIC_KEY, new ImmutableJWKSet<>(keys())));
    DefaultJWTClaimsVerifier<SecurityContext> rules =
        new DefaultJWTClaimsVerifier<>(
            Issuer.AUDIENCE,
            new JWTClaimsSet.Builder().issuer(name).build(),
            Set.of("sub", "exp", "scope"));
    rules.setMaxClockSkew(0);
    processor.setJWTClaimsSetVerifier(rules);
    try {
      return Optional.of(Bearer.of(processor.process(token, null)));
    } catch (ParseException | BadJOSEException | JOSEException e) {
      return Optional.empty();
    }
  }

  private synchronized JWKSet keys() {
    Instant now = clock.instant();
    if (asked.plus(KEPT).isBefore(now)) {
      asked = now;
      published().ifPresent(found -> keys = found);
    }
    return keys;
  }

  private Optional<JWKSet> published() {
    return fetch
        .apply(URI.create(name + "/.well-known/openid-configuration"))
        .flatMap(TrustedIssuer::read)
        .filter(configuration -> configuration.path("issuer").asString("").equals(name))
        .flatMap(
            configuration -> fetch.apply(URI.create(configuration.path("jwks_uri").asString())))
        .flatMap(TrustedIssuer::keySet);
  }

  private static Optional<JsonNode> read(String text) {
    try {
      return Optional.of(Json.parse(text));
    } catch (Fault e) {
      return Optional.empty();
    }
  }

  private static Optional<JWKSet> keySet(String text) {
    try {
      return Optional.of(JWKSet.parse(text));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }
}
