package org.tsunagaru.reference.representation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsunagaru.reference.json.Fault;

/** The grammars of identifiers, names, scopes and instants, clauses 4.5.1, 4.6.2, 4.6.3, 4.18. */
public final class Names {

  private static final String NAME = "\\p{L}[\\p{L}\\p{N}_]*+";
  private static final Pattern PLAIN = Pattern.compile(NAME);
  private static final Pattern PREFIXED = Pattern.compile(NAME + ":" + NAME);
  private static final Pattern SCOPE = Pattern.compile("/?+" + NAME + "(?:/" + NAME + ")*+");
  private static final Pattern URI =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]*+:"
              + "(?:[^\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Z}<>\"{}|\\\\^`%]|%[0-9A-Fa-f]{2})++");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,6})?Z");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,6})?Z");

  private Names() {}

  /** Tell whether a text is a URI or IRI that may identify something. */
  public static boolean isUri(String text) {
    return URI.matcher(text).matches();
  }

  /** Tell whether a text is a name of a type or an attribute, short or full. */
  public static boolean isName(String text) {
    return PLAIN.matcher(text).matches()
        || PREFIXED.matcher(text).matches()
        || (isUri(text) && text.matches("(?s)(?:https?://|urn:).+"));
  }

  /** Tell whether a text is a scope. */
  public static boolean isScope(String text) {
    return SCOPE.matcher(text).matches();
  }

  /** Read a DateTime in UTC. */
  public static Optional<Instant> instant(String text) {
    if (!INSTANT.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text.replace(',', '.')));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Read a Date. */
  public static Optional<LocalDate> date(String text) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Read a Time in UTC. */
  public static Optional<LocalTime> time(String text) {
    if (!TIME.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(text.replace(',', '.').replace("Z", "")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Refuse what is not a URI. */
  public static String requireUri(String text, String what) {
    if (!isUri(text)) {
      throw Fault.badData(what + " is not a URI: " + text);
    }
    return text;
  }

  /** Refuse what is not a name of a type or an attribute. */
  public static String requireName(String text) {
    if (!isName(text)) {
      throw Fault.badData("Not a valid name: " + text);
    }
    return text;
  }
}
