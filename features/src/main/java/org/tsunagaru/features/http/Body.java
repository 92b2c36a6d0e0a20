package org.tsunagaru.features.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a message. */
public final class Body {

  private final byte[] bytes;

  private Body(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Take a copy of some bytes. */
  public static Body of(byte[] bytes) {
    return new Body(bytes.clone());
  }

  /** Take a text in UTF-8. */
  public static Body of(String text) {
    return new Body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Return a copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Return the bytes as UTF-8 text. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Tell whether there are no bytes. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Body body && Arrays.equals(bytes, body.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return text();
  }
}
