package org.tsunagaru.spec;

import java.util.Locale;

/**
 * Words for a reader, in both languages of the project.
 *
 * @param en English text, not blank
 * @param ja Japanese text, not blank
 */
public record Text(String en, String ja) {

  /** Refuse a text that one of the two languages lacks. */
  public Text {
    if (en.isBlank() || ja.isBlank()) {
      throw new IllegalArgumentException("a text needs both languages: en=" + en + " ja=" + ja);
    }
  }

  /**
   * Pick the words for a reader's locale.
   *
   * @return Japanese for any {@code ja} locale, else English
   */
  public String in(Locale locale) {
    return locale.getLanguage().equals("ja") ? ja : en;
  }

  /**
   * Fill the places of both languages with the same arguments.
   *
   * @param en English {@link String#format} pattern
   * @param ja Japanese {@link String#format} pattern
   */
  public static Text of(String en, String ja, Object... arguments) {
    return new Text(
        String.format(Locale.ROOT, en, arguments), String.format(Locale.ROOT, ja, arguments));
  }
}
