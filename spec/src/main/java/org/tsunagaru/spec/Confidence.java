package org.tsunagaru.spec;

/** How sure it is that a source says what a requirement says, and what kind of source it is. */
public enum Confidence {
  /** The source itself was read, at least the part that is cited. */
  A(new Text("the words of the source itself were seen", "出典そのものの文言を確認した")),
  /** Somebody else, who is named, reports what the source says. */
  B(new Text("as a named secondary source reports it", "名称の明らかな二次資料による")),
  /** Later guidance or law that builds on the reference architecture. */
  C(
      new Text(
          "later guidance or law, not a numbered item of the architecture",
          "後年の指針または法令による（アーキテクチャの要件番号を持つ項目ではない）")),
  /** A specification or an implementation. */
  D(new Text("the text of a specification or an implementation", "仕様書または実装の記述による"));

  private final Text title;

  Confidence(Text title) {
    this.title = title;
  }

  /** Return what the letter means. */
  public Text title() {
    return title;
  }
}
