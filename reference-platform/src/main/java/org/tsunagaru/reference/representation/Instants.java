package org.tsunagaru.reference.representation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the platform writes its own instants: UTC, with six digits of a second. */
public final class Instants {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Instants() {}

  /** Write an instant. */
  public static String text(Instant instant) {
    return FORMAT.format(instant);
  }
}
