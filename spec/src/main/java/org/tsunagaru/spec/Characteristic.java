package org.tsunagaru.spec;

import java.util.Locale;

/** One of the three things that the reference architecture asks of a City OS. */
public enum Characteristic {
  /** 相互運用（つながる）: services and other City OSs can link. */
  INTEROPERABILITY(new Text("Interoperability (tsunagaru)", "相互運用（つながる）")),
  /** データ流通（ながれる）: data of different origin is brokered in a usable form. */
  DATA_FLOW(new Text("Data flow (nagareru)", "データ流通（ながれる）")),
  /** 拡張容易（つづけられる）: functions are added and replaced step by step. */
  EXTENSIBILITY(new Text("Extensibility (tsuzukerareru)", "拡張容易（つづけられる）"));

  private final Text title;

  Characteristic(Text title) {
    this.title = title;
  }

  /** Return the name for readers. */
  public Text title() {
    return title;
  }

  /** Return the word used in files and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
