package org.tsunagaru.reports.rollup;

import org.tsunagaru.spec.Text;

/** How the platform stands to a class of its profile. */
public enum Claim {
  /** The profile requires it, and the platform does not decline it. */
  REQUIRED(new Text("Required", "必須")),
  /** It is optional, and the platform claims it, or something of it was tested or answered. */
  CLAIMED(new Text("Optional, claimed or tested", "任意（申告または試験あり）")),
  /** The profile requires it, and the platform declines it all the same. */
  REFUSED(new Text("Required, but declined", "必須だが非対応と申告")),
  /** It is optional, and the platform declines it. */
  DECLINED(new Text("Optional, declined", "任意（非対応と申告）")),
  /** It is optional, and the platform says nothing of it. */
  UNCLAIMED(new Text("Optional, not claimed", "任意（申告なし）")),
  /** It is of an API that the platform does not claim. */
  OTHER_API(new Text("Of an API that is not claimed", "申告のない API")),
  /** The use of the profile asks for it, and nothing of it is verified yet. */
  BEYOND(new Text("Beyond the profile: verified by nobody yet", "プロファイルの範囲外（未検証）"));

  private final Text title;

  Claim(Text title) {
    this.title = title;
  }

  /** Return the name for readers. */
  public Text title() {
    return title;
  }
}
