package org.tsunagaru.reference.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * What a code stands for.
 *
 * @param person who signed on
 * @param redirect where the person was sent back to
 * @param scopes what the application asked for
 * @param challenge by which the application will prove that the code is its own
 * @param method how the challenge was made
 * @param nonce what the application asked to be told again
 * @param end when the code ends
 */
record Grant(
    Person person,
    URI redirect,
    Set<String> scopes,
    Optional<String> challenge,
    String method,
    Optional<String> nonce,
    Instant end) {

  /** Tell whether a verifier is that of the challenge (RFC 7636, 4.6). */
  boolean provenBy(String verifier) {
    String answer = method.equals("S256") ? digest(verifier) : verifier;
    return challenge.filter(answer::equals).isPresent();
  }

  private static String digest(String verifier) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(sha.digest(verifier.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
