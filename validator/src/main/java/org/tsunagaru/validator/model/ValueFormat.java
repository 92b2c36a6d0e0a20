package org.tsunagaru.validator.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.format.Detection;
import org.tsunagaru.validator.format.PlainInstant;

/** How a text is written that means a date, an address, a code. */
public enum ValueFormat {
  /** Date and time; another rule asks for its zone. */
  DATE_TIME(
      ValueFormat::isDateTime,
      "a date and time (YYYY-MM-DDThh:mm:ssZ)",
      "日時（YYYY-MM-DDThh:mm:ssZ）"),
  /** Date. */
  DATE(ValueFormat::isDate, "a date (YYYY-MM-DD)", "日付（YYYY-MM-DD）"),
  /** Absolute URI. */
  URI(Detection::isUri, "an absolute URI", "URI"),
  /** Time of day; the end of a day may be 24:00. */
  HOUR_MINUTE(matches("([01]\\d|2[0-3]):[0-5]\\d|24:00"), "a time (hh:mm)", "時刻（hh:mm）"),
  /** Japanese postal code. */
  POSTAL_CODE(matches("\\d{7}"), "a postal code (7 digits, no hyphen)", "郵便番号（ハイフンなし7桁）"),
  /** Digits alone. */
  DIGITS(matches("\\d+"), "digits", "半角数字"),
  /** Code of a local government, with its check digit. */
  LOCAL_GOVERNMENT_CODE(
      CheckDigits::isLocalGovernment,
      "a local-government code (6 digits; the last is the check digit)",
      "全国地方公共団体コード（検査数字を含む6桁）"),
  /** Corporate number; another rule looks at its check digit. */
  CORPORATE_NUMBER(matches("\\d{13}"), "a corporate number (13 digits)", "法人番号（13桁）");

  private final Predicate<String> test;
  private final Text title;

  ValueFormat(Predicate<String> test, String en, String ja) {
    this.test = test;
    this.title = new Text(en, ja);
  }

  /** Find the format of a word, such as {@code date-time}. */
  public static ValueFormat of(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }

  /** Return the word for this format in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Tell whether a text is written so. */
  public boolean fits(String text) {
    return test.test(text);
  }

  /** Return what is expected, for a reader. */
  public Text title() {
    return title;
  }

  /** Tell whether the source only shows the format, so that another one is no error. */
  boolean advice() {
    return this == POSTAL_CODE;
  }

  private static Predicate<String> matches(String pattern) {
    return Pattern.compile(pattern).asMatchPredicate();
  }

  private static boolean isDateTime(String text) {
    if (PlainInstant.of(text).isPresent()) {
      return true;
    }
    String dots = text.replace(',', '.');
    try {
      OffsetDateTime.parse(dots);
      return true;
    } catch (DateTimeException e) {
      return isLocal(dots);
    }
  }

  private static boolean isLocal(String text) {
    try {
      LocalDateTime.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isDate(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
