package org.tsunagaru.features.suite;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tsunagaru.features.context.CallbackProbe;
import org.tsunagaru.features.counterpart.Counterpart;
import org.tsunagaru.features.http.Breaker;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.scenario.Aloud;
import org.tsunagaru.features.scenario.Ledger;
import org.tsunagaru.features.scenario.TenantGate;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.ConformanceClass;
import org.tsunagaru.spec.Profile;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Text;

/** One run of the suite against one platform. */
public final class TestRun {

  /**
   * What to run and how.
   *
   * @param profile the profile to test
   * @param requirements ids to narrow the run to; empty for all
   * @param tags tag expression to narrow the run to, already parsed
   * @param readOnly whether only reading is allowed
   * @param seed from which the order is drawn
   * @param threads scenarios at a time
   * @param ledgers folder of ledgers
   * @param source the platform file or URL, for the ledger
   */
  public record Order(
      Profile profile,
      Set<String> requirements,
      Optional<Predicate<List<String>>> tags,
      boolean readOnly,
      long seed,
      int threads,
      Path ledgers,
      String source) {

    /** Return the same order, narrowed by nothing. */
    private Order widened() {
      return new Order(profile, Set.of(), Optional.empty(), false, seed, threads, ledgers, source);
    }
  }

  /**
   * What came of it.
   *
   * @param id id of the run
   * @param started when it began
   * @param finished when it ended
   * @param results one for each scenario of the profile over each claimed binding
   * @param remarks what is said once for the run
   */
  public record Result(
      String id,
      Instant started,
      Instant finished,
      List<ScenarioResult> results,
      List<Text> remarks) {}

  private final Catalogue catalogue;
  private final GherkinLibrary library;
  private final Clock clock;

  /** Prepare to run. */
  public TestRun(Catalogue catalogue, GherkinLibrary library, Clock clock) {
    this.catalogue = catalogue;
    this.library = library;
    this.clock = clock;
  }

  /**
   * Choose the scenarios of an order over a binding, in the order of their files.
   *
   * @return empty when nothing is selected
   */
  public List<ScenarioSpec> chosen(Platform platform, Order order, String binding) {
    Set<String> ids = inPlay(platform, order.profile());
    return library.scenarios().stream()
        .filter(spec -> ids.contains(spec.requirement()))
        .filter(spec -> spec.binding().isEmpty() || spec.binding().get().equals(binding))
        .filter(spec -> !spec.once() || isFirst(platform, order.profile(), binding))
        .filter(
            spec ->
                order.requirements().isEmpty() || order.requirements().contains(spec.requirement()))
        .filter(spec -> order.tags().isEmpty() || order.tags().get().test(List.copyOf(spec.tags())))
        .filter(spec -> !order.readOnly() || spec.effect() == Effect.READ)
        .toList();
  }

  private static boolean isFirst(Platform platform, Profile profile, String binding) {
    return bindings(platform, profile).get(0).equals(binding);
  }

  /**
   * List the requirements of which a narrowed order runs some scenarios and leaves others out: some
   * that pass do not make the requirement passed.
   */
  public Set<String> thinnedOut(Platform platform, Order order) {
    Set<String> tested = new HashSet<>();
    Set<String> leftOut = new HashSet<>();
    for (String binding : bindings(platform, order.profile())) {
      List<ScenarioSpec> chosen = chosen(platform, order, binding);
      for (ScenarioSpec spec : chosen(platform, order.widened(), binding)) {
        (chosen.contains(spec) ? tested : leftOut).add(spec.requirement());
      }
    }
    leftOut.retainAll(tested);
    return leftOut;
  }

  /** Return the bindings of a profile that a platform claims. */
  public static List<String> bindings(Platform platform, Profile profile) {
    return profile.bindings().stream().filter(platform.endpoints()::containsKey).toList();
  }

  /**
   * Run.
   *
   * @param door the way to the platform, whose breaker may end the run
   * @param aloud says what a person has to do while the run goes on
   * @param each takes each result as it is made, on any thread
   */
  public Result run(
      Platform platform, Order order, Door door, Aloud aloud, Consumer<ScenarioResult> each) {
    Instant started = clock.instant();
    String id = newId(order.seed(), started);
    Queue<Text> remarks = new ConcurrentLinkedQueue<>();
    List<ScenarioResult> results = new ArrayList<>();
    Suite suite = new Suite(library, levels(), owed(platform, order.profile()));
    try (Ledger ledger = Ledger.open(order.ledgers(), id, order.source());
        Counterpart counterpart = Counterpart.open(platform.callback(), door.recorder())) {
      CallbackProbe probe = new CallbackProbe(counterpart);
      RunObjects objects =
          new RunObjects(
              id,
              platform,
              door,
              counterpart,
              probe,
              ledger,
              new TenantGate(),
              aloud,
              new AtomicInteger());
      for (String binding : bindings(platform, order.profile())) {
        List<ScenarioSpec> chosen = chosen(platform, order, binding);
        List<ScenarioSpec> possible = possible(chosen, door.breaker());
        results.addAll(
            complete(
                chosen,
                binding,
                possible.isEmpty()
                    ? List.of()
                    : suite.run(objects, binding, possible, order.seed(), order.threads(), each),
                door.breaker()));
      }
      probe.remark().ifPresent(remarks::add);
      if (ledger.left() > 0) {
        remarks.add(
            Text.of(
                "%d resources may be left on the platform; 'tsunagaru cleanup --run %s' removes them.",
                "プラットフォームに %d 件の残存物がある可能性がある。tsunagaru cleanup --run %s で削除する。",
                ledger.left(),
                id));
      }
    }
    inTheWay(door.breaker()).ifPresent(remarks::add);
    return new Result(id, started, clock.instant(), results, List.copyOf(remarks));
  }

  private static Optional<Text> inTheWay(Breaker breaker) {
    return breaker.why().or(breaker::distrusted);
  }

  /** Leave out what cannot be run before the platform is to be trusted, or any more. */
  private static List<ScenarioSpec> possible(List<ScenarioSpec> chosen, Breaker breaker) {
    if (breaker.why().isPresent()) {
      return List.of();
    }
    return breaker.distrusted().isEmpty()
        ? chosen
        : chosen.stream().filter(ScenarioSpec::looksAtConnections).toList();
  }

  /** Add an untested result for every chosen scenario of which nothing was heard. */
  private static List<ScenarioResult> complete(
      List<ScenarioSpec> chosen, String binding, List<ScenarioResult> heard, Breaker breaker) {
    Set<String> known = heard.stream().map(ScenarioResult::id).collect(Collectors.toSet());
    Text why =
        inTheWay(breaker).orElseGet(() -> new Text("The scenario was not run", "シナリオは実行されなかった"));
    List<ScenarioResult> all = new ArrayList<>(heard);
    chosen.stream()
        .filter(spec -> !known.contains(spec.id(binding)))
        .forEach(spec -> all.add(untested(spec, binding, why)));
    return all;
  }

  /** Word the result of a scenario that was not run. */
  public static ScenarioResult untested(ScenarioSpec spec, String binding, Text why) {
    return new ScenarioResult(
        spec.id(binding),
        spec.requirement(),
        spec.name(),
        binding,
        new Outcome.Untested(why),
        0,
        spec.steps(-1),
        List.of());
  }

  private Set<String> inPlay(Platform platform, Profile profile) {
    Map<String, Boolean> declared = platform.claims().classes();
    Set<String> ids = new HashSet<>();
    for (Requirement requirement : catalogue.requirementsOf(profile)) {
      String id = requirement.conformanceClass();
      if (declared.getOrDefault(id, profile.required().contains(id) || !onClaim(id))) {
        ids.add(requirement.id());
      }
    }
    return ids;
  }

  private Set<String> owed(Platform platform, Profile profile) {
    Map<String, Boolean> declared = platform.claims().classes();
    return catalogue.requirementsOf(profile).stream()
        .filter(
            one ->
                declared.getOrDefault(
                    one.conformanceClass(), profile.required().contains(one.conformanceClass())))
        .map(Requirement::id)
        .collect(Collectors.toSet());
  }

  private boolean onClaim(String classId) {
    return catalogue.conformanceClass(classId).filter(ConformanceClass::onClaim).isPresent();
  }

  private Map<String, org.tsunagaru.spec.Level> levels() {
    Map<String, org.tsunagaru.spec.Level> levels = new LinkedHashMap<>();
    catalogue.requirements().forEach(r -> levels.put(r.id(), r.level()));
    return levels;
  }

  private static String newId(long seed, Instant started) {
    String time = Long.toString(started.toEpochMilli(), 36);
    String salt = Integer.toString(new Random(seed ^ started.toEpochMilli()).nextInt(1296), 36);
    return "r" + time + salt;
  }
}
