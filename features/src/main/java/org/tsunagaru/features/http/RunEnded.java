package org.tsunagaru.features.http;

import org.tsunagaru.spec.Text;

/** Say that the run is over: the platform stopped answering, or the user stopped the run. */
public final class RunEnded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  /** Carry why. */
  public RunEnded(Text text) {
    super(text.en());
    this.text = text;
  }

  /** Return why, in both languages. */
  public Text text() {
    return text;
  }
}
