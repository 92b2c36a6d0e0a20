package org.tsunagaru.validator.rule;

import java.net.URI;
import java.net.URISyntaxException;
import org.tsunagaru.validator.format.Detection;

/**
 * Absolute URIs (RFC 3986), as identifiers have to be; letters of any script are let pass (IRI).
 */
final class Uris {

  private Uris() {}

  static boolean isUri(String text) {
    return fault(text).isEmpty();
  }

  /** Say in a few words why a text is no URI, quoting it; empty when it is one. */
  static String fault(String text) {
    if (hasInvisible(text) || !Detection.isUri(text)) {
      return "\"" + shown(text) + "\"";
    }
    try {
      return new URI(text).isAbsolute() ? "" : "\"" + shown(text) + "\"";
    } catch (URISyntaxException e) {
      return "\"" + shown(text) + "\"";
    }
  }

  private static boolean hasInvisible(String text) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean visible = c > ' ' && c < 0x7f;
      if (!visible && isInvisible(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInvisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static String shown(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }
}
