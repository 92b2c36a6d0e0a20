package org.tsunagaru.reports.waiver;

import java.util.Locale;
import org.tsunagaru.spec.Text;

/** What became of a waiver in a run. */
public enum WaiverState {
  /** Something that it names failed, and it covers that. */
  USED(new Text("In use", "適用")),
  /** What it names was judged and did not fail: it has to go. */
  STALE(new Text("Stale", "不要")),
  /** Its last day has passed: it covers nothing. */
  EXPIRED(new Text("Expired", "期限切れ")),
  /** What it names was not judged in this run, so nothing can be said of it. */
  NOT_RUN(new Text("Not judged in this run", "今回は判定なし"));

  private final Text title;

  WaiverState(Text title) {
    this.title = title;
  }

  /** Return the name for readers. */
  public Text title() {
    return title;
  }

  /** Return the word used in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Tell whether it fails the run: whoever gave the waiver has to look at it. */
  public boolean failsRun() {
    return this == STALE || this == EXPIRED;
  }
}
