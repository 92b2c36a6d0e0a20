package org.tsunagaru.reports.waiver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.FileException;
import org.tsunagaru.spec.file.FileProblem;
import org.tsunagaru.spec.file.FileSchema;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

/** Reads the file of waivers. */
public final class WaiverFile {

  /**
   * What a waiver may name.
   *
   * @param requirement tells whether there is a requirement of an id
   * @param scenario tells whether there is a scenario of an id, over any binding
   */
  public record Known(Predicate<String> requirement, Predicate<String> scenario) {}

  private final YamlFile file;
  private final Known known;
  private final Set<String> seen = new HashSet<>();
  private final List<FileProblem> problems = new ArrayList<>();

  private WaiverFile(YamlFile file, Known known) {
    this.file = file;
    this.known = known;
  }

  /**
   * Read a file of waivers.
   *
   * @throws SpecException when the file cannot be read
   * @throws FileException when it is no file of waivers, names something that is not there, or
   *     names it twice
   */
  public static List<Waiver> read(Path path, Known known) {
    YamlFile yaml = YamlFile.parse(path.toString(), text(path));
    WaiverFile reader = new WaiverFile(yaml, known);
    reader.insistOneNameEach();
    FileSchema.of("waivers.json").require(yaml);
    List<Waiver> waivers = reader.waivers();
    reader.insistNoProblem();
    return waivers;
  }

  private static String text(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SpecException(
          Text.of(
              "The waiver file %s cannot be read. Check that it is there, may be opened and is UTF-8.",
              "免除ファイル %s を読めません。ファイルの有無、権限、文字コード（UTF-8）を確認してください。", path));
    }
  }

  /** Say what the schema says too, in words for people. */
  private void insistOneNameEach() {
    int place = 0;
    for (JsonNode entry : file.tree().path("waivers")) {
      if (entry.isObject() && entry.has("requirement") == entry.has("scenario")) {
        complain(
            "/waivers/" + place,
            new Text(
                "a waiver names either a requirement or a scenario",
                "免除には requirement と scenario のどちらか一つを指定してください"));
      }
      place++;
    }
    insistNoProblem();
  }

  private void insistNoProblem() {
    if (!problems.isEmpty()) {
      throw new FileException(problems);
    }
  }

  private List<Waiver> waivers() {
    List<Waiver> waivers = new ArrayList<>();
    for (JsonNode entry : file.tree().path("waivers")) {
      waivers.add(waiver(entry, "/waivers/" + waivers.size()));
    }
    return List.copyOf(waivers);
  }

  private Waiver waiver(JsonNode entry, String pointer) {
    String kind = entry.has("scenario") ? "scenario" : "requirement";
    String id = entry.path(kind).asString();
    insistKnown(kind, id, pointer + "/" + kind);
    return new Waiver(
        id,
        reason(entry.path("reason")),
        entry.path("owner").asString(),
        entry.path("ticket").asString(),
        LocalDate.parse(entry.path("expires").asString()));
  }

  private void insistKnown(String kind, String id, String pointer) {
    if (kind.equals("scenario") && !known.scenario().test(id)) {
      complain(
          pointer,
          Text.of(
              "there is no scenario '%s'; 'tsunagaru test --list' shows the ids",
              "シナリオ「%s」はありません。idは tsunagaru test --list で表示します", id));
    } else if (kind.equals("requirement") && !known.requirement().test(id)) {
      complain(
          pointer,
          Text.of(
              "there is no requirement '%s'; 'tsunagaru list requirements' shows the ids",
              "要件「%s」はありません。idは tsunagaru list requirements で表示します", id));
    }
    if (!seen.add(id)) {
      complain(
          pointer, Text.of("%s is waived twice; keep one entry", "%s の免除が重複しています。一つにしてください", id));
    }
  }

  private void complain(String pointer, Text what) {
    problems.add(file.problem(pointer, what));
  }

  private static Text reason(JsonNode node) {
    return node.isObject()
        ? new Text(node.path("en").asString(), node.path("ja").asString())
        : new Text(node.asString(), node.asString());
  }
}
