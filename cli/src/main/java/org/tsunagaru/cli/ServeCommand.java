package org.tsunagaru.cli;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.tsunagaru.reference.Defect;
import org.tsunagaru.reference.Defects;
import org.tsunagaru.reference.ReferencePlatform;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tsunagaru serve}: run the embedded platform alone, sound or with one defect. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

  @Option(names = "--port", defaultValue = "1026")
  private int port = 1026;

  @Option(names = "--defect")
  private Optional<String> defect = Optional.empty();

  @Option(names = "--issuer", paramLabel = "URL")
  private Optional<URI> issuer = Optional.empty();

  private final Console console;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Limits.insist("--port", port, 0, 65535);
    if (issuer.isPresent() && defect.isPresent()) {
      throw new SpecException(
          new Text(
              "--issuer and --defect exclude each other; leave one out.",
              "--issuer と --defect は同時に指定できません。どちらかを外してください。"));
    }
    try (ReferencePlatform platform = start()) {
      console.say(
          "Serving NGSI-LD at %1$s/ngsi-ld/v1 and NGSIv2 at %1$s/v2 (Ctrl-C ends it)",
          "NGSI-LDを %1$s/ngsi-ld/v1 で、NGSIv2を %1$s/v2 で提供しています (Ctrl-C で終了)", platform.origin());
      new CountDownLatch(1).await();
    }
    return Exit.OK;
  }

  private ReferencePlatform start() {
    if (issuer.isPresent()) {
      URI trusted = ServerUrl.insist(issuer.get());
      return ReferencePlatform.trusting(port, URI.create(trusted.toString().replaceAll("/+$", "")));
    }
    if (defect.isEmpty()) {
      return ReferencePlatform.start(port);
    }
    Defect seeded =
        Defects.byId(defect.get())
            .orElseThrow(
                () ->
                    new SpecException(
                        Text.of(
                            "There is no defect '%s'. Known: %s.",
                            "欠陥「%s」はありません。候補: %s",
                            defect.get(),
                            Defects.all().stream()
                                .map(Defect::id)
                                .collect(Collectors.joining(", ")))));
    console.say(seeded.does());
    return ReferencePlatform.start(port, seeded);
  }
}
