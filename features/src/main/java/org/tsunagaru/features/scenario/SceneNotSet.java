package org.tsunagaru.features.scenario;

import java.util.Optional;
import org.tsunagaru.spec.Text;

/** Say that a scene could not be set, so that nothing can be told of what was to be tested. */
public final class SceneNotSet extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;
  private final transient Optional<String> because;

  /**
   * Carry what stood in the way.
   *
   * @param because id of the requirement that the platform fails, where one is known
   */
  public SceneNotSet(Text text, Optional<String> because) {
    super(text.en());
    this.text = text;
    this.because = because;
  }

  /** Return what stood in the way. */
  public Text text() {
    return text;
  }

  /** Return the requirement that stood in the way. */
  public Optional<String> because() {
    return because;
  }
}
