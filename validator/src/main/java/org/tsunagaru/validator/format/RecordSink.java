package org.tsunagaru.validator.format;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Rule;

/** Takes what a reader finds in a stream, in the order of the stream. */
public interface RecordSink {

  /** Take a record. */
  void record(DataRecord record);

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
