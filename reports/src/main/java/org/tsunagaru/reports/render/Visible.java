package org.tsunagaru.reports.render;

import java.util.regex.Pattern;

/** Text as a reader may see it, wherever it came from. */
public final class Visible {

  /**
   * Control characters but tab and line feed, what turns the direction of writing, halves of
   * characters, and what is no character at all: none of these can stand in XML or be seen.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069"
              + "\\p{Cs}\\uFFFE\\uFFFF]");

  private Visible() {}

  /** Leave out what cannot be seen. */
  static String only(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }

  /**
   * Put a sign in the place of what cannot be seen, so that it is seen that there was something.
   */
  public static String marked(String text) {
    return UNSEEN.matcher(text).replaceAll("\uFFFD");
  }

  /** The same on one line. */
  public static String line(String text) {
    return marked(text.strip().replaceAll("\\s*\\R\\s*", " ").replace('\t', ' '));
  }

  /** Cut a text that is longer than so many characters, and say how long it was. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "… (" + text.length() + ")";
  }
}
