package org.tsunagaru.reference.ngsiv2.query;

import java.util.ArrayList;
import java.util.List;
import org.tsunagaru.reference.json.Fault;

/** Take texts apart whose parts may stand in single quotation marks. */
final class Quoted {

  private static final char MARK = '\'';

  private Quoted() {}

  /** Split at every separator that stands outside quotation marks. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = next(text, 0, separator); at >= 0; at = next(text, start, separator)) {
      parts.add(text.substring(start, at));
      start = at + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }

  /** Find a token outside quotation marks; -1 when it is not there. */
  static int find(String text, String token) {
    for (int at = next(text, 0, token.charAt(0)); at >= 0; ) {
      if (text.startsWith(token, at)) {
        return at;
      }
      int further = next(text.substring(at + 1), 0, token.charAt(0));
      at = further < 0 ? -1 : at + 1 + further;
    }
    return -1;
  }

  /** Tell whether the whole text stands in quotation marks. */
  static boolean is(String text) {
    return text.length() >= 2 && text.charAt(0) == MARK && text.charAt(text.length() - 1) == MARK;
  }

  /** Take the quotation marks away, if there are any. */
  static String bare(String text) {
    String inner = is(text) ? text.substring(1, text.length() - 1) : text;
    if (inner.indexOf(MARK) >= 0) {
      throw Fault.badData("misplaced quotation mark in " + text);
    }
    return inner;
  }

  private static int next(String text, int from, char wanted) {
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == wanted && !quoted) {
        return i;
      }
      quoted ^= c == MARK;
    }
    return -1;
  }
}
