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
   * @return one-based line of the source for each; the record's first line for one that is not
   *     there
   */
  public Map<String, Long> of(DataRecord record, Set<String> pointers) {
    Map<String, Long> found = new HashMap<>();
    pointers.forEach(pointer -> found.put(pointer, record.line()));
    Set<String> open = new HashSet<>(pointers);
    open.remove(record.base());
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), record.bytes())) {
      while (!open.isEmpty() && parser.nextToken() != null) {
        String pointer = pointer(parser);
        if (pointer != null && open.remove(record.base() + pointer)) {
          found.put(record.base() + pointer, line(record, parser));
        }
      }
    } catch (JacksonException e) {
      return found; // the record's first line stands for what lies behind the fault
    }
    return found;
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
