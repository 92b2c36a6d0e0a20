package org.tsunagaru.validator;

/** Makes a text from the data safe to print: short, and without characters that act. */
final class Printable {

  private static final int VALUE = 120;
  private static final int MESSAGE = 600;

  private Printable() {}

  static String value(String text) {
    return cut(text, VALUE);
  }

  static String message(String text) {
    return cut(text, MESSAGE);
  }

  private static String cut(String text, int maximum) {
    StringBuilder out = new StringBuilder();
    int end = text.offsetByCodePoints(0, Math.min(maximum, text.codePointCount(0, text.length())));
    text.substring(0, end).codePoints().forEach(c -> append(out, c));
    return end < text.length() ? out.append('…').toString() : out.toString();
  }

  private static void append(StringBuilder out, int c) {
    int type = Character.getType(c);
    boolean acts =
        Character.isISOControl(c)
            || type == Character.FORMAT
            || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR;
    if (acts) {
      out.append(String.format("\\u%04X", c));
    } else {
      out.appendCodePoint(c);
    }
  }
}
