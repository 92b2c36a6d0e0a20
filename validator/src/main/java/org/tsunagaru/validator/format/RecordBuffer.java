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

  void add(byte[] source, int start, int length) {
    if (length > maximum - size) {
      overflown = true;
      return;
    }
    if (length > bytes.length - size) {
      long room = Math.max(bytes.length * 2L, (long) size + length);
      bytes = Arrays.copyOf(bytes, (int) Math.min(maximum, room));
    }
    System.arraycopy(source, start, bytes, size, length);
    size += length;
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
