package org.tsunagaru.reference;

import org.tsunagaru.spec.Text;

/** Say that the reference platform cannot do what was asked, and what to do about it. */
public class ReferenceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  /** Carry a message for the reader in both languages. */
  public ReferenceException(Text text) {
    super(text.en());
    this.text = text;
  }

  /** Return the message in both languages. */
  public Text text() {
    return text;
  }
}
