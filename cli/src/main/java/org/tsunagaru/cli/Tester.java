package org.tsunagaru.cli;

import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.scenario.Aloud;
import org.tsunagaru.features.suite.GherkinLibrary;
import org.tsunagaru.features.suite.PlatformDoor;
import org.tsunagaru.features.suite.ScenarioSpec;
import org.tsunagaru.features.suite.TestRun;
import org.tsunagaru.reports.attestation.Attestation;
import org.tsunagaru.reports.attestation.AttestationFile;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.Rollup;
import org.tsunagaru.reports.rollup.Run;
import org.tsunagaru.reports.rollup.RunRecord;
import org.tsunagaru.reports.rollup.Selection;
import org.tsunagaru.reports.rollup.Statement;
import org.tsunagaru.reports.rollup.Subject;
import org.tsunagaru.reports.rollup.Suite;
import org.tsunagaru.reports.waiver.Waiver;
import org.tsunagaru.reports.waiver.WaiverFile;
import org.tsunagaru.spec.Binding;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.Profile;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;

/** Tests one platform and rolls up what came of it; what `test`, `demo` and `selfcheck` share. */
final class Tester {

  private final Catalogue catalogue;
  private final GherkinLibrary library;
  private final Clock clock;
  private final Aloud aloud;

  Tester(Catalogue catalogue, GherkinLibrary library, Clock clock, Aloud aloud) {
    this.catalogue = catalogue;
    this.library = library;
    this.clock = clock;
    this.aloud = aloud;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  GherkinLibrary library() {
    return library;
  }

  /** What to narrow a run to. */
  record Narrowing(List<String> requirements, Optional<String> tags, boolean readOnly) {

    static Narrowing none() {
      return new Narrowing(List.of(), Optional.empty(), false);
    }
  }

  /**
   * What people lay beside a run.
   *
   * @param waivers what may fail for a while
   * @param attestation what the city answers of itself
   */
  record Agreed(List<Waiver> waivers, Optional<Attestation> attestation) {

    static Agreed nothing() {
      return new Agreed(List.of(), Optional.empty());
    }
  }

  /** Make the order of a run. */
  TestRun.Order order(
      Profile profile, Narrowing narrowing, long seed, int threads, Path ledgers, String source) {
    return new TestRun.Order(
        profile,
        Set.copyOf(narrowing.requirements()),
        narrowing.tags().map(Tester::expression),
        narrowing.readOnly(),
        seed,
        threads,
        ledgers,
        source);
  }

  /** Choose the scenarios of a run over every claimed binding, as `id` by scenario. */
  Map<String, ScenarioSpec> chosen(Platform platform, TestRun.Order order) {
    TestRun run = new TestRun(catalogue, library, clock);
    Map<String, ScenarioSpec> all = new LinkedHashMap<>();
    for (String binding : TestRun.bindings(platform, order.profile())) {
      run.chosen(platform, order, binding).forEach(spec -> all.put(spec.id(binding), spec));
    }
    return all;
  }

  /**
   * Read what may fail for a while; nothing where there is no file.
   *
   * @throws org.tsunagaru.spec.file.FileException when the file names what is not there
   */
  List<Waiver> waivers(Optional<Path> file) {
    return file.map(path -> WaiverFile.read(path, known())).orElse(List.of());
  }

  /**
   * Read what the city answers of itself; nothing where there is no file.
   *
   * @throws org.tsunagaru.spec.file.FileException when anything in the file is wrong
   */
  Optional<Attestation> attestation(Optional<Path> file) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    return file.map(path -> AttestationFile.read(path, catalogue, today));
  }

  private WaiverFile.Known known() {
    Set<String> scenarios = new HashSet<>();
    for (ScenarioSpec spec : library.scenarios()) {
      Binding.WORDS.stream()
          .filter(binding -> spec.binding().map(binding::equals).orElse(true))
          .forEach(binding -> scenarios.add(spec.id(binding)));
    }
    return new WaiverFile.Known(id -> catalogue.requirement(id).isPresent(), scenarios::contains);
  }

  /**
   * Test a platform.
   *
   * @param agreed what may fail for a while, and what the city answers of itself
   * @param stop ends the run on Ctrl-C
   * @param progress takes each result as it is made
   */
  Report test(
      Platform platform,
      TestRun.Order order,
      Narrowing narrowing,
      Agreed agreed,
      StopHook stop,
      java.util.function.Consumer<ScenarioResult> progress) {
    try (Door door = PlatformDoor.open(platform, order.readOnly(), clock)) {
      stop.ends(door.breaker());
      for (String binding : TestRun.bindings(platform, order.profile())) {
        PlatformDoor.knock(
            door, binding, Optional.ofNullable(platform.endpoints().get(binding)).orElseThrow());
      }
      TestRun.Result result =
          new TestRun(catalogue, library, clock).run(platform, order, door, aloud, progress);
      stop.tidied();
      return rolledUp(platform, order, narrowing, agreed, result);
    }
  }

  private Report rolledUp(
      Platform platform,
      TestRun.Order order,
      Narrowing narrowing,
      Agreed agreed,
      TestRun.Result result) {
    Map<String, String> endpoints = new LinkedHashMap<>();
    platform.endpoints().forEach((binding, url) -> endpoints.put(binding, url.toString()));
    return Rollup.of(
        new RunRecord(
            catalogue,
            order.profile(),
            new Subject(platform.name(), platform.vendor(), platform.version(), endpoints),
            new Statement(platform.claims().editions(), platform.claims().classes()),
            new Selection(
                narrowing.requirements(),
                narrowing.tags(),
                narrowing.readOnly(),
                new TestRun(catalogue, library, clock).thinnedOut(platform, order)),
            new Suite(
                Version.current(),
                catalogue.requirementsDigest(),
                catalogue.profilesDigest(),
                library.digest()),
            new Run(result.id(), order.seed(), result.started(), result.finished()),
            remarks(order, agreed, result),
            agreed.waivers(),
            agreed.attestation(),
            result.results()));
  }

  private static List<Text> remarks(TestRun.Order order, Agreed agreed, TestRun.Result result) {
    List<Text> remarks = new ArrayList<>(result.remarks());
    agreed
        .attestation()
        .filter(handedIn -> !handedIn.profile().equals(order.profile().id()))
        .ifPresent(
            handedIn ->
                remarks.add(
                    Text.of(
                        "The questionnaire was written for the profile %s; of its answers, those count that %s asks for.",
                        "質問票はプロファイル %s のものである。その回答のうち、%s が求めるものだけを数えた。",
                        handedIn.profile(),
                        order.profile().id())));
    return remarks;
  }

  private static Predicate<List<String>> expression(String tags) {
    try {
      return TagExpressionParser.parse(tags)::evaluate;
    } catch (TagExpressionException e) {
      throw new SpecException(
          Text.of(
              "The tag expression '%s' cannot be read. Write for example '@read and not @LD-HTTP-01'.",
              "タグ式「%s」を解釈できません。例: '@read and not @LD-HTTP-01'", tags));
    }
  }
}
