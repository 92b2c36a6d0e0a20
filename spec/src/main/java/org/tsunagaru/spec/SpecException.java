package org.tsunagaru.spec;

/**
 * Say that a specification file, or a file that a user wrote, cannot be used. The text says what is
 * wrong, where, and what to do about it.
 */
public class SpecException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  /** Carry a message for the reader in both languages. */
  public SpecException(Text text) {
    super(text.en());
    this.text = text;
  }

  /** Return the message in both languages. */
  public Text text() {
    return text;
  }
}
