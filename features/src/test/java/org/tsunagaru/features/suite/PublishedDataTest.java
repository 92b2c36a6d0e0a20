package org.tsunagaru.features.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.features.context.CallbackProbe;
import org.tsunagaru.features.counterpart.Counterpart;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.scenario.Ledger;
import org.tsunagaru.features.scenario.TenantGate;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.validator.NotChecked;
import org.tsunagaru.validator.Source;
import org.tsunagaru.validator.Summary;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Severity;
import org.tsunagaru.validator.format.Format;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets every scenario speak to a server that takes anything, and holds what is published in good
 * faith to the validator: a suite that judges others sends nothing that is wrong itself.
 */
@Timeout(120)
class PublishedDataTest {

  private static final Pattern PUBLISHING =
      Pattern.compile(
          "(POST .*/entities|PUT .*/entities/[^/]+|POST .*/entityOperations/(create|upsert|update)"
              + "|POST .*/op/update)(\\?.*)?");

  private final GherkinLibrary library = GherkinLibrary.read();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"ngsi-ld, /ngsi-ld/v1, NGSI_LD", "ngsi-v2, /v2, NGSI_V2"})
  void every_entity_that_is_published_in_good_faith_is_valid(
      String binding, String root, Format format) throws IOException {
    List<ScenarioSpec> specs =
        library.scenarios().stream()
            .filter(spec -> spec.binding().isEmpty() || spec.binding().get().equals(binding))
            .filter(PublishedDataTest::inGoodFaith)
            .filter(PublishedDataTest::maySpeakOfData)
            .toList();
    Set<String> heard = new TreeSet<>();
    List<String> errors = new ArrayList<>();
    Validator validator = Validator.builder().as(format).build();
    for (ScenarioResult result : run(specs, binding, root)) {
      published(result)
          .forEach(
              body -> {
                heard.add(result.id());
                judge(validator, result.id(), body, errors);
              });
    }
    assertThat(errors).isEmpty();
    // Those that publish nothing speak of HTTP itself, of types or of what is not there.
    assertThat(heard).hasSizeGreaterThan(specs.size() * 3 / 4);
  }

  /** A scenario that expects its data to be refused sends what is wrong on purpose. */
  private static boolean inGoodFaith(ScenarioSpec spec) {
    return spec.steps().stream()
        .map(step -> step.text().en())
        .noneMatch(
            step ->
                step.startsWith("the platform answers that the ")
                    || step.startsWith("the platform answers that it is not well formed")
                    || step.startsWith("the platform refuses "));
  }

  /** What only reads of a City OS's functions speaks of the platform, not of its data. */
  private static boolean maySpeakOfData(ScenarioSpec spec) {
    return spec.effect() != Effect.READ || !spec.file().startsWith("functions/");
  }

  private List<ScenarioResult> run(List<ScenarioSpec> specs, String binding, String root)
      throws IOException {
    try (AgreeableServer server = new AgreeableServer()) {
      Platform at = Platform.at("agreeable", binding, server.at(root));
      Platform platform = at.with(at.limits().settling(Duration.ofMillis(1), Duration.ofMillis(1)));
      try (Door door = PlatformDoor.open(platform, false, Clock.systemUTC());
          Ledger ledger = Ledger.open(folder, "r1", "agreeable");
          Counterpart counterpart = Counterpart.open(platform.callback(), door.recorder())) {
        CallbackProbe probe = new CallbackProbe(counterpart);
        RunObjects objects =
            new RunObjects(
                "r1",
                platform,
                door,
                counterpart,
                probe,
                ledger,
                new TenantGate(),
                sentence -> {},
                new java.util.concurrent.atomic.AtomicInteger());
        return new Suite(library, Map.of(), Set.of())
            .run(objects, binding, specs, 1, 2, result -> {});
      }
    }
  }

  private static Stream<String> published(ScenarioResult result) {
    return result.exchanges().stream()
        .filter(sent -> PUBLISHING.matcher(sent.method() + " " + sent.url()).matches())
        .flatMap(sent -> sent.requestBody().stream())
        .map(PublishedDataTest::entities);
  }

  /** A batch of NGSIv2 wraps its entities in what is to be done with them. */
  private static String entities(String body) {
    JsonNode tree = JsonMapper.shared().readTree(body);
    return tree.path("entities").isArray() ? tree.path("entities").toString() : body;
  }

  private static void judge(
      Validator validator, String scenario, String body, List<String> errors) {
    List<Finding> findings = new ArrayList<>();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Summary summary =
        validator.validate(
            new Source(scenario, () -> new ByteArrayInputStream(bytes)), findings::add);
    findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .forEach(
            finding ->
                errors.add(
                    String.join(" ", scenario, finding.pointer(), finding.message().en(), body)));
    // A relationship may lead to what is on the platform already: one rule then has nothing to go
    // by.
    summary.notChecked().stream()
        .filter(left -> left.scope() == NotChecked.Scope.RECORDS)
        .forEach(left -> errors.add(scenario + " " + left));
  }
}
