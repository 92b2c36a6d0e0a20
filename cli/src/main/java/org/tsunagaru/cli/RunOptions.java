package org.tsunagaru.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.tsunagaru.reports.rollup.FailOn;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import picocli.CommandLine.Option;

/**
 * How a run goes, where its reports go and when it fails: the same options for every command that
 * runs one.
 */
final class RunOptions {

  @Option(names = "--seed")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--parallel", defaultValue = "4")
  private int parallel = 4;

  @Option(names = "--out", defaultValue = "tsunagaru-report")
  private Path out = Path.of("tsunagaru-report");

  @Option(names = "--waivers")
  private Optional<Path> waivers = Optional.empty();

  @Option(names = "--attestation")
  private Optional<Path> attestation = Optional.empty();

  @Option(names = "--fail-on", defaultValue = "must")
  private String failOn = "must";

  /** Refuse what makes no sense. */
  void insist() {
    Limits.insist("--parallel", parallel, 1, 64);
    if (!failOn.matches("must|should")) {
      throw new SpecException(
          Text.of(
              "--fail-on takes must or should, not '%s'.",
              "--fail-on には must または should を指定してください (指定値「%s」)。", failOn));
    }
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

  /** Read what people lay beside the run. */
  Tester.Agreed agreed(Tester tester) {
    return new Tester.Agreed(tester.waivers(waivers), tester.attestation(attestation));
  }

  FailOn failOn() {
    return failOn.equals("should") ? FailOn.SHOULD : FailOn.MUST;
  }
}
