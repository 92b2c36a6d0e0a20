package org.tsunagaru.features.suite;

import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.resource.Resource;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleTag;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableRow;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.Resources;

/** Every feature file of the suite, parsed, and every scenario in it. */
public final class GherkinLibrary {

  private static final Pattern REQUIREMENT = Pattern.compile("@((LD|V2|CITY|XCH)-[A-Z0-9-]+)");
  private static final Pattern EXAMPLE = Pattern.compile("@(s[0-9]+)");

  private final List<Feature> features = new ArrayList<>();
  private final List<ScenarioSpec> scenarios = new ArrayList<>();
  private final StepWording wording = new StepWording();
  private final String digest;

  private GherkinLibrary(Map<String, String> files) {
    FeatureParser parser = new FeatureParser(UUID::randomUUID);
    files.forEach(
        (name, text) ->
            parser
                .parseResource(new FeatureText(name, text))
                .ifPresent(feature -> add(name, feature)));
    this.digest = Resources.digest(files);
  }

  /** Read the feature files of this program. */
  public static GherkinLibrary read() {
    return new GherkinLibrary(Resources.tree("gherkin", ".feature"));
  }

  /** Return every scenario, in the order of the files. */
  public List<ScenarioSpec> scenarios() {
    return List.copyOf(scenarios);
  }

  /** Return the digest of the feature files. */
  public String digest() {
    return digest;
  }

  /** Return the URI by which Cucumber knows a feature file. */
  static URI uri(String file) {
    return URI.create("classpath:" + file);
  }

  List<Feature> features() {
    return features;
  }

  StepWording wording() {
    return wording;
  }

  private void add(String name, Feature feature) {
    features.add(feature);
    Map<String, Scenario> scenarioById = new HashMap<>();
    Map<String, Integer> lineById = new HashMap<>();
    Map<String, Integer> rowById = new HashMap<>();
    List<Pickle> pickles = new ArrayList<>();
    for (Object event : feature.getParseEvents()) {
      Envelope envelope = (Envelope) event;
      envelope
          .getGherkinDocument()
          .ifPresent(document -> collect(document, scenarioById, lineById, rowById));
      envelope.getPickle().ifPresent(pickles::add);
    }
    for (Pickle pickle : pickles) {
      scenarios.add(spec(name, pickle, scenarioById, lineById, rowById));
    }
  }

  private static void collect(
      GherkinDocument document,
      Map<String, Scenario> scenarioById,
      Map<String, Integer> lineById,
      Map<String, Integer> rowById) {
    Stream<FeatureChild> children =
        document.getFeature().stream().flatMap(feature -> feature.getChildren().stream());
    children
        .flatMap(GherkinLibrary::scenarios)
        .forEach(
            scenario -> {
              scenarioById.put(scenario.getId(), scenario);
              lineById.put(scenario.getId(), (int) (long) scenario.getLocation().getLine());
              int row = 0;
              for (var examples : scenario.getExamples()) {
                for (TableRow body : examples.getTableBody()) {
                  row++;
                  rowById.put(body.getId(), row);
                  lineById.put(body.getId(), (int) (long) body.getLocation().getLine());
                }
              }
            });
  }

  private static Stream<Scenario> scenarios(FeatureChild child) {
    Stream<Scenario> ruled =
        child.getRule().stream()
            .flatMap(rule -> rule.getChildren().stream())
            .map(RuleChild::getScenario)
            .flatMap(Optional::stream);
    return Stream.concat(child.getScenario().stream(), ruled);
  }

  private ScenarioSpec spec(
      String file,
      Pickle pickle,
      Map<String, Scenario> scenarioById,
      Map<String, Integer> lineById,
      Map<String, Integer> rowById) {
    List<String> nodes = pickle.getAstNodeIds();
    Scenario scenario = Optional.ofNullable(scenarioById.get(nodes.get(0))).orElseThrow();
    String last = nodes.get(nodes.size() - 1);
    Set<String> tags =
        pickle.getTags().stream().map(PickleTag::getName).collect(Collectors.toSet());
    String example = first(EXAMPLE, tags);
    String row = rowById.containsKey(last) ? "." + rowById.get(last) : "";
    return new ScenarioSpec(
        file,
        Optional.ofNullable(lineById.get(last)).orElseThrow(),
        first(REQUIREMENT, tags),
        example + row,
        new Text(pickle.getName(), japaneseTitle(scenario)),
        binding(file),
        effect(tags),
        tags,
        steps(scenario, pickle));
  }

  private static String japaneseTitle(Scenario scenario) {
    String description = String.valueOf(scenario.getDescription()).strip();
    return description.isEmpty() ? scenario.getName() : description;
  }

  private static String first(Pattern pattern, Set<String> tags) {
    return tags.stream()
        .map(pattern::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(matcher -> matcher.group(1))
        .sorted()
        .findFirst()
        .orElse("");
  }

  private static Optional<String> binding(String file) {
    return file.startsWith("bindings/") ? Optional.of(file.split("/", -1)[1]) : Optional.empty();
  }

  private static Effect effect(Set<String> tags) {
    return Stream.of(Effect.values())
        .filter(effect -> tags.contains(effect.tag()))
        .findFirst()
        .orElse(Effect.SUBSCRIBE);
  }

  private List<ScenarioSpec.StepSpec> steps(Scenario scenario, Pickle pickle) {
    Map<String, String> keywordById =
        scenario.getSteps().stream()
            .collect(
                Collectors.toMap(
                    io.cucumber.messages.types.Step::getId, step -> step.getKeyword().strip()));
    return pickle.getSteps().stream()
        .map(
            step ->
                new ScenarioSpec.StepSpec(
                    wording.keyword(keywordById.getOrDefault(step.getAstNodeIds().get(0), "Given")),
                    wording.text(step.getText())))
        .toList();
  }

  /** A feature file in memory, as Cucumber wants it. */
  private record FeatureText(String name, String text) implements Resource {

    @Override
    public URI getUri() {
      return uri(name);
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
