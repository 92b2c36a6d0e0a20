package org.tsunagaru.features.platform;

/**
 * A value that no artefact may hold; printed, it shows nothing.
 *
 * @param value the value itself
 */
public record Secret(String value) {

  @Override
  public String toString() {
    return "(secret)";
  }
}
