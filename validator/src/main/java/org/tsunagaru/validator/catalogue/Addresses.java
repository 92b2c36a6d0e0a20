package org.tsunagaru.validator.catalogue;

import org.tsunagaru.validator.format.Detection;

/** Addresses as catalogues hold them. */
final class Addresses {

  private Addresses() {}

  /** Tell whether a text is an absolute address, without blanks and backslashes. */
  static boolean isAddress(String text) {
    return Detection.isUri(text)
        && text.chars().noneMatch(c -> Character.isWhitespace(c) || c == '\\');
  }
}
