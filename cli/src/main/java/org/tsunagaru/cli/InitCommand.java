package org.tsunagaru.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.platform.SecretSource;
import org.tsunagaru.features.suite.Look;
import org.tsunagaru.features.suite.PlatformDoor;
import org.tsunagaru.spec.Binding;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tsunagaru init}: look at a platform and write the file that describes it. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "0..1", defaultValue = "city.yaml")
  private Path file = Path.of("city.yaml");

  @Option(names = "--binding", split = ",")
  private List<String> bindings = new ArrayList<>();

  @Option(names = "--profile", defaultValue = "city-os-data-exchange")
  private String profile = "city-os-data-exchange";

  @Option(names = "--no-probe")
  private boolean unseen;

  @Option(names = "--force")
  private boolean force;

  @Mixin private InitOptions options = new InitOptions();

  private final Console console;
  private final Tsunagaru.Lazy lazy;
  private final Terminal terminal;
  private final SecretSource secrets;

  InitCommand(Console console, Tsunagaru.Lazy lazy, Terminal terminal, SecretSource secrets) {
    this.console = console;
    this.lazy = lazy;
    this.terminal = terminal;
    this.secrets = secrets;
  }

  @Override
  public Integer call() {
    NewPlatformFile place = new NewPlatformFile(file, force);
    place.insistOnRoom();
    bindings.forEach(InitCommand::insistOnBinding);
    Catalogue catalogue = lazy.catalogue();
    PlatformSketch sketch = sketch(place, catalogue);
    URI url = url(sketch);
    PlatformDraft draft = new PlatformDraft(file, PlatformTemplate.in(console.locale()), secrets);
    PlatformSketch assumed = sketch.at(assumed(url), Platform::usualEdition);
    PlatformDraft.Reading read = draft.read(assumed, Optional.empty());
    List<Look> looks = unseen ? List.of() : looks(draft, assumed, read, url);
    looks.forEach(look -> console.say(look.words()));
    Map<String, String> found = found(looks);
    boolean refused = looks.stream().anyMatch(Look::refuses);
    if (found.isEmpty() && !unseen && !refused && !agreesAllTheSame(url)) {
      return Exit.CANNOT_TELL;
    }
    PlatformSketch whole = found.isEmpty() ? assumed : sketch.at(found, Platform::usualEdition);
    draft.read(whole, Optional.of(catalogue));
    place.write(draft.text(whole));
    tell(read.missing(), found.isEmpty());
    return found.isEmpty() && !unseen ? Exit.CANNOT_TELL : Exit.OK;
  }

  private static void insistOnBinding(String binding) {
    if (!Binding.WORDS.contains(binding)) {
      throw new SpecException(
          Text.of(
              "There is no binding '%s'. Known: %s.",
              "バインディング「%s」はありません。候補: %s", binding, String.join(", ", Binding.WORDS)));
    }
  }

  /** Begin with what does not depend on the platform. */
  private PlatformSketch sketch(NewPlatformFile place, Catalogue catalogue) {
    PlatformSketch sketch = new PlatformSketch(place.folder());
    sketch.lines("schema", NewPlatformFile.SCHEMA);
    sketch.text("claims.profile", profile);
    Locale locale = console.locale();
    String classes =
        catalogue.requireProfile(profile).optional().stream()
            .map(catalogue::conformanceClass)
            .flatMap(Optional::stream)
            .map(one -> "    #" + one.id() + ": false   # " + one.title().in(locale))
            .collect(Collectors.joining("\n"));
    sketch.lines("claims.classes", "  #classes:\n" + classes);
    return sketch;
  }

  /** Find out where the platform is and what else is to be said: from the options, or a person. */
  private URI url(PlatformSketch sketch) {
    boolean asks = asks();
    if (!asks && options.url().isEmpty()) {
      throw new SpecException(
          new Text(
              "Say where the platform is: --url URL. Without it the questions need a terminal.",
              "都市OSのURLを --url URL で指定してください。質問に答えて作成する場合は、端末で実行してください。"));
    }
    options.putDown(sketch);
    URI url;
    if (asks) {
      Interview interview = new Interview(terminal, console);
      url = interview.url();
      interview.putDown(sketch, url);
    } else {
      url = ServerUrl.insist(options.url().orElseThrow());
    }
    sketch.unlessSaid("platform.name", url.getHost());
    sketch.unlessSaid("auth.type", AuthKind.NONE.word());
    sketch.unlessSaid("tenants", Tenancy.DYNAMIC);
    return url;
  }

  private boolean asks() {
    return options.url().isEmpty() && terminal.present();
  }

  /** Assume where the APIs are that were named, or the one that the URL looks like. */
  private Map<String, String> assumed(URI url) {
    String base = url.toString().replaceAll("/+$", "");
    List<String> named = bindings;
    if (named.isEmpty()) {
      boolean v2 = base.endsWith(Binding.NGSI_V2.usualPath());
      named = List.of((v2 ? Binding.NGSI_V2 : Binding.NGSI_LD).word());
    }
    Map<String, String> roots = new LinkedHashMap<>();
    named.forEach(
        binding -> roots.put(binding, Look.serverOf(url) + Binding.of(binding).usualPath()));
    return roots;
  }

  private List<Look> looks(
      PlatformDraft draft, PlatformSketch assumed, PlatformDraft.Reading read, URI url) {
    Platform platform =
        read.platform()
            .or(() -> draft.read(assumed.asNobody(), Optional.empty()).platform())
            .orElseThrow();
    try (Door door = PlatformDoor.open(platform, true, Clock.systemUTC())) {
      return Look.around(door, url, bindings.isEmpty() ? Binding.WORDS : bindings);
    }
  }

  private static Map<String, String> found(List<Look> looks) {
    Map<String, String> roots = new LinkedHashMap<>();
    looks.stream()
        .filter(Look::answers)
        .forEach(look -> roots.put(look.binding(), look.root().toString()));
    return roots;
  }

  private boolean agreesAllTheSame(URI url) {
    if (asks()
        && new Interview(terminal, console)
            .agrees(
                new Text(
                    "No API was found. Write the file all the same?",
                    "APIが見つかりません。それでもファイルを作成しますか"))) {
      return true;
    }
    console.complain(
        Text.of(
            "No API was found at %s, and nothing was written. Check the URL, or give --no-probe to write the file unseen.",
            "%s にAPIが見つからないため、何も作成しませんでした。URLを確認するか、確認せずに作成する場合は --no-probe を付けてください。", url));
    return false;
  }

  private void tell(List<Text> missing, boolean unconfirmed) {
    List<Text> notes = new ArrayList<>();
    if (unconfirmed) {
      notes.add(
          new Text(
              "Whether its endpoints are right is not known; check them in the file.",
              "接続先が正しいかどうかは確認できていません。ファイルの endpoints を確認してください。"));
    }
    notes.addAll(missing);
    console.say(
        "Wrote %s, and beside it %s, by which editors complete it.",
        "%s と、エディターの入力補完に使う %s を作成しました。", file, NewPlatformFile.SCHEMA);
    notes.forEach(console::say);
    console.say("Next: tsunagaru test --platform %s", "次の手順: tsunagaru test --platform %s", file);
  }
}
