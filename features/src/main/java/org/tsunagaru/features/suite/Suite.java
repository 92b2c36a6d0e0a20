package org.tsunagaru.features.suite;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.spec.Level;

/** Runs chosen scenarios through Cucumber, in parallel, in an order drawn from a seed. */
final class Suite {

  private static final String GLUE = "classpath:/org/tsunagaru/features/steps/";

  private final GherkinLibrary library;
  private final Map<String, Level> levels;
  private final Set<String> owed;

  /**
   * Make a suite.
   *
   * @param levels by requirement
   * @param owed requirements whose class the platform claims, or the profile requires
   */
  Suite(GherkinLibrary library, Map<String, Level> levels, Set<String> owed) {
    this.library = library;
    this.levels = levels;
    this.owed = owed;
  }

  /**
   * Run scenarios over one binding.
   *
   * @param chosen what to run
   * @param each takes each result as it is made, on any thread
   * @return results in the order of the chosen scenarios
   */
  List<ScenarioResult> run(
      RunObjects run,
      String binding,
      List<ScenarioSpec> chosen,
      long seed,
      int threads,
      Consumer<ScenarioResult> each) {
    Map<String, ScenarioSpec> specs =
        chosen.stream().collect(Collectors.toMap(ScenarioSpec::pickle, Function.identity()));
    ConcurrentHashMap<Thread, Scene> scenes = new ConcurrentHashMap<>();
    Queue<ScenarioResult> results = new ConcurrentLinkedQueue<>();
    Recording recording =
        new Recording(
            specs,
            levels,
            owed,
            binding,
            scenes,
            run.door().recorder().redactor(),
            result -> {
              results.add(result);
              each.accept(result);
            });
    ThreadLocal<SceneFactory> factories =
        ThreadLocal.withInitial(() -> new SceneFactory(run, binding, scenes));
    RuntimeOptionsBuilder options =
        new RuntimeOptionsBuilder()
            .addGlue(URI.create(GLUE + "neutral"))
            .addGlue(URI.create(GLUE + "city"))
            .addGlue(URI.create(GLUE + room(binding)))
            .setThreads(threads)
            .setPickleOrder(pickles -> ordered(pickles, seed));
    lines(chosen).forEach((uri, lines) -> options.addFeature(FeatureWithLines.create(uri, lines)));
    Runtime.builder()
        .withRuntimeOptions(options.build())
        .withFeatureSupplier(() -> only(chosen))
        .withObjectFactorySupplier(factories::get)
        .withAdditionalPlugins(recording)
        .build()
        .run();
    return inOrder(chosen, binding, results);
  }

  /** Name the package of a binding's glue: {@code ngsild} for {@code ngsi-ld}. */
  static String room(String binding) {
    return binding.replace("-", "");
  }

  private static List<ScenarioResult> inOrder(
      List<ScenarioSpec> chosen, String binding, Queue<ScenarioResult> results) {
    Map<String, Integer> place = new HashMap<>();
    chosen.forEach(spec -> place.put(spec.id(binding), place.size()));
    return results.stream()
        .sorted(Comparator.comparing(result -> place.getOrDefault(result.id(), 0)))
        .toList();
  }

  private static List<Pickle> ordered(List<Pickle> pickles, long seed) {
    List<Pickle> order = new ArrayList<>(pickles);
    order.sort(Comparator.comparing(Suite::place));
    Collections.shuffle(order, new Random(seed));
    return order;
  }

  private List<Feature> only(List<ScenarioSpec> chosen) {
    Set<URI> files = lines(chosen).keySet();
    return library.features().stream().filter(feature -> files.contains(feature.getUri())).toList();
  }

  private static Map<URI, Set<Integer>> lines(List<ScenarioSpec> chosen) {
    return chosen.stream()
        .collect(
            Collectors.groupingBy(
                spec -> GherkinLibrary.uri(spec.file()),
                Collectors.mapping(ScenarioSpec::line, Collectors.toSet())));
  }

  private static String place(Pickle pickle) {
    return pickle.getUri().getSchemeSpecificPart() + ":" + pickle.getLocation().getLine();
  }
}
