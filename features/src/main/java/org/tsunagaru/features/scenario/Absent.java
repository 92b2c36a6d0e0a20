package org.tsunagaru.features.scenario;

import org.tsunagaru.spec.Text;

/**
 * Say that the platform does not have what a scenario looks at. Where it claims that it has, or the
 * profile requires it, nothing was tested; elsewhere the scenario does not apply.
 */
public final class Absent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  /** Carry what is not there. */
  public Absent(Text text) {
    super(text.en());
    this.text = text;
  }

  /** Return what is not there. */
  public Text text() {
    return text;
  }
}
