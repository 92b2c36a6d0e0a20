package org.tsunagaru.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.suite.TestRun;
import org.tsunagaru.reference.ReferencePlatform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tsunagaru demo}: start the embedded platform, test it, and write the reports. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

  @Option(names = "--seed")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--parallel", defaultValue = "4")
  private int parallel = 4;

  @Option(names = "--out", defaultValue = "tsunagaru-report")
  private Path out = Path.of("tsunagaru-report");

  private final Console console;
  private final Tsunagaru.Lazy lazy;

  DemoCommand(Console console, Tsunagaru.Lazy lazy) {
    this.console = console;
    this.lazy = lazy;
  }

  @Override
  public Integer call() {
    Limits.insist("--parallel", parallel, 1, 64);
    Reports reports = new Reports(console, out).prepare();
    Tester tester = lazy.tester();
    long from = seed.orElseGet(() -> (long) new Random().nextInt(1_000_000));
    try (ReferencePlatform reference = ReferencePlatform.start(0)) {
      Platform platform = Embedded.platform(reference);
      TestRun.Order order =
          tester.order(
              tester.catalogue().requireProfile("city-os-data-exchange"),
              Tester.Narrowing.none(),
              from,
              parallel,
              State.ledgers(State::environment),
              reference.origin().toString());
      int scenarios = tester.chosen(platform, order).size();
      console.say(
          "Testing the embedded platform at %s: %d scenarios, seed %d",
          "内蔵プラットフォーム %s を試験します: シナリオ %d 件、シード %d", reference.origin(), scenarios, from);
      try (StopHook stop = new StopHook()) {
        return reports.publish(
            tester.test(
                platform, order, Tester.Narrowing.none(), stop, console.progress(scenarios)));
      }
    }
  }
}
