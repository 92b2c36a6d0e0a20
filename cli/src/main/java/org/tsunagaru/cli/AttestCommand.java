package org.tsunagaru.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tsunagaru.reports.attestation.Attestation;
import org.tsunagaru.reports.attestation.AttestationFile;
import org.tsunagaru.reports.attestation.FilledQuestionnaire;
import org.tsunagaru.reports.attestation.Questionnaire;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.Profile;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.Resources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tsunagaru attest}: write the questionnaire of a profile, keep it up, and check it. */
@Command(name = "attest")
final class AttestCommand implements Callable<Integer> {

  @Option(names = "--profile")
  private Optional<String> profile = Optional.empty();

  @Option(
      names = {"-o", "--out"},
      defaultValue = "attestation.yaml")
  private Path file = Path.of("attestation.yaml");

  @Option(names = "--check")
  private Optional<Path> check = Optional.empty();

  private final Console console;
  private final Tsunagaru.Lazy lazy;

  AttestCommand(Console console, Tsunagaru.Lazy lazy) {
    this.console = console;
    this.lazy = lazy;
  }

  @Override
  public Integer call() {
    if (check.isPresent()) {
      tell(check.get());
      return Exit.OK;
    }
    if (Files.exists(file)) {
      update();
    } else {
      begin();
    }
    return Exit.OK;
  }

  private void begin() {
    Profile chosen =
        lazy.catalogue()
            .requireProfile(
                profile.orElseThrow(
                    () ->
                        new SpecException(
                            new Text(
                                "Say whose questions to write: --profile; 'tsunagaru list profiles' shows all.",
                                "対象のプロファイルを --profile で指定してください。一覧は tsunagaru list profiles で表示します。"))));
    Questionnaire questionnaire = new Questionnaire(lazy.catalogue(), chosen);
    if (questionnaire.questions().isEmpty()) {
      throw new SpecException(
          Text.of(
              "The profile %s asks nothing of documents: no questionnaire is needed.",
              "プロファイル %s に文書で証明する要件はなく、質問票は不要です。", chosen.id()));
    }
    write(questionnaire.blank());
    console.say(
        "Wrote %s with %d questions, and beside it %s, by which editors complete it.",
        "質問 %2$d 件の %1$s と、エディターの入力補完に使う %3$s を作成しました。",
        file,
        questionnaire.questions().size(),
        Questionnaire.SCHEMA);
    console.say(
        "Next: fill it in, run the same command again, then: tsunagaru test --attestation %s",
        "次の手順: 記入して同じコマンドをもう一度実行し、tsunagaru test --attestation %s で提出します。", file);
  }

  /** Keep every word that is there, and see whether it is whole. */
  private void update() {
    FilledQuestionnaire filled = FilledQuestionnaire.open(file);
    profile
        .filter(asked -> !asked.equals(filled.profile()))
        .ifPresent(
            asked -> {
              throw new SpecException(
                  Text.of(
                      "%s is a questionnaire of %s, not of %s. Name another file with -o.",
                      "%s は %s の質問票で、%s のものではありません。-o で別のファイルを指定してください。",
                      file,
                      filled.profile(),
                      asked));
            });
    FilledQuestionnaire.Update update = filled.update(lazy.catalogue());
    if (update.added() + update.digested() > 0) {
      write(update.text());
    }
    console.say(
        "%s keeps its answers; questions added: %d, digests put in: %d.",
        "%s の記入内容はそのままです。追加した質問: %d 件、記入したハッシュ値: %d 件。", file, update.added(), update.digested());
    tell(file);
  }

  /** Check a questionnaire and say how far it is. */
  private void tell(Path questionnaire) {
    Catalogue catalogue = lazy.catalogue();
    LocalDate today = LocalDate.now(Clock.systemUTC().withZone(ZoneOffset.UTC));
    Attestation attestation = AttestationFile.read(questionnaire, catalogue, today);
    Profile of = catalogue.requireProfile(attestation.profile());
    List<Requirement> asked = new Questionnaire(catalogue, of).questions();
    long questions = asked.size();
    long answered = asked.stream().filter(one -> attestation.answer(one.id()).isPresent()).count();
    console.say(
        "%s: %d of %d questions of %s answered, %d open; every digest is right.",
        "%s: %4$s の質問 %3$d 件のうち %2$d 件に回答済み、未回答 %5$d 件。ハッシュ値はすべて正しい値です。",
        questionnaire,
        answered,
        questions,
        of.id(),
        questions - answered);
  }

  /** Write beside the place and move there, so that a stop leaves the old file or the new one. */
  private void write(String text) {
    Path whole = file.toAbsolutePath().normalize();
    Path fresh = whole.resolveSibling("." + whole.getFileName() + ".new");
    Path schema = whole.resolveSibling(Questionnaire.SCHEMA);
    try {
      Files.createDirectories(whole.resolveSibling("."));
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      Files.move(fresh, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      Files.writeString(
          schema, Resources.text("spec/schemas/attestation.json"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SpecException(
          Text.of(
              "The file %s cannot be written. Name one in a folder that may be written to.",
              "ファイル %s に書き込めません。書き込めるフォルダのファイル名を指定してください。", file));
    }
  }
}
