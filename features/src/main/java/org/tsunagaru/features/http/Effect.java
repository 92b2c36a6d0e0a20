package org.tsunagaru.features.http;

import java.util.Locale;

/**
 * What an operation does to a platform. Declared by operation, not guessed from the HTTP method.
 */
public enum Effect {
  /** Leaves the platform as it was. */
  READ,
  /** Creates, changes or deletes data. */
  WRITE,
  /** Makes the platform call back. */
  SUBSCRIBE;

  /** Return the tag by which a scenario declares it. */
  public String tag() {
    return "@" + name().toLowerCase(Locale.ROOT);
  }
}
