package org.tsunagaru.features.scenario;

import org.tsunagaru.spec.Text;

/** Say that a scenario does not apply to this platform. */
public final class NotApplicable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  /** Carry why. */
  public NotApplicable(Text text) {
    super(text.en());
    this.text = text;
  }

  /** Return why. */
  public Text text() {
    return text;
  }
}
