package org.tsunagaru.features.steps.city;

import java.nio.charset.StandardCharsets;

/** Makes bodies that are no JSON document, in one way each. */
final class Brokenness {

  private static final int DEEP = 10_000;

  private Brokenness() {}

  static byte[] of(String words) {
    return switch (words) {
      case "that is cut off" -> bytes("{\"id\": \"urn:ngsi-ld:Sensor:cut\", \"type\": ");
      case "that is nested without end" -> bytes("[".repeat(DEEP));
      default -> new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, '"', ':'};
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
