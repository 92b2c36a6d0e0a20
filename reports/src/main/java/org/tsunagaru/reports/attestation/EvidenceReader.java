package org.tsunagaru.reports.attestation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.FileProblem;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

/** Reads what shows that an answer is true, and holds files against their digests. */
final class EvidenceReader {

  private final YamlFile file;
  private final EvidenceFiles files;
  private final LocalDate today;
  private final List<FileProblem> problems;

  EvidenceReader(YamlFile file, EvidenceFiles files, LocalDate today, List<FileProblem> problems) {
    this.file = file;
    this.files = files;
    this.today = today;
    this.problems = problems;
  }

  List<Evidence> all(JsonNode list, String pointer) {
    List<Evidence> all = new ArrayList<>();
    for (JsonNode entry : list) {
      String place = pointer + "/" + all.size();
      Optional<String> digest =
          AnswerReader.said(entry, "sha256").map(text -> text.toLowerCase(Locale.ROOT));
      Optional<LocalDate> retrieved = AnswerReader.said(entry, "retrieved").map(LocalDate::parse);
      insistOnOnePlace(entry, place);
      if (entry.has("file")) {
        insistOnContent(entry.path("file").asString(), digest, place);
      } else {
        insistOnDay(retrieved, place);
      }
      all.add(
          new Evidence(
              entry.path(entry.has("file") ? "file" : "url").asString(""),
              digest,
              retrieved,
              AnswerReader.said(entry, "note")));
    }
    return List.copyOf(all);
  }

  private void insistOnOnePlace(JsonNode entry, String pointer) {
    if (entry.has("file") == entry.has("url")) {
      complain(
          pointer,
          new Text("evidence is either a file or a URL", "証拠には file と url のどちらか一つを指定してください"));
    }
  }

  private void insistOnContent(String name, Optional<String> digest, String pointer) {
    Optional<String> content = files.sha256(name);
    if (content.isEmpty()) {
      complain(
          pointer + "/file",
          Text.of(
              "the evidence %s is not there, or may not be read; name it from the folder of this questionnaire",
              "証拠のファイル %s がないか、読めません。この質問票のフォルダからの相対パスで指定してください", name));
    } else if (digest.isEmpty()) {
      complain(
          pointer + "/file",
          Text.of(
              "the evidence %s has no sha256; 'tsunagaru attest -o %s' puts it in",
              "証拠 %s に sha256 がありません。tsunagaru attest -o %s で記入できます", name, file.name()));
    } else if (!digest.equals(content)) {
      complain(
          pointer + "/sha256",
          Text.of(
              "the evidence %s is not the one that was answered for: its content has the digest %s; see whether the answer still holds, and write that",
              "証拠 %s の内容が回答時のものと異なります。現在のハッシュ値は %s です。回答が今も正しいかを見直し、この値に直してください",
              name,
              content.get()));
    }
  }

  private void insistOnDay(Optional<LocalDate> retrieved, String pointer) {
    if (retrieved.isEmpty()) {
      complain(
          pointer,
          new Text(
              "a URL changes; say in retrieved on which day it was read",
              "URLの内容は変わります。確認した日を retrieved に書いてください"));
    } else if (retrieved.get().isAfter(today)) {
      complain(
          pointer + "/retrieved",
          Text.of(
              "%s is in the future; nobody has read the page on that day yet",
              "%s は未来の日付です。ページを確認した日を書いてください", retrieved.get()));
    }
  }

  private void complain(String pointer, Text what) {
    problems.add(file.problem(pointer, what));
  }
}
