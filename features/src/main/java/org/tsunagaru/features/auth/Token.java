package org.tsunagaru.features.auth;

import java.time.Duration;
import java.time.Instant;
import org.tsunagaru.features.http.Header;

/**
 * An access token.
 *
 * @param value what the platform is shown
 * @param renewal when another is to be asked for, while this one still holds
 */
record Token(String value, Instant renewal) {

  private static final Duration LONGEST_MARGIN = Duration.ofSeconds(30);
  private static final int SHARE_OF_LIFE = 4;

  /** Take a token of which no end is known. */
  static Token endless(String value) {
    return new Token(value, Instant.MAX);
  }

  /** Take a token that ends; the margin covers the way to the platform and clocks that differ. */
  static Token ending(String value, Instant from, Duration life) {
    Duration share = life.dividedBy(SHARE_OF_LIFE);
    Duration margin = share.compareTo(LONGEST_MARGIN) < 0 ? share : LONGEST_MARGIN;
    return new Token(value, from.plus(life).minus(margin));
  }

  boolean holds(Instant now) {
    return now.isBefore(renewal);
  }

  Header line() {
    return new Header("Authorization", "Bearer " + value);
  }

  @Override
  public String toString() {
    return "(token)";
  }
}
