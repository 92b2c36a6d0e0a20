package org.tsunagaru.spec;

import java.util.Locale;

/** How it is found out whether a requirement is met. */
public enum Verification {
  /** By scenarios that run against the platform. */
  TEST,
  /** By documents that somebody answers for. */
  ATTESTATION,
  /** Not yet by anything; the requirement says why. */
  GAP;

  /** Return the word used in files and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
