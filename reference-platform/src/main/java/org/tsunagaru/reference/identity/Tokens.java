package org.tsunagaru.reference.identity;

import java.util.Optional;

/** Tells the tokens of one issuer from all others. */
@FunctionalInterface
public interface Tokens {

  /** Read a token; nothing where it is none of the issuer's, or holds no more. */
  Optional<Bearer> bearer(String token);
}
