package org.tsunagaru.cli;

import java.util.Optional;
import org.tsunagaru.features.platform.SecretSource;

/** The secrets of the process's environment and of the person at the terminal. */
final class SecretsAtHand implements SecretSource {

  private final Terminal terminal;

  SecretsAtHand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Optional<String> environment(String name) {
    return State.environment(name);
  }

  @Override
  public Optional<String> ask(String label) {
    return terminal.askUnseen(Console.clean(label) + ": ");
  }
}
