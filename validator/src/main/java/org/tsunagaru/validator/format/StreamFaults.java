package org.tsunagaru.validator.format;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Rule;

/** Where a reader puts what stands between it and the records. */
@FunctionalInterface
public interface StreamFaults {

  /**
   * Take note that a part of the stream is no record.
   *
   * @param rule one of {@link Reading}
   * @param line one-based line of the source
   * @param pointer JSON pointer of what could not be read; may be empty
   * @param value what stands there; may be empty
   * @param message what is wrong
   */
  void fault(Rule rule, long line, String pointer, String value, Text message);
}
