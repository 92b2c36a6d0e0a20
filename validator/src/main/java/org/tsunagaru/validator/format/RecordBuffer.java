package org.tsunagaru.validator.format;

import java.nio.charset.Charset;
import java.util.Arrays;

/** The bytes of the record that is being read, up to a limit; beyond it they are only counted. */
final class RecordBuffer {

  private final int maximum;
  private byte[] bytes = new byte[4096];
  private int size;
  private boolean overflown;

  RecordBuffer(int maximum) {
    this.maximum = maximum;
  }

  void add(int b) {
    if (size == bytes.length) {
      if (size >= maximum) {
        overflown = true;
        return;
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(maximum, bytes.length * 2L));
    }
    bytes[size++] = (byte) b;
  }

  boolean overflown() {
    return overflown;
  }

  int size() {
    return size;
  }

  String text(int from, Charset charset) {
    return new String(bytes, from, Math.min(size - from, 64), charset);
  }

  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, size);
    clear();
    return taken;
  }

  void clear() {
    size = 0;
    overflown = false;
    if (bytes.length > 1 << 20) {
      bytes = new byte[4096];
    }
  }
}
