package org.tsunagaru.reference.seeded;

/**
 * The defect that a platform was started with, if any.
 *
 * @param defect id of the defect, empty for a sound platform
 */
public record Seeded(String defect) {

  /** Return the switch of a platform that has no defect. */
  public static Seeded sound() {
    return new Seeded("");
  }

  /** Tell whether this defect was asked for. */
  public boolean on(String id) {
    return defect.equals(id);
  }
}
