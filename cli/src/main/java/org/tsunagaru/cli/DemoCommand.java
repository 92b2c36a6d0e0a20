package org.tsunagaru.cli;

import java.util.concurrent.Callable;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.suite.TestRun;
import org.tsunagaru.reference.ReferencePlatform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tsunagaru demo}: start the embedded platform, test it, and write the reports. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

  @Mixin private RunOptions options = new RunOptions();

  private final Console console;
  private final Tsunagaru.Lazy lazy;

  DemoCommand(Console console, Tsunagaru.Lazy lazy) {
    this.console = console;
    this.lazy = lazy;
  }

  @Override
  public Integer call() {
    options.insist();
    Reports reports = new Reports(console, options.out(), options.failOn()).prepare();
    Ahead.begin(Door::rouse);
    Ahead<Tester> reading = Ahead.begin(lazy::tester);
    long from = options.seed();
    try (ReferencePlatform reference = ReferencePlatform.guarded(0)) {
      Tester tester = reading.get();
      Tester.Agreed agreed = options.agreed(tester);
      Platform platform = Embedded.secured(Embedded.platform(reference), reference);
      TestRun.Order order =
          tester.order(
              tester.catalogue().requireProfile("city-os-data-exchange"),
              Tester.Narrowing.none(),
              from,
              options.parallel(),
              State.ledgers(State::environment),
              reference.origin().toString());
      int scenarios = tester.chosen(platform, order).size();
      console.say(
          "Testing the embedded platform at %s: %d scenarios, seed %d",
          "内蔵プラットフォーム %s を試験します: シナリオ %d 件、シード %d", reference.origin(), scenarios, from);
      try (StopHook stop = new StopHook(console)) {
        return reports.publish(
            tester.test(
                platform,
                order,
                Tester.Narrowing.none(),
                agreed,
                stop,
                console.progress(scenarios)));
      }
    }
  }
}
