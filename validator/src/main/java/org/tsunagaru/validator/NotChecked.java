package org.tsunagaru.validator;

import org.tsunagaru.spec.Text;

/**
 * Something that was seen but not judged, so that silence is never taken for approval.
 *
 * @param file name of the source
 * @param scope how much of it was left out
 * @param records how many records were left out; zero when none could be told apart
 * @param reason why, and what would judge it
 */
public record NotChecked(String file, Scope scope, long records, Text reason) {

  /** How much was left out. */
  public enum Scope {
    /** Records, or the whole source: it cannot be called valid. */
    RECORDS,
    /** One rule stopped looking, for example at its memory limit; the other rules went on. */
    RULE
  }
}
