package org.tsunagaru.validator.format;

import java.io.IOException;

/** Finds the end of a JSON value by its strings and brackets, however deep it nests. */
final class ValueScanner {

  private final ByteCursor cursor;

  ValueScanner(ByteCursor cursor) {
    this.cursor = cursor;
  }

  /**
   * Copy one value.
   *
   * @return whether it is whole; not so where the stream ends first
   */
  boolean value(RecordBuffer into) throws IOException {
    int first = cursor.peek();
    if (first == '"') {
      return string(into);
    }
    if (first == '{' || first == '[') {
      return brackets(into);
    }
    word(into);
    return true;
  }

  /** Copy a string with both its quotes, and tell whether it is whole. */
  boolean string(RecordBuffer into) throws IOException {
    into.add(cursor.next());
    for (int b = cursor.next(); b != ByteCursor.END; b = cursor.next()) {
      into.add(b);
      if (b == '"') {
        return true;
      }
      if (b == '\\' && cursor.peek() != ByteCursor.END) {
        into.add(cursor.next());
      }
    }
    return false;
  }

  private boolean brackets(RecordBuffer into) throws IOException {
    long depth = 0;
    do {
      int b = cursor.peek();
      if (b == ByteCursor.END) {
        return false;
      }
      if (b == '"') {
        string(into);
        continue;
      }
      into.add(cursor.next());
      if (b == '{' || b == '[') {
        depth++;
      } else if (b == '}' || b == ']') {
        depth--;
      }
    } while (depth > 0);
    return true;
  }

  private void word(RecordBuffer into) throws IOException {
    int b = cursor.peek();
    do {
      into.add(cursor.next());
      b = cursor.peek();
    } while (b != ',' && b != ']' && b != '}' && b > ' ');
  }
}
