package org.tsunagaru.validator.format;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, a month, a day or a moment as ISO 8601 writes it, no more exact than it is written.
 *
 * @param first its first instant by the clock of its place
 * @param last its last instant by that clock
 * @param zone the place's distance from UTC; empty where it is not written
 */
public record Moment(LocalDateTime first, LocalDateTime last, Optional<ZoneOffset> zone) {

  private static final int LONGEST = 50;
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<year>\\d{4})(-(?<month>\\d{2})(-(?<day>\\d{2})"
              + "([T ](?<hour>\\d{2}):(?<minute>\\d{2})(:(?<second>\\d{2})([.,](?<part>\\d{1,9}))?)?"
              + "(?<zone>Z|[+-]\\d{2}:?\\d{2})?)?)?)?");

  /** Read a text; nothing where it is written otherwise, or no such day or hour exists. */
  public static Optional<Moment> of(String text) {
    Matcher parts = WRITTEN.matcher(text);
    if (text.length() > LONGEST || !parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime first =
          LocalDateTime.of(
              number(parts, "year", 0),
              number(parts, "month", 1),
              number(parts, "day", 1),
              number(parts, "hour", 0),
              number(parts, "minute", 0),
              number(parts, "second", 0),
              nanos(parts));
      LocalDateTime last = first.plus(1, unit(parts)).minusNanos(1);
      return Optional.of(
          new Moment(first, last, Optional.ofNullable(parts.group("zone")).map(ZoneOffset::of)));
    } catch (DateTimeException e) {
      return Optional.empty(); // a 31st of April
    }
  }

  private static int number(Matcher parts, String name, int other) {
    String digits = parts.group(name);
    return digits == null ? other : Integer.parseInt(digits);
  }

  private static int nanos(Matcher parts) {
    String digits = parts.group("part");
    return digits == null ? 0 : Integer.parseInt((digits + "00000000").substring(0, 9));
  }

  private static ChronoUnit unit(Matcher parts) {
    if (parts.group("part") != null) {
      return ChronoUnit.NANOS;
    }
    if (parts.group("second") != null) {
      return ChronoUnit.SECONDS;
    }
    if (parts.group("hour") != null) {
      return ChronoUnit.MINUTES;
    }
    if (parts.group("day") != null) {
      return ChronoUnit.DAYS;
    }
    return parts.group("month") != null ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
  }

  /**
   * Tell whether this lies wholly after another one. Two without a zone are of one place; one
   * without a zone beside one with it may be of any.
   */
  public boolean isAfter(Moment other) {
    if (zone.isEmpty() && other.zone.isEmpty()) {
      return first.isAfter(other.last);
    }
    ZoneOffset early = zone.orElse(ZoneOffset.ofHours(14));
    ZoneOffset late = other.zone.orElse(ZoneOffset.ofHours(-12));
    return first.toInstant(early).isAfter(other.last.toInstant(late));
  }
}
