package org.tsunagaru.validator.finding;

/** How much a finding matters. */
public enum Severity {
  /** The data breaks its specification, or cannot be read; it is not valid. */
  ERROR,
  /** The data may be used, but is most likely not what its author meant. */
  WARNING
}
