package org.tsunagaru.features.suite;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestStepFinished;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.tsunagaru.features.http.Redactor;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Text;

/** Listens to Cucumber and makes a result of each scenario as it ends. */
final class Recording implements ConcurrentEventListener {

  private record Ended(Outcome outcome, int step) {}

  private final Map<String, ScenarioSpec> specs;
  private final Map<String, Level> levels;
  private final Set<String> owed;
  private final String binding;
  private final Map<Thread, Scene> scenes;
  private final Redactor redactor;
  private final Consumer<ScenarioResult> results;
  private final Map<UUID, Ended> ended = new ConcurrentHashMap<>();

  Recording(
      Map<String, ScenarioSpec> specs,
      Map<String, Level> levels,
      Set<String> owed,
      String binding,
      Map<Thread, Scene> scenes,
      Redactor redactor,
      Consumer<ScenarioResult> results) {
    this.specs = specs;
    this.levels = levels;
    this.owed = owed;
    this.binding = binding;
    this.scenes = scenes;
    this.redactor = redactor;
    this.results = results;
  }

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(TestStepFinished.class, this::stepFinished);
    publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
  }

  private void stepFinished(TestStepFinished event) {
    TestCase scenario = event.getTestCase();
    if (ended.containsKey(scenario.getId())) {
      return;
    }
    OutcomeRules.of(
            event.getTestStep(),
            event.getResult(),
            level(scenario),
            owed.contains(spec(scenario).requirement()))
        .ifPresent(
            outcome -> ended.put(scenario.getId(), new Ended(outcome, index(scenario, event))));
  }

  private static int index(TestCase scenario, TestStepFinished event) {
    return scenario.getTestSteps().stream()
        .filter(PickleStepTestStep.class::isInstance)
        .toList()
        .indexOf(event.getTestStep());
  }

  private void finished(TestCaseFinished event) {
    TestCase scenario = event.getTestCase();
    ScenarioSpec spec = spec(scenario);
    Scene scene = Optional.ofNullable(scenes.get(Thread.currentThread())).orElseThrow();
    List<org.tsunagaru.reports.evidence.Exchange> said = scene.exchanges();
    scene.clear();
    Ended end =
        Optional.ofNullable(ended.remove(scenario.getId()))
            .orElseGet(() -> new Ended(whole(event), spec.steps().size()));
    results.accept(
        new ScenarioResult(
            spec.id(binding),
            spec.requirement(),
            spec.name(),
            binding,
            Kept.of(end.outcome(), redactor),
            event.getResult().getDuration().toMillis(),
            spec.steps(end.step()),
            said));
  }

  private static Outcome whole(TestCaseFinished event) {
    return event.getResult().getStatus() == io.cucumber.plugin.event.Status.PASSED
            && event.getTestCase().getTestSteps().stream()
                .anyMatch(PickleStepTestStep.class::isInstance)
        ? new Outcome.Passed()
        : new Outcome.HarnessError(
            new Text("The scenario ended without a step that decides", "判定するステップのないままシナリオが終わった"));
  }

  private Level level(TestCase scenario) {
    return levels.getOrDefault(spec(scenario).requirement(), Level.MUST);
  }

  private ScenarioSpec spec(TestCase scenario) {
    String place =
        scenario.getUri().getSchemeSpecificPart() + ":" + scenario.getLocation().getLine();
    return Optional.ofNullable(specs.get(place)).orElseThrow();
  }
}
