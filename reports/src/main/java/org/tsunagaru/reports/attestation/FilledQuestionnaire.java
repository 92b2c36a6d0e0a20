package org.tsunagaru.reports.attestation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A questionnaire in which somebody has written. It is brought up to date as text, line by line, so
 * that not even a comment is lost.
 */
public final class FilledQuestionnaire {

  private static final Pattern FILE_LINE = Pattern.compile("^( *)(- )?file:.*$");

  private final Path path;
  private final String text;
  private final AttestationFile file;

  private FilledQuestionnaire(Path path, String text) {
    this.path = path;
    this.text = text;
    this.file = AttestationFile.parse(path, text);
  }

  /**
   * Open a questionnaire.
   *
   * @throws SpecException when it cannot be read or is none
   */
  public static FilledQuestionnaire open(Path path) {
    return new FilledQuestionnaire(path, AttestationFile.text(path));
  }

  /** Return the id of the profile for which it was written. */
  public String profile() {
    return file.tree().path("profile").asString();
  }

  /**
   * What became of it.
   *
   * @param text the text that it has now
   * @param added how many questions were added at its end
   * @param digested how many digests were put in
   */
  public record Update(String text, int added, int digested) {}

  /**
   * Add what is asked and not in it yet, and the digest of each evidence file that lacks one.
   *
   * @throws SpecException when it is written in a way in which nothing can be added without harm
   */
  public Update update(Catalogue catalogue) {
    Questionnaire questionnaire = new Questionnaire(catalogue, catalogue.requireProfile(profile()));
    Set<String> asked = new HashSet<>();
    file.tree().path("answers").forEach(entry -> asked.add(entry.path("id").asString()));
    List<Requirement> missing =
        questionnaire.questions().stream().filter(one -> !asked.contains(one.id())).toList();
    Map<Integer, String> digests = digests();
    String updated = withDigests(digests);
    if (!missing.isEmpty()) {
      updated =
          updated.stripTrailing() + "\n\n  # ==== New / 追加\n\n" + questionnaire.blank(missing);
    }
    insistThatNothingIsLost(updated, missing);
    return new Update(updated, missing.size(), digests.size());
  }

  /** Find the lines of evidence files below which a digest is missing. */
  private Map<Integer, String> digests() {
    Map<Integer, String> digests = new HashMap<>();
    int answer = 0;
    for (JsonNode entry : file.tree().path("answers")) {
      int place = 0;
      for (JsonNode evidence : entry.path("evidence")) {
        String pointer = "/answers/" + answer + "/evidence/" + place++;
        int line = file.file().line(pointer + "/file");
        lacking(evidence).ifPresent(digest -> digests.put(line, digest));
      }
      answer++;
    }
    return digests;
  }

  private Optional<String> lacking(JsonNode evidence) {
    return evidence.has("sha256")
        ? Optional.empty()
        : AnswerReader.said(evidence, "file").flatMap(name -> file.files().sha256(name));
  }

  private String withDigests(Map<Integer, String> digests) {
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      lines.add(line);
      String digest = digests.get(++number);
      Matcher member = FILE_LINE.matcher(line.stripTrailing());
      if (digest != null && member.matches()) {
        String dash = member.group(2) == null ? "" : "  ";
        lines.add(member.group(1) + dash + "sha256: " + digest);
      } else if (digest != null) {
        throw cannotAdd(number, "sha256: " + digest);
      }
    }
    return String.join("\n", lines);
  }

  /** Read the new text again and compare: what somebody wrote must stand there as it did. */
  private void insistThatNothingIsLost(String updated, List<Requirement> missing) {
    JsonNode now;
    try {
      now = AttestationFile.parse(path, updated).tree();
    } catch (SpecException e) {
      throw cannotAdd(missing);
    }
    JsonNode bare = now.deepCopy();
    int place = 0;
    for (JsonNode entry : bare.path("answers")) {
      JsonNode before = file.tree().path("answers").path(place++).path("evidence");
      for (int i = 0; i < before.size(); i++) {
        if (!before.path(i).has("sha256")) {
          ((ObjectNode) entry.path("evidence").path(i)).remove("sha256");
        }
      }
    }
    int kept = file.tree().path("answers").size();
    boolean same = bare.path("answers").size() == kept + missing.size();
    for (int i = 0; i < kept && same; i++) {
      same = bare.path("answers").path(i).equals(file.tree().path("answers").path(i));
    }
    if (!same || !bare.path("by").equals(file.tree().path("by"))) {
      throw cannotAdd(missing);
    }
  }

  private SpecException cannotAdd(int line, String words) {
    return new SpecException(
        Text.of(
            "%s:%d: the digest cannot be put in here, as the evidence stands on one line; write it yourself: %s",
            "%s:%d: 証拠が1行で書かれているため、ハッシュ値を記入できません。次のとおり書き加えてください: %s", path, line, words));
  }

  private SpecException cannotAdd(List<Requirement> missing) {
    return new SpecException(
        Text.of(
            "Nothing can be added at the end of %s without harm; let answers be its last member, one entry below the other. To be added: %s.",
            "%s の末尾に安全に追加できません。answers をファイルの最後に置き、各項目を行を分けて書いてください。追加が必要なもの: %s",
            path,
            missing.isEmpty()
                ? "sha256"
                : String.join(", ", missing.stream().map(Requirement::id).toList())));
  }
}
