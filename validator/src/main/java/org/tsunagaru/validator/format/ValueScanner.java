package org.tsunagaru.validator.format;

import java.io.IOException;

/** Finds the end of a JSON value by its strings and brackets, however deep it nests. */
final class ValueScanner {

  private final ByteCursor cursor;

  ValueScanner(ByteCursor cursor) {
    this.cursor = cursor;
  }

  /** Copy one value; it ends early where the stream does. */
  void value(RecordBuffer into) throws IOException {
    int first = cursor.peek();
    if (first == '"') {
      string(into);
    } else if (first == '{' || first == '[') {
      brackets(into);
    } else {
      word(into);
    }
  }

  /** Copy a string with both its quotes. */
  void string(RecordBuffer into) throws IOException {
    into.add(cursor.next());
    for (int b = cursor.next(); b != ByteCursor.END; b = cursor.next()) {
      into.add(b);
      if (b == '"') {
        return;
      }
      if (b == '\\' && cursor.peek() != ByteCursor.END) {
        into.add(cursor.next());
      }
    }
  }

  private void brackets(RecordBuffer into) throws IOException {
    long depth = 0;
    do {
      int b = cursor.peek();
      if (b == ByteCursor.END) {
        return;
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
  }

  private void word(RecordBuffer into) throws IOException {
    int b = cursor.peek();
    do {
      into.add(cursor.next());
      b = cursor.peek();
    } while (b != ',' && b != ']' && b != '}' && b > ' ');
  }
}
