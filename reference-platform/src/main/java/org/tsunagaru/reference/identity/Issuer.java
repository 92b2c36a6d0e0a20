package org.tsunagaru.reference.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.tsunagaru.reference.seeded.Seeded;

/** Gives tokens to the clients it knows, and tells its own from others. */
public final class Issuer implements Tokens {

  /** Whom its tokens are for. */
  public static final String AUDIENCE = "city-os";

  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final int REMEMBERED = 1_000;

  private final Supplier<URI> origin;
  private final String path;
  private final List<Registered> clients;
  private final InstantSource clock;
  private final Seeded defects;
  private final Map<String, Bearer> seen = new ConcurrentHashMap<>();
  private Optional<ECKey> key = Optional.empty();

  /**
   * Issue for a platform.
   *
   * @param origin where the platform listens
   */
  public Issuer(Supplier<URI> origin, InstantSource clock, Seeded defects) {
    this(origin, "/auth", Registered.HERE, clock, defects);
  }

  private Issuer(
      Supplier<URI> origin,
      String path,
      List<Registered> clients,
      InstantSource clock,
      Seeded defects) {
    this.origin = origin;
    this.path = path;
    this.clients = clients;
    this.clock = clock;
    this.defects = defects;
  }

  /**
   * Issue for another city, which has an issuer that behaves, keys and clients of its own.
   *
   * @param origin where the platform listens that plays that city, too
   */
  public static Issuer ofNeighbour(Supplier<URI> origin, InstantSource clock) {
    return new Issuer(origin, "/neighbour/auth", Registered.NEIGHBOURS, clock, Seeded.sound());
  }

  /** Return its name, which is where it is. */
  public String name() {
    return origin.get() + path;
  }

  /** Return where it is below the origin. */
  String path() {
    return path;
  }

  /** Find the client of a name that gives the right proof. */
  Optional<Registered> proven(String id, String secret) {
    return clients.stream().filter(one -> one.provenBy(id, secret)).findFirst();
  }

  /** Return the keys by which others tell its tokens, as a JSON Web Key Set. */
  public String keys() {
    if (defects.on("private-keys-published")) {
      return new JWKSet(key()).toString(false);
    }
    ECKey published = defects.on("keys-of-others-published") ? made() : key();
    return new JWKSet(published.toPublicJWK()).toString();
  }

  /** Return the key that signs its tokens, with which a tester can make others. */
  public String signingKey() {
    return key().toJSONString();
  }

  /** Return how long its tokens hold. */
  Duration life() {
    return LIFE;
  }

  /** Give a client a token. */
  String token(Registered client, Set<String> scopes) {
    return signed(
        access(client.id(), client.id(), scopes)
            .claim("tenants", List.copyOf(client.tenants()))
            .claim("acr", client.assurance()));
  }

  /** Give the application a token of a person. */
  String token(Person person, Set<String> scopes) {
    JWTClaimsSet.Builder claims =
        access(person.user(), Application.ID, scopes)
            .claim("tenants", List.of("*"))
            .claim("acr", "2")
            .claim("municipality", person.municipality());
    return signed(defects.on("people-unknown-to-apis") ? claims.audience("people") : claims);
  }

  /** Tell the application who signed on (OpenID Connect Core 1.0, 2). */
  String identity(Grant grant) {
    String audience = defects.on("identity-for-anybody") ? "any-app" : Application.ID;
    JWTClaimsSet.Builder claims = lasting(grant.person().user()).audience(audience);
    if (!defects.on("nonce-forgotten")) {
      grant.nonce().ifPresent(nonce -> claims.claim("nonce", nonce));
    }
    return signed(claims);
  }

  private JWTClaimsSet.Builder access(String subject, String client, Set<String> scopes) {
    return lasting(subject)
        .audience(AUDIENCE)
        .jwtID(UUID.randomUUID().toString())
        .claim("client_id", client)
        .claim("scope", String.join(" ", scopes));
  }

  private JWTClaimsSet.Builder lasting(String subject) {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(name())
        .subject(subject)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFE)));
  }

  private String signed(JWTClaimsSet.Builder claims) {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key().getKeyID()).build();
    SignedJWT token = new SignedJWT(header, claims.build());
    try {
      token.sign(new ECDSASigner(key()));
    } catch (JOSEException e) {
      throw new IllegalStateException("the issuer's key cannot sign", e);
    }
    return token.serialize();
  }

  /** Tell whether a token says that it is of this issuer, whoever gave it. */
  boolean isNamedBy(String token) {
    try {
      return name().equals(JWTParser.parse(token).getJWTClaimsSet().getIssuer());
    } catch (ParseException e) {
      return false;
    }
  }

  /** Read what a token says, whoever gave it. */
  static Optional<Bearer> believed(String token) {
    try {
      return Optional.of(Bearer.of(JWTParser.parse(token).getJWTClaimsSet()));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  /** Read a token that names another issuer, but that this one's key signed. */
  Optional<Bearer> inTheNameOf(Issuer other, String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      boolean ours = jwt.verify(new ECDSAVerifier(key().toECPublicKey()));
      return ours && other.isNamedBy(token) ? believed(token) : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Bearer> bearer(String token) {
    Bearer known = seen.get(token);
    Optional<Bearer> bearer = known == null ? verified(token) : Optional.of(known);
    if (seen.size() < REMEMBERED) {
      bearer.ifPresent(one -> seen.put(token, one));
    }
    return bearer.filter(
        one -> one.end().isAfter(clock.instant()) || defects.on("ended-tokens-taken"));
  }

  private Optional<Bearer> verified(String token) {
    try {
      return Optional.of(Bearer.of(checked(token)));
    } catch (ParseException | BadJOSEException | JOSEException e) {
      return Optional.empty();
    }
  }

  private JWTClaimsSet checked(String token)
      throws ParseException, BadJOSEException, JOSEException {
    JWT jwt = JWTParser.parse(token);
    boolean plain = jwt instanceof PlainJWT && defects.on("unsigned-tokens-taken");
    boolean unchecked = jwt instanceof SignedJWT && defects.on("signatures-unchecked");
    if (plain || unchecked) {
      return jwt.getJWTClaimsSet();
    }
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(key().toPublicJWK()))));
    processor.setJWTClaimsSetVerifier(rules());
    return processor.process(jwt, null);
  }

  private DefaultJWTClaimsVerifier<SecurityContext> rules() {
    JWTClaimsSet.Builder exact = new JWTClaimsSet.Builder();
    if (!defects.on("any-issuer-taken")) {
      exact.issuer(name());
    }
    DefaultJWTClaimsVerifier<SecurityContext> rules =
        new DefaultJWTClaimsVerifier<>(
            defects.on("any-audience-taken") ? null : AUDIENCE,
            exact.build(),
            Set.of("sub", "exp", "scope"));
    rules.setMaxClockSkew(defects.on("ended-tokens-taken") ? 1_000_000 : 0);
    return rules;
  }

  /** Make the key when it is first needed, as many platforms are started and few asked. */
  private synchronized ECKey key() {
    ECKey known = key.orElseGet(Issuer::made);
    key = Optional.of(known);
    return known;
  }

  private static ECKey made() {
    try {
      return new ECKeyGenerator(Curve.P_256)
          .keyID("embedded")
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.ES256)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("no key can be made", e);
    }
  }
}
