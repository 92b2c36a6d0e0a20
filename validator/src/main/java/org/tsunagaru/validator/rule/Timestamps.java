package org.tsunagaru.validator.rule;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsunagaru.validator.format.PlainInstant;

/** Dates and times as GS CIM 009 clause 4.6.3 writes them. */
final class Timestamps {

  private static final Pattern UTC =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}([.,]\\d{1,6})?Z");
  private static final Pattern LOCAL =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?");

  private Timestamps() {}

  /** Read a timestamp; nothing when it is not in UTC or no such moment exists. */
  static Optional<Instant> utc(String text) {
    Optional<Instant> plain = PlainInstant.of(text);
    if (plain.isPresent() || !UTC.matcher(text).matches()) {
      return plain;
    }
    try {
      return Optional.of(Instant.parse(text.replace(',', '.')));
    } catch (DateTimeException e) {
      return Optional.empty(); // a 30th of February
    }
  }

  static boolean isLocal(String text) {
    return text.length() >= 16 && text.length() <= 29 && LOCAL.matcher(text).matches();
  }
}
