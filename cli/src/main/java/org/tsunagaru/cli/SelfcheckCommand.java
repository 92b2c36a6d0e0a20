package org.tsunagaru.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.suite.ScenarioSpec;
import org.tsunagaru.features.suite.TestRun;
import org.tsunagaru.reference.Defect;
import org.tsunagaru.reference.Defects;
import org.tsunagaru.reference.ReferencePlatform;
import org.tsunagaru.reports.outcome.Kind;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.RequirementResult;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Profile;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tsunagaru selfcheck}: prove that every check bites, defect by defect. */
@Command(name = "selfcheck")
final class SelfcheckCommand implements Callable<Integer> {

  private static final int THREADS = 4;
  private static final long SEED = 1;

  @Option(names = "--requirement", split = ",")
  private List<String> requirements = new ArrayList<>();

  @Option(names = "--cross")
  private boolean cross;

  @Option(names = "--format", defaultValue = "human")
  private String format = "human";

  private final Console console;
  private final Tsunagaru.Lazy lazy;

  SelfcheckCommand(Console console, Tsunagaru.Lazy lazy) {
    this.console = console;
    this.lazy = lazy;
  }

  @Override
  public Integer call() {
    Tester tester = lazy.tester();
    requirements.forEach(tester.catalogue()::requireRequirement);
    Profile profile = tester.catalogue().requireProfile("city-os-data-exchange");
    List<Defect> defects = defects(tester);
    if (defects.isEmpty()) {
      throw new SpecException(new Text("No defect belongs to the selection.", "選択に該当する欠陥がありません。"));
    }
    try (StopHook stop = new StopHook(console)) {
      Map<String, Kind> sound;
      try (ReferencePlatform platform = ReferencePlatform.guarded(0)) {
        sound =
            outcomes(tester, profile, platform, cross ? List.of() : requirements, THREADS, stop);
      }
      List<Kill> kills = inParallel(defects, defect -> kill(tester, profile, defect, sound, stop));
      if (stop.isStopped()) {
        console.complain(
            new Text(
                "Stopped before every defect was tried; nothing can be told.",
                "すべての欠陥を試す前に中断されたため、判定できません。"));
        return Exit.CANNOT_TELL;
      }
      KillMatrix matrix = new KillMatrix(kills, cross ? sound.size() - 1 : 0);
      if (format.equals("json")) {
        console.print(matrix.json());
      } else {
        matrix.lines().forEach(console::say);
      }
      return matrix.exitCode();
    }
  }

  /** Do the same for each, several at a time; the answers are in the order of what was given. */
  private static <T, R> List<R> inParallel(List<T> given, Function<T, R> work) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<R>> begun = new ArrayList<>();
      given.forEach(one -> begun.add(threads.submit(() -> work.apply(one))));
      return begun.stream().map(Ahead::result).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Defect> defects(Tester tester) {
    Set<String> tested =
        tester.library().scenarios().stream()
            .map(spec -> spec.requirement())
            .collect(Collectors.toSet());
    return Defects.all().stream()
        .filter(defect -> tested.contains(defect.requirement()))
        .filter(defect -> requirements.isEmpty() || requirements.contains(defect.requirement()))
        .toList();
  }

  /** Try one defect; one scenario at a time, as other defects are tried meanwhile. */
  private Kill kill(
      Tester tester, Profile profile, Defect defect, Map<String, Kind> sound, StopHook stop) {
    Map<String, Kind> broken = Map.of();
    if (!stop.isStopped()) {
      List<String> only = cross ? List.of() : List.of(defect.requirement());
      try (ReferencePlatform platform = ReferencePlatform.guarded(0, defect)) {
        broken = outcomes(tester, profile, platform, only, 1, stop);
      }
    }
    Level level = tester.catalogue().requireRequirement(defect.requirement()).level();
    return Kill.of(defect, level, sound, broken);
  }

  private Map<String, Kind> outcomes(
      Tester tester,
      Profile profile,
      ReferencePlatform reference,
      List<String> only,
      int threads,
      StopHook stop) {
    Platform open = Embedded.impatient(reference);
    Platform platform = looksAtTls(tester, only) ? Embedded.secured(open, reference) : open;
    Tester.Narrowing narrowing = new Tester.Narrowing(only, Optional.empty(), false);
    Path ledgers = temporary();
    TestRun.Order order =
        tester.order(profile, narrowing, SEED, threads, ledgers, reference.origin().toString());
    return outcomes(
        tester.test(platform, order, narrowing, Tester.Agreed.nothing(), stop, result -> {}));
  }

  /** Tell whether a run may look at how connections are protected. */
  private static boolean looksAtTls(Tester tester, List<String> only) {
    return only.isEmpty()
        || tester.library().scenarios().stream()
            .filter(ScenarioSpec::looksAtConnections)
            .anyMatch(spec -> only.contains(spec.requirement()));
  }

  private static Map<String, Kind> outcomes(Report report) {
    return report.requirements().stream()
        .filter(result -> !result.scenarios().isEmpty())
        .collect(
            Collectors.toMap(
                result -> result.requirement().id(),
                (Function<RequirementResult, Kind>) result -> result.outcome().kind()));
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("tsunagaru-selfcheck");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
