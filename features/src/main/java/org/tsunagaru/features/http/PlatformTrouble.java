package org.tsunagaru.features.http;

import org.tsunagaru.spec.Text;

/** Say that no whole answer came: nothing can be told of what was to be tested. */
public class PlatformTrouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  /** Carry what happened. */
  public PlatformTrouble(Text text) {
    super(text.en());
    this.text = text;
  }

  /** Carry what happened, and what it came of. */
  public PlatformTrouble(Text text, Throwable cause) {
    super(text.en(), cause);
    this.text = text;
  }

  /** Tell whether it was that the certificate of the other side is not to be trusted. */
  public boolean distrusts() {
    return Trouble.distrusts(this);
  }

  /** Return what happened, in both languages. */
  public Text text() {
    return text;
  }
}
