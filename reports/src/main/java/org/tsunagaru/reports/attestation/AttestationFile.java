package org.tsunagaru.reports.attestation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.FileException;
import org.tsunagaru.spec.file.FileProblem;
import org.tsunagaru.spec.file.FileSchema;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

/**
 * Reads a questionnaire that somebody filled in. A file with anything wrong in it is refused as a
 * whole: a run that took the rest would give a verdict that a wrong digest or a forgotten name then
 * takes back.
 */
public final class AttestationFile {

  private final Path path;
  private final YamlFile file;

  private AttestationFile(Path path, YamlFile file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Read a questionnaire with its answers, and hold the evidence files against their digests.
   *
   * @param today the day of the run, in UTC; no answer may be of a later one
   * @throws SpecException when the file cannot be read
   * @throws FileException with every problem found, each with file and line
   */
  public static Attestation read(Path path, Catalogue catalogue, LocalDate today) {
    String text = text(path);
    AttestationFile reader = parse(path, text);
    List<FileProblem> problems = new ArrayList<>();
    AnswerReader answers =
        new AnswerReader(reader.file, catalogue, reader.files(), today, problems);
    List<Answer> read = answers.all();
    if (!problems.isEmpty()) {
      throw new FileException(problems);
    }
    return new Attestation(
        reader.file.tree().path("profile").asString(),
        "sha256:" + EvidenceFiles.digest(text.getBytes(StandardCharsets.UTF_8)),
        read);
  }

  /** Parse a questionnaire, and judge nothing but its form. */
  static AttestationFile parse(Path path, String text) {
    YamlFile yaml = YamlFile.parse(path.toString(), text);
    return new AttestationFile(path, FileSchema.of("attestation.json").require(yaml));
  }

  static String text(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new SpecException(
          Text.of(
              "The questionnaire %s cannot be read. Check that it is there, may be opened and is UTF-8.",
              "質問票 %s を読めません。ファイルの有無、権限、文字コード（UTF-8）を確認してください。", path));
    }
  }

  YamlFile file() {
    return file;
  }

  JsonNode tree() {
    return file.tree();
  }

  EvidenceFiles files() {
    return new EvidenceFiles(path.toAbsolutePath().normalize().resolveSibling("."));
  }
}
