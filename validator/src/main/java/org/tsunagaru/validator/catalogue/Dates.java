package org.tsunagaru.validator.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as catalogues hold them: a year, a month, a day, or a moment (ISO 8601). */
final class Dates {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\d{4}(-\\d{2}(-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?)?)?)?");

  private Dates() {}

  static boolean isDate(String text) {
    return text.length() < 50
        && WRITTEN.matcher(text).matches()
        && (text.length() < 10 || day(text).isPresent());
  }

  /** Read the day of a date; nothing when it has none. */
  static Optional<LocalDate> day(String text) {
    if (text.length() < 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeException e) {
      return Optional.empty(); // a 31st of April
    }
  }
}
