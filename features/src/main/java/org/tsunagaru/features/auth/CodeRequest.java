package org.tsunagaru.features.auth;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.tsunagaru.features.platform.Platform.Login;

/**
 * What an application asks of an issuer to have somebody signed on (RFC 6749, 4.1.1; OpenID Connect
 * Core 1.0, 3.1.2.1).
 *
 * @param redirect where the person is to be sent back to
 * @param state by which the application knows the return for its own
 * @param nonce by which it knows the token of identity for its own
 * @param verifier what {@link #proof} is made of (RFC 7636, 4.1)
 * @param challenge how the verifier is announced: {@code S256}, {@code plain}; absent for not at
 *     all
 */
public record CodeRequest(
    URI redirect, String state, String nonce, String verifier, Optional<String> challenge) {

  private static final int BYTES = 32;

  /** Ask as an application should. */
  public static CodeRequest fresh(URI redirect, SecureRandom random) {
    return new CodeRequest(redirect, word(random), word(random), word(random), Optional.of("S256"));
  }

  /** Ask for the person to be sent to another address. */
  public CodeRequest returningTo(URI other) {
    return new CodeRequest(other, state, nonce, verifier, challenge);
  }

  /** Announce the verifier in another way, or not at all. */
  public CodeRequest challengedBy(Optional<String> method) {
    return new CodeRequest(redirect, state, nonce, verifier, method);
  }

  /** Return what proves that a code is one's own. */
  public Optional<String> proof() {
    return Optional.of(verifier);
  }

  /** Return the address that the person's browser is to open. */
  URI at(URI authorization, Login login) {
    StringBuilder query = new StringBuilder("response_type=code");
    add(query, "client_id", login.clientId());
    add(query, "redirect_uri", redirect.toString());
    add(query, "scope", login.scope());
    add(query, "state", state);
    add(query, "nonce", nonce);
    challenge.ifPresent(
        method -> {
          add(query, "code_challenge", method.equals("S256") ? digest() : verifier);
          add(query, "code_challenge_method", method);
        });
    return URI.create(authorization + (authorization.getRawQuery() == null ? "?" : "&") + query);
  }

  private static void add(StringBuilder query, String name, String value) {
    query.append('&').append(name).append('=').append(PlatformCredentials.form(value));
  }

  private String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return base64(sha.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String word(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return base64(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "(request for a code)";
  }
}
