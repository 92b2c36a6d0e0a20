package org.tsunagaru.validator.format;

import org.tsunagaru.validator.finding.Place;

/**
 * One record of a stream, as it was written.
 *
 * @param bytes the record's own bytes; not copied, so nobody may change them
 * @param line one-based line of the source on which the record starts
 * @param base JSON pointer of the record within its document: {@code /3} in an array, {@code
 *     /features/3} in a FeatureCollection, else empty
 * @param envelope whether this is what remains of a collection whose elements came as records
 */
@SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
public record DataRecord(byte[] bytes, long line, String base, boolean envelope) {

  /** Return the place of the record's root. */
  public Place place() {
    return Place.at(base);
  }
}
