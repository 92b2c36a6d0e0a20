package org.tsunagaru.reports.attestation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.Verification;
import org.tsunagaru.spec.file.FileProblem;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

/** Reads the answers of a questionnaire, and collects what is wrong with them. */
final class AnswerReader {

  private final YamlFile file;
  private final Catalogue catalogue;
  private final EvidenceReader evidence;
  private final LocalDate today;
  private final List<FileProblem> problems;
  private final Map<String, Integer> seen = new HashMap<>();

  AnswerReader(
      YamlFile file,
      Catalogue catalogue,
      EvidenceFiles files,
      LocalDate today,
      List<FileProblem> problems) {
    this.file = file;
    this.catalogue = catalogue;
    this.evidence = new EvidenceReader(file, files, today, problems);
    this.today = today;
    this.problems = problems;
  }

  /** Read the answers; a question that is left blank gives none. */
  List<Answer> all() {
    insistOnProfile();
    List<Answer> answers = new ArrayList<>();
    int place = 0;
    for (JsonNode entry : file.tree().path("answers")) {
      answer(entry, "/answers/" + place).ifPresent(answers::add);
      place++;
    }
    return List.copyOf(answers);
  }

  private void insistOnProfile() {
    String profile = file.tree().path("profile").asString();
    if (catalogue.profile(profile).isEmpty()) {
      complain(
          "/profile",
          Text.of(
              "there is no profile '%s'; 'tsunagaru list profiles' shows all",
              "プロファイル「%s」はありません。一覧は tsunagaru list profiles で表示します", profile));
    }
  }

  private Optional<Answer> answer(JsonNode entry, String pointer) {
    String id = entry.path("id").asString();
    insistOnQuestion(entry, id, pointer);
    Optional<Reply> reply = said(entry, "answer").flatMap(Reply::of);
    List<Evidence> shown = evidence.all(entry.path("evidence"), pointer + "/evidence");
    if (reply.isEmpty()) {
      insistOnReply(entry, id, pointer);
      return Optional.empty();
    }
    Optional<String> reason = said(entry, "reason");
    insistOnGrounds(reply.get(), reason, entry, id, pointer);
    String who = person(entry, "who", id, pointer);
    String role = person(entry, "role", id, pointer);
    LocalDate when = day(person(entry, "when", id, pointer), pointer(entry, "when", pointer));
    return Optional.of(new Answer(id, reply.get(), reason, shown, who, role, when));
  }

  /** See that the question is one that the catalogue asks, in its words, and once. */
  private void insistOnQuestion(JsonNode entry, String id, String pointer) {
    Integer before = seen.putIfAbsent(id, file.line(pointer + "/id"));
    Optional<Requirement> requirement = catalogue.requirement(id);
    if (before != null) {
      complain(
          pointer + "/id",
          Text.of("%s is answered on line %d already", "%s への回答は %d 行目にもあります", id, before));
    } else if (requirement.isEmpty()) {
      complain(
          pointer + "/id",
          Text.of(
              "there is no requirement '%s'; 'tsunagaru list requirements' shows the ids",
              "要件「%s」はありません。idは tsunagaru list requirements で表示します", id));
    } else if (requirement.get().verification() != Verification.ATTESTATION) {
      complain(
          pointer + "/id",
          Text.of(
              "%s is not answered by documents (%s); remove this entry",
              "%s は文書で証明する要件ではありません（%s）。この項目を削除してください",
              id,
              requirement.get().verification().word()));
    } else if (entry.has("question") && changed(entry.path("question"), requirement.get())) {
      complain(
          pointer + "/question",
          Text.of(
              "the question of %s is not that of the catalogue; compare with 'tsunagaru explain %s', see whether the answer still holds, and write: %s",
              "%s の質問文がカタログと異なります。tsunagaru explain %s で確認し、回答が今も正しいかを見直して、次のとおりに直してください: %s",
              id,
              id,
              "{ en: \"%s\", ja: \"%s\" }"
                  .formatted(requirement.get().title().en(), requirement.get().title().ja())));
    }
  }

  private static boolean changed(JsonNode question, Requirement requirement) {
    return !question.path("en").asString("").equals(requirement.title().en())
        || !question.path("ja").asString("").equals(requirement.title().ja());
  }

  /** See that what carries evidence or a reason says what it is evidence for. */
  private void insistOnReply(JsonNode entry, String id, String pointer) {
    if (said(entry, "reason").isPresent() || !entry.path("evidence").isEmpty()) {
      complain(
          pointer,
          Text.of(
              "%s has a reason or evidence, but no answer; answer yes, no, partly or not-applicable",
              "%s には理由または証拠がありますが、回答がありません。yes、no、partly、not-applicable のいずれかを answer に書いてください",
              id));
    }
  }

  private void insistOnGrounds(
      Reply reply, Optional<String> reason, JsonNode entry, String id, String pointer) {
    if (reply == Reply.YES && entry.path("evidence").isEmpty()) {
      complain(
          pointer + "/answer",
          Text.of(
              "%s is answered yes without evidence; name a file or a URL, or leave the answer empty",
              "%s の回答 yes に証拠がありません。ファイルまたはURLを示すか、回答を空欄にしてください", id));
    } else if (reply != Reply.YES && reason.isEmpty()) {
      complain(
          pointer + "/answer",
          Text.of(
              "%s is answered %s without a reason; say why",
              "%s の回答 %s に理由がありません。reason に理由を書いてください", id, reply.word()));
    }
  }

  /** Find who, in which role or when: in the answer, or for the whole file. */
  private String person(JsonNode entry, String name, String id, String pointer) {
    Optional<String> found = said(entry, name).or(() -> said(file.tree().path("by"), name));
    if (found.isEmpty()) {
      complain(
          pointer,
          Text.of(
              "%s is answered, but nobody says %s; fill it in here, or in by for the whole file",
              "%s の回答に %s がありません。この項目か、ファイル全体の by に記入してください", id, name));
    }
    return found.orElse("");
  }

  private static String pointer(JsonNode entry, String name, String pointer) {
    return said(entry, name).isPresent() ? pointer + "/" + name : "/by/" + name;
  }

  private LocalDate day(String written, String pointer) {
    LocalDate day = written.isEmpty() ? today : LocalDate.parse(written);
    if (day.isAfter(today)) {
      complain(
          pointer,
          Text.of(
              "%s is in the future; nobody has answered on that day yet",
              "%s は未来の日付です。回答した日を書いてください", written));
    }
    return day;
  }

  private void complain(String pointer, Text what) {
    FileProblem problem = file.problem(pointer, what);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  static Optional<String> said(JsonNode node, String name) {
    return Optional.of(node.path(name).asString("").strip()).filter(text -> !text.isEmpty());
  }
}
