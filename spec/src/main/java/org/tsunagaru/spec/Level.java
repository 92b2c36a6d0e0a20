package org.tsunagaru.spec;

/** How strongly a source asks for a requirement. */
public enum Level {
  /** Asked for without exception: a platform that lacks it is not conformant. */
  MUST,
  /** Recommended: a platform that lacks it is warned. */
  SHOULD,
  /** Allowed: observed and reported, never judged. */
  MAY,
  /** The source has no word for it; counts as a must where a profile requires the requirement. */
  UNSTATED;

  /** Return the word used in files and reports. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
