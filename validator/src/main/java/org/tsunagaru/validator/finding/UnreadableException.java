package org.tsunagaru.validator.finding;

import org.tsunagaru.spec.Text;

/** Say that a source cannot be read, or not to its end; others still can. */
public final class UnreadableException extends ValidatorException {

  private static final long serialVersionUID = 1L;

  /** Carry a message and the failure behind it. */
  public UnreadableException(Text text, Throwable cause) {
    super(text, cause);
  }
}
