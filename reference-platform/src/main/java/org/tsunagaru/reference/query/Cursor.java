package org.tsunagaru.reference.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import tools.jackson.databind.JsonNode;

/** A place in the text of a query, moving on as tokens are taken. */
final class Cursor {

  private static final Pattern NAME =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*+(?::\\p{L}[\\p{L}\\p{N}_]*+)?");
  private static final Pattern MEMBERS = Pattern.compile("[^\\]\\[{}\"]++");
  private static final Pattern QUOTED =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("[^;|(),\"]++");

  private final String text;
  private int place;

  Cursor(String text) {
    this.text = text;
  }

  boolean at(char c) {
    return place < text.length() && text.charAt(place) == c;
  }

  boolean take(char c) {
    return take(String.valueOf(c));
  }

  boolean take(String token) {
    if (!text.startsWith(token, place)) {
      return false;
    }
    place += token.length();
    return true;
  }

  void require(char c) {
    if (!take(c)) {
      throw unexpected();
    }
  }

  void requireEnd() {
    if (place < text.length()) {
      throw unexpected();
    }
  }

  String name() {
    return next(NAME);
  }

  String value() {
    return next(VALUE);
  }

  List<String> members() {
    return List.of(next(MEMBERS).split("\\.", -1));
  }

  String quoted() {
    JsonNode node;
    try {
      node = Json.parse(next(QUOTED));
    } catch (Fault e) {
      throw unexpected();
    }
    return node.asString();
  }

  /** Take a regular expression without quotation marks, up to a separator outside brackets. */
  String expression() {
    int start = place;
    int depth = 0;
    while (place < text.length()) {
      char c = text.charAt(place);
      if (depth == 0 && (c == ';' || c == '|' || c == ')')) {
        break;
      }
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      place += c == '\\' ? 2 : 1;
    }
    place = Math.min(place, text.length());
    if (start == place) {
      throw unexpected();
    }
    return text.substring(start, place);
  }

  private String next(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(place, text.length());
    if (!matcher.lookingAt()) {
      throw unexpected();
    }
    place = matcher.end();
    return matcher.group();
  }

  private Fault unexpected() {
    return Fault.badData("The query cannot be read at character " + (place + 1) + ": " + text);
  }
}
