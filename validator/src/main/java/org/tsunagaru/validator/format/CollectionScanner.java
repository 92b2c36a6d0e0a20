package org.tsunagaru.validator.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Copies the members of a top-level object, and hands over the features of a FeatureCollection as
 * they come by. Only a collection that names its type before its features can be streamed.
 */
final class CollectionScanner {

  private static final String COLLECTION = "\"FeatureCollection\"";

  private final ByteCursor cursor;
  private final ValueScanner scanner;
  private final RecordBuffer envelope;

  CollectionScanner(ByteCursor cursor, ValueScanner scanner, RecordBuffer envelope) {
    this.cursor = cursor;
    this.scanner = scanner;
    this.envelope = envelope;
  }

  /** Reads the elements after an opening bracket; tells whether the closing one was found. */
  @FunctionalInterface
  interface Features {
    boolean read(RecordBuffer envelope) throws IOException;
  }

  /**
   * Copy an object.
   *
   * @return whether features were handed over
   */
  boolean members(Features features) throws IOException {
    envelope.add(cursor.next());
    boolean collection = false;
    boolean streamed = false;
    while (space() == '"') {
      String name = string();
      if (space() != ':') {
        break;
      }
      envelope.add(cursor.next());
      int first = space();
      if (collection && !streamed && first == '[' && name.equals("\"features\"")) {
        envelope.add(cursor.next());
        streamed = true;
        if (!features.read(envelope)) {
          closeAll();
          return true;
        }
        envelope.add(']');
      } else if (first == '"') {
        collection |= string().equals(COLLECTION) && name.equals("\"type\"");
      } else if (first != ByteCursor.END) {
        scanner.value(envelope);
      }
      if (space() != ',') {
        break;
      }
      envelope.add(cursor.next());
    }
    rest();
    return streamed;
  }

  /** The loss was reported where it happened; what came before it is still judged. */
  private void closeAll() throws IOException {
    envelope.add(']');
    envelope.add('}');
    int skipped = cursor.next();
    while (skipped != ByteCursor.END) {
      skipped = cursor.next();
    }
  }

  private void rest() throws IOException {
    if (cursor.peek() == '}') {
      envelope.add(cursor.next());
      return;
    }
    for (int b = cursor.next(); b != ByteCursor.END; b = cursor.next()) {
      envelope.add(b); // not JSON; the parser says what is wrong with it
    }
  }

  private String string() throws IOException {
    int start = envelope.size();
    scanner.string(envelope);
    return envelope.text(start, StandardCharsets.UTF_8);
  }

  private int space() throws IOException {
    int b = cursor.peek();
    while (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
      envelope.add(cursor.next());
      b = cursor.peek();
    }
    return b;
  }
}
