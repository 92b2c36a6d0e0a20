package org.tsunagaru.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Where the program keeps what must outlive it. */
final class State {

  private State() {}

  /** Return the folder of ledgers: below TSUNAGARU_STATE, else where the user's state lives. */
  static Path ledgers(Function<String, Optional<String>> environment) {
    return environment
        .apply("TSUNAGARU_STATE")
        .map(Path::of)
        .or(() -> environment.apply("XDG_STATE_HOME").map(home -> Path.of(home, "tsunagaru")))
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state", "tsunagaru"))
        .resolve("runs");
  }

  /** Look up the process's environment. */
  static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name));
  }
}
