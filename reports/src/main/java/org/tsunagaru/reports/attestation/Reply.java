package org.tsunagaru.reports.attestation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.tsunagaru.spec.Text;

/** What somebody answers to whether a requirement is met. */
public enum Reply {
  /** It is met, and evidence shows it. */
  YES(new Text("yes", "はい")),
  /** It is not met. */
  NO(new Text("no", "いいえ")),
  /** Part of it is met. */
  PARTLY(new Text("partly", "一部")),
  /** It does not concern this city. */
  NOT_APPLICABLE(new Text("not applicable", "該当なし"));

  private final Text title;

  Reply(Text title) {
    this.title = title;
  }

  /** Return the word for readers. */
  public Text title() {
    return title;
  }

  /** Return the word used in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Reply> of(String word) {
    return Arrays.stream(values()).filter(reply -> reply.word().equals(word)).findFirst();
  }
}
