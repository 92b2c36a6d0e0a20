package org.tsunagaru.validator.format;

/** Takes what a reader finds in a stream, in the order of the stream. */
public interface RecordSink extends StreamFaults {

  /** Take a record. */
  void record(DataRecord record);
}
