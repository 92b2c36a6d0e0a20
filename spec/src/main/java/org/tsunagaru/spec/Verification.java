package org.tsunagaru.spec;

import java.util.Locale;

/** How it is found out whether a requirement is met. */
public enum Verification {
  /** By scenarios that run against the platform. */
  TEST(new Text("tested by scenarios", "シナリオで試験する")),
  /** By documents that somebody answers for. */
  ATTESTATION(new Text("attested by documents", "文書により証明する")),
  /** Not yet by anything; the requirement says why. */
  GAP(new Text("not verified yet", "まだ検証していない"));

  private final Text title;

  Verification(Text title) {
    this.title = title;
  }

  /** Return the words for readers. */
  public Text title() {
    return title;
  }

  /** Return the word used in files and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
