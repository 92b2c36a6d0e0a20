package org.tsunagaru.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagaru.features.platform.Platform;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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

  /** What a defect did to its requirement, and to the others. */
  private record Kill(
      Defect defect, Kind outcome, Kind control, boolean killed, Set<String> others) {}

  @Override
  public Integer call() {
    Tester tester = lazy.tester();
    requirements.forEach(tester.catalogue()::requireRequirement);
    Profile profile = tester.catalogue().requireProfile("city-os-data-exchange");
    List<Defect> defects = defects(tester);
    if (defects.isEmpty()) {
      throw new SpecException(new Text("No defect belongs to the selection.", "選択に該当する欠陥がありません。"));
    }
    try (StopHook stop = new StopHook()) {
      Map<String, Kind> sound;
      try (ReferencePlatform platform = ReferencePlatform.start(0)) {
        sound = outcomes(tester, profile, platform, requirements, THREADS, stop);
      }
      List<Kill> kills =
          new ArrayList<>(
              inParallel(defects, defect -> kill(tester, profile, defect, sound, stop)));
      if (stop.isStopped()) {
        console.complain(
            new Text(
                "Stopped before every defect was tried; nothing can be told.",
                "すべての欠陥を試す前に中断されたため、判定できません。"));
        return Exit.CANNOT_TELL;
      }
      kills.sort(Comparator.comparing(Kill::killed));
      report(kills, sound.size());
      return kills.stream().allMatch(Kill::killed) ? Exit.OK : Exit.NOT_CONFORMANT;
    }
  }

  /** Do the same for each, several at a time; the answers are in the order of what was given. */
  private static <T, R> List<R> inParallel(List<T> given, Function<T, R> work) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<CompletableFuture<R>> begun =
          given.stream()
              .map(one -> CompletableFuture.supplyAsync(() -> work.apply(one), threads))
              .toList();
      return begun.stream().map(CompletableFuture::join).toList();
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
      try (ReferencePlatform platform = ReferencePlatform.start(0, defect)) {
        broken = outcomes(tester, profile, platform, only, 1, stop);
      }
    }
    String id = defect.requirement();
    Kind outcome = broken.getOrDefault(id, Kind.UNTESTED);
    Kind control = sound.getOrDefault(id, Kind.UNTESTED);
    boolean should = tester.catalogue().requireRequirement(id).level() == Level.SHOULD;
    Kind wanted = should ? Kind.WARNED : Kind.FAILED;
    Set<String> others = new TreeSet<>();
    broken.forEach(
        (other, kind) -> {
          if (!other.equals(id) && kind == Kind.FAILED) {
            others.add(other);
          }
        });
    return new Kill(defect, outcome, control, outcome == wanted && control == Kind.PASSED, others);
  }

  private Map<String, Kind> outcomes(
      Tester tester,
      Profile profile,
      ReferencePlatform reference,
      List<String> only,
      int threads,
      StopHook stop) {
    Platform platform = Embedded.impatient(reference);
    Tester.Narrowing narrowing = new Tester.Narrowing(only, Optional.empty(), false);
    Path ledgers = temporary();
    TestRun.Order order =
        tester.order(profile, narrowing, SEED, threads, ledgers, reference.origin().toString());
    return outcomes(tester.test(platform, order, narrowing, List.of(), stop, result -> {}));
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

  private void report(List<Kill> kills, int requirementsTested) {
    if (format.equals("json")) {
      console.print(json(kills));
      return;
    }
    for (Kill kill : kills) {
      String mark = kill.killed() ? "killed  " : "SURVIVED";
      String line =
          mark
              + "  "
              + kill.defect().requirement()
              + "  "
              + kill.defect().id()
              + (kill.killed()
                  ? ""
                  : "  (" + kill.outcome().word() + ", control " + kill.control().word() + ")")
              + (kill.others().isEmpty() ? "" : "  also red: " + String.join(" ", kill.others()));
      console.say(new Text(line, line));
    }
    long dead = kills.stream().filter(Kill::killed).count();
    console.say(
        "%d of %d defects killed, %d requirements",
        "欠陥 %2$d 件中 %1$d 件を検出、要件 %3$d 件", dead, kills.size(), requirementsTested);
  }

  private String json(List<Kill> kills) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Kill kill : kills) {
      ObjectNode node = list.addObject();
      node.put("requirement", kill.defect().requirement());
      node.put("defect", kill.defect().id());
      node.put("killed", kill.killed());
      node.put("outcome", kill.outcome().word());
      node.put("control", kill.control().word());
      if (cross) {
        ArrayNode others = node.putArray("others");
        kill.others().forEach(others::add);
      }
    }
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(list);
  }
}
