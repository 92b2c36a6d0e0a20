package org.tsunagaru.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.platform.PlatformFile;
import org.tsunagaru.features.platform.SecretSource;
import org.tsunagaru.features.scenario.Ledger;
import org.tsunagaru.features.scenario.Removal;
import org.tsunagaru.features.suite.PlatformDoor;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tsunagaru cleanup}: remove what runs that were cut short left on their platforms. */
@Command(name = "cleanup")
final class CleanupCommand implements Callable<Integer> {

  @Option(names = "--run")
  private Optional<String> run = Optional.empty();

  private final Console console;
  private final SecretSource secrets;
  private final Map<String, Platform> files = new HashMap<>();

  CleanupCommand(Console console, SecretSource secrets) {
    this.console = console;
    this.secrets = secrets;
  }

  @Override
  public Integer call() {
    List<Ledger.Left> left =
        Ledger.leftIn(State.ledgers(State::environment)).stream()
            .filter(one -> run.isEmpty() || run.get().equals(one.run()))
            .toList();
    if (left.isEmpty() && run.isPresent()) {
      throw new SpecException(
          Text.of("There is no run '%s' to clean up.", "後始末が必要な実行「%s」はありません。", run.get()));
    }
    int code = Exit.OK;
    for (Ledger.Left one : left) {
      code = Math.max(code, clean(one));
    }
    if (left.isEmpty()) {
      console.say("Nothing is left to clean up.", "後始末が必要なものはありません。");
    }
    return code;
  }

  private int clean(Ledger.Left left) {
    int stuck = 0;
    try (Door door = PlatformDoor.open(platform(left), false, Clock.systemUTC())) {
      Removal removal = new Removal(door, exchange -> {});
      for (Ledger.Entry entry : left.left()) {
        Optional<Text> trouble = removal.of(entry);
        trouble.ifPresent(console::complain);
        stuck += trouble.isPresent() ? 1 : 0;
      }
    }
    console.say(
        "Run %s: %d removed, %d left",
        "実行 %s: 削除 %d 件、残り %d 件", left.run(), left.left().size() - stuck, stuck);
    if (stuck == 0) {
      forget(left.file());
    }
    return stuck == 0 ? Exit.OK : Exit.CANNOT_TELL;
  }

  private Platform platform(Ledger.Left left) {
    if (left.platform().matches("https?://.*")) {
      URI url = left.left().isEmpty() ? URI.create(left.platform()) : left.left().get(0).url();
      return Platform.at(url.getAuthority(), "ngsi-ld", url);
    }
    return files.computeIfAbsent(
        left.platform(), file -> PlatformFile.read(Path.of(file), secrets));
  }

  private static void forget(Path ledger) {
    try {
      Files.deleteIfExists(ledger);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
