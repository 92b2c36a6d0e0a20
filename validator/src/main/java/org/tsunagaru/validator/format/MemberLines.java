package org.tsunagaru.validator.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds the lines of members in the bytes of a record. It reads the record again, once for all that
 * is asked, which costs nothing as long as there is nothing to find.
 */
public final class MemberLines {

  private final JsonFactory factory;

  MemberLines(JsonFactory factory) {
    this.factory = factory;
  }

  /** Takes a member that is given twice. */
  @FunctionalInterface
  interface Duplicates {
    void take(long line, String pointer, String name);
  }

  /**
   * Find lines.
   *
   * @param pointers JSON pointers in the document, each starting with the record's base
   * @return one-based line of the source for each; for one that is not there, the line of the
   *     nearest thing around it
   */
  public Map<String, Long> of(DataRecord record, Set<String> pointers) {
    Map<String, Long> found = new HashMap<>();
    Set<String> open = new HashSet<>();
    for (String pointer : pointers) {
      for (String at = pointer; at.length() > record.base().length(); at = around(at)) {
        open.add(at);
      }
    }
    read(record, open, found);
    Map<String, Long> lines = new HashMap<>();
    for (String pointer : pointers) {
      String at = pointer;
      while (at.length() > record.base().length() && !found.containsKey(at)) {
        at = around(at);
      }
      lines.put(pointer, found.getOrDefault(at, record.line()));
    }
    return lines;
  }

  private static String around(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }

  private void read(DataRecord record, Set<String> open, Map<String, Long> found) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), record.bytes())) {
      while (!open.isEmpty() && parser.nextToken() != null) {
        String pointer = pointer(parser);
        if (pointer != null && open.remove(record.base() + pointer)) {
          found.put(record.base() + pointer, line(record, parser));
        }
      }
    } catch (JacksonException e) {
      return; // what stands before the fault has its line; it stands for what lies behind
    }
  }

  void duplicates(DataRecord record, Duplicates sink) {
    Deque<Set<String>> objects = new ArrayDeque<>();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), record.bytes())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          objects.push(new HashSet<>());
        } else if (token == JsonToken.END_OBJECT) {
          objects.pop();
        } else if (token == JsonToken.PROPERTY_NAME
            && !objects.element().add(parser.currentName())) {
          String pointer = record.base() + parser.streamReadContext().pathAsPointer();
          sink.take(line(record, parser), pointer, parser.currentName());
        }
      }
    }
  }

  /** A member is found at its name, an element at its first token. */
  private static @Nullable String pointer(JsonParser parser) {
    TokenStreamContext context = parser.streamReadContext();
    JsonToken token = Objects.requireNonNull(parser.currentToken());
    if (token.isStructEnd()) {
      return null;
    }
    if (token.isStructStart()) {
      context = context.getParent();
    }
    boolean named = token == JsonToken.PROPERTY_NAME || context.inArray();
    return named ? context.pathAsPointer().toString() : null;
  }

  private static long line(DataRecord record, JsonParser parser) {
    return record.line() + parser.currentTokenLocation().getLineNr() - 1;
  }
}
