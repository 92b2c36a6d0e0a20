package org.tsunagaru.validator.finding;

import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;

/**
 * Say that the validator cannot do its work: a file that cannot be read, a schema that cannot be
 * used. What is wrong with the data itself is never an exception but a {@link Finding}.
 */
public sealed class ValidatorException extends SpecException permits UnreadableException {

  private static final long serialVersionUID = 1L;

  /** Carry a message for the reader in both languages. */
  public ValidatorException(Text text) {
    super(text);
  }

  /** Carry a message and the failure behind it. */
  public ValidatorException(Text text, Throwable cause) {
    super(text);
    initCause(cause);
  }
}
