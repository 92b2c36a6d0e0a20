package org.tsunagaru.cli;

import java.util.Optional;

/** A person at a keyboard, or nobody. */
interface Terminal {

  /** Tell whether there is somebody to ask. */
  boolean present();

  /** Ask a question; empty when nobody answers. */
  Optional<String> ask(String question);

  /** Ask for something that must not be seen while it is typed; empty when nobody answers. */
  Optional<String> askUnseen(String question);

  /** Return a terminal at which nobody sits. */
  static Terminal none() {
    return new Terminal() {
      @Override
      public boolean present() {
        return false;
      }

      @Override
      public Optional<String> ask(String question) {
        return Optional.empty();
      }

      @Override
      public Optional<String> askUnseen(String question) {
        return Optional.empty();
      }
    };
  }
}
