package org.tsunagaru.validator.table;

import java.util.regex.Pattern;

/** Numbers as a cell writes them. */
final class Numbers {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,30})?");

  private Numbers() {}

  static boolean isNumber(String text) {
    return text.length() < 50 && NUMBER.matcher(text).matches();
  }

  static boolean isWhole(String text) {
    return isNumber(text) && Double.parseDouble(text) == Math.rint(Double.parseDouble(text));
  }
}
