package org.tsunagaru.validator.format;

import java.io.IOException;
import java.io.InputStream;

/** A stream read byte by byte through a buffer, counting lines. */
final class ByteCursor {

  static final int END = -1;
  private static final int SIZE = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[SIZE];
  private int position;
  private int limit;
  private long line = 1;

  ByteCursor(InputStream in) throws IOException {
    this.in = in;
    this.limit = in.readNBytes(buffer, 0, SIZE);
  }

  /** Copy what stands at the start of the stream, at most one buffer. */
  byte[] head() {
    return java.util.Arrays.copyOf(buffer, limit);
  }

  boolean headIsWhole() {
    return limit < SIZE;
  }

  long line() {
    return line;
  }

  int peek() throws IOException {
    if (position == limit && !fill()) {
      return END;
    }
    return buffer[position] & 0xff;
  }

  int next() throws IOException {
    int b = peek();
    if (b != END) {
      position++;
      if (b == '\n') {
        line++;
      }
    }
    return b;
  }

  /** Add what is left of the line to a record, without the line feed, and step behind it. */
  void line(RecordBuffer record) throws IOException {
    while (position < limit || fill()) {
      int start = position;
      while (position < limit && buffer[position] != '\n') {
        position++;
      }
      record.add(buffer, start, position - start);
      if (position < limit) {
        position++;
        line++;
        return;
      }
    }
  }

  void skip(int bytes) {
    position = Math.min(limit, position + bytes);
  }

  /** Skip what JSON calls white space, and tell what comes next. */
  int peekAfterSpace() throws IOException {
    int b = peek();
    while (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
      next();
      b = peek();
    }
    return b;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer, 0, SIZE));
    return limit > 0;
  }
}
