package org.tsunagaru.features.scenario;

import org.tsunagaru.spec.Text;

/** Says something at once to whoever watches the run. */
@FunctionalInterface
public interface Aloud {

  /** Say a sentence. */
  void say(Text sentence);
}
