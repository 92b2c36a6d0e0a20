package org.tsunagaru.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.platform.PlatformFile;
import org.tsunagaru.features.platform.SecretSource;
import org.tsunagaru.features.suite.PlatformDoor;
import org.tsunagaru.features.suite.TestRun;
import org.tsunagaru.spec.Binding;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.Profile;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tsunagaru test}: test a platform against a profile. */
@Command(name = "test")
final class TestCommand implements Callable<Integer> {

  /** Where the platform is: a file, or a URL and a binding. */
  static final class Target {
    @Option(names = "--platform", required = true)
    Optional<Path> file = Optional.empty();

    @Option(names = "--url", required = true)
    Optional<URI> url = Optional.empty();
  }

  @ArgGroup(multiplicity = "1")
  private Target target = new Target();

  @Option(names = "--binding", defaultValue = "ngsi-ld")
  private String binding = "ngsi-ld";

  @Option(names = "--profile")
  private Optional<String> profile = Optional.empty();

  @Option(names = "--requirement", split = ",")
  private List<String> requirements = new ArrayList<>();

  @Option(names = "--tags")
  private Optional<String> tags = Optional.empty();

  @Option(names = "--read-only")
  private boolean readOnly;

  @Option(names = "--list")
  private boolean list;

  @Mixin private RunOptions options = new RunOptions();

  private final Console console;
  private final Tsunagaru.Lazy lazy;
  private final SecretSource secrets;

  TestCommand(Console console, Tsunagaru.Lazy lazy, SecretSource secrets) {
    this.console = console;
    this.lazy = lazy;
    this.secrets = secrets;
  }

  @Override
  public Integer call() {
    options.insist();
    insistOnTarget();
    Ahead.begin(Door::rouse);
    Tester tester = lazy.tester();
    requirements.forEach(tester.catalogue()::requireRequirement);
    Tester.Agreed agreed = options.agreed(tester);
    Platform platform = platform(tester.catalogue());
    Profile chosen = tester.catalogue().requireProfile(profileOf(platform));
    Tester.Narrowing narrowing = new Tester.Narrowing(requirements, tags, readOnly);
    long from = options.seed();
    TestRun.Order order =
        tester.order(
            chosen,
            narrowing,
            from,
            options.parallel(),
            State.ledgers(State::environment),
            source());
    var scenarios = tester.chosen(platform, order);
    if (scenarios.isEmpty() && !TestRun.bindings(platform, chosen).isEmpty()) {
      throw new SpecException(
          new Text(
              "The selection holds no scenario. Widen --requirement, --tags or --read-only.",
              "選択に該当するシナリオがありません。--requirement、--tags、--read-only を見直してください。"));
    }
    if (list) {
      scenarios.forEach(
          (id, spec) -> console.print(id + "\t" + Console.clean(spec.name().in(console.locale()))));
      return Exit.OK;
    }
    Reports reports = new Reports(console, options.out(), options.failOn()).prepare();
    console.say(
        "Testing %s against %s: %d scenarios, seed %d",
        "%s をプロファイル %s で試験します: シナリオ %d 件、シード %d",
        platform.name(),
        chosen.id(),
        scenarios.size(),
        from);
    try (StopHook stop = new StopHook(console)) {
      return reports.publish(
          tester.test(
              platform, order, narrowing, agreed, stop, console.progress(scenarios.size())));
    }
  }

  private void insistOnTarget() {
    if (target.file.isEmpty() && target.url.isEmpty()) {
      throw new SpecException(
          new Text(
              "Say what to test: --platform FILE, or --url URL.",
              "試験の対象を --platform FILE または --url URL で指定してください。"));
    }
  }

  private String profileOf(Platform platform) {
    return profile
        .or(() -> platform.claims().profile())
        .orElse(target.url.isPresent() ? binding + "-core" : "city-os-data-exchange");
  }

  private String source() {
    return target
        .file
        .map(file -> file.toAbsolutePath().toString())
        .orElseGet(() -> target.url.map(URI::toString).orElse(""));
  }

  private Platform platform(Catalogue catalogue) {
    if (target.file.isPresent()) {
      return PlatformFile.read(target.file.get(), secrets, catalogue);
    }
    URI given = target.url.orElseThrow();
    if (!Binding.WORDS.contains(binding)) {
      throw new SpecException(
          Text.of(
              "There is no binding '%s'. Known: %s.",
              "バインディング「%s」はありません。候補: %s", binding, String.join(", ", Binding.WORDS)));
    }
    return rooted(ServerUrl.insist(given));
  }

  /** Take the API root below a server root, or the URL itself, whichever answers. */
  private Platform rooted(URI given) {
    String base = given.toString().replaceAll("/+$", "");
    String usualPath = Binding.of(binding).usualPath();
    Platform asGiven = Platform.at(given.getAuthority(), binding, URI.create(base));
    if (base.endsWith(usualPath)) {
      return asGiven;
    }
    URI below = URI.create(base + usualPath);
    Platform usual = Platform.at(given.getAuthority(), binding, below);
    try (Door door = PlatformDoor.open(usual, true, Clock.systemUTC())) {
      if (PlatformDoor.obstacle(door, binding, below).isEmpty()) {
        return usual;
      }
      return PlatformDoor.obstacle(door, binding, URI.create(base)).isEmpty() ? asGiven : usual;
    }
  }
}
