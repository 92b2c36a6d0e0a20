package org.tsunagaru.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import picocli.CommandLine.Option;

/** How a run goes and where its reports go: the same options for every command that runs one. */
final class RunOptions {

  @Option(names = "--seed")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--parallel", defaultValue = "4")
  private int parallel = 4;

  @Option(names = "--out", defaultValue = "tsunagaru-report")
  private Path out = Path.of("tsunagaru-report");

  /** Refuse numbers that make no sense. */
  void insist() {
    Limits.insist("--parallel", parallel, 1, 64);
  }

  /** Return the seed that was given, or draw one. */
  long seed() {
    return seed.orElseGet(() -> (long) new Random().nextInt(1_000_000));
  }

  int parallel() {
    return parallel;
  }

  Path out() {
    return out;
  }
}
