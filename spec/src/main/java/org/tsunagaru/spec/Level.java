package org.tsunagaru.spec;

/** How strongly a source asks for a requirement. */
public enum Level {
  /** Asked for without exception: a platform that lacks it is not conformant. */
  MUST(new Text("must", "必須")),
  /** Recommended: a platform that lacks it is warned. */
  SHOULD(new Text("should", "推奨")),
  /** Allowed: observed and reported, never judged. */
  MAY(new Text("may", "任意")),
  /** The source has no word for it; counts as a must where a profile requires the requirement. */
  UNSTATED(new Text("unstated", "明記なし"));

  private final Text title;

  Level(Text title) {
    this.title = title;
  }

  /** Return the name for readers. */
  public Text title() {
    return title;
  }

  /** Return the word used in files and reports. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
