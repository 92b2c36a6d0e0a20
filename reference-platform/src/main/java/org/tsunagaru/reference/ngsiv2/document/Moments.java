package org.tsunagaru.reference.ngsiv2.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Instants in the forms of ISO 8601 that section "Datetime support" allows. */
public final class Moments {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)"
              + "(?:T(\\d\\d)(?::?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d{1,9}))?)?)?"
              + "(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?");
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Moments() {}

  /** Read an instant; what is left out is zero, and UTC. */
  public static Optional<Instant> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      LocalTime time =
          LocalTime.of(number(form.group(2)), number(form.group(3)), number(form.group(4)))
              .withNano(fraction(form.group(5)));
      ZoneOffset zone = form.group(6) == null ? ZoneOffset.UTC : ZoneOffset.of(form.group(6));
      return Optional.of(LocalDate.parse(form.group(1)).atTime(time).toInstant(zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Write an instant in UTC, with milliseconds; finer only where it is finer. */
  public static String text(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).equals(instant)
        ? MILLIS.format(instant)
        : instant.toString();
  }

  /** Write an instant of the platform's own in UTC, with milliseconds. */
  public static String millis(Instant instant) {
    return MILLIS.format(instant);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int fraction(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt((digits + "00000000").substring(0, 9));
  }
}
