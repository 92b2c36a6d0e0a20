package org.tsunagaru.features.platform;

import java.util.Optional;
import java.util.stream.Collectors;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.FileProblem;
import org.tsunagaru.spec.file.Resources;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

/**
 * Adds to what a schema finds wrong what the schema knows of the member: what it is for, or which
 * members there are.
 */
final class SchemaWords {

  private final JsonNode schema;

  private SchemaWords(JsonNode schema) {
    this.schema = schema;
  }

  /** Know the schema of platform files. */
  static SchemaWords ofPlatformFiles() {
    return new SchemaWords(
        YamlFile.parse("platform.json", Resources.text("spec/schemas/platform.json")).tree());
  }

  /** Say what to do, too. */
  FileProblem worded(FileProblem problem) {
    if (Secrets.SLOTS.contains(problem.pointer())) {
      return with(problem, Secrets.WRITTEN);
    }
    String pointer = problem.pointer();
    int last = pointer.lastIndexOf('/');
    JsonNode siblings = member(pointer.substring(0, Math.max(0, last))).path("properties");
    String name = pointer.substring(last + 1);
    if (siblings.isObject() && !name.isEmpty() && !siblings.has(name)) {
      String known =
          siblings.propertyStream().map(e -> e.getKey()).collect(Collectors.joining(", "));
      return with(
          problem,
          Text.of(
              "there is no member '%1$s' here; known are %2$s",
              "項目「%1$s」はありません。使える項目: %2$s", name, known));
    }
    return described(pointer)
        .map(use -> with(problem, fitting(problem.what(), use)))
        .orElse(problem);
  }

  /** What a schema says of patterns and choices helps nobody; what it says of members does. */
  private static Text fitting(Text what, Text use) {
    return what.en().contains("property") || what.en().contains(" expected")
        ? new Text(what.en() + "; " + use.en(), what.ja() + "。" + use.ja())
        : new Text("this does not fit; wanted: " + use.en(), "この値は使えません。" + use.ja());
  }

  /** A description is English, a slash between spaces, and Japanese. */
  private Optional<Text> described(String pointer) {
    String[] words = member(pointer).path("description").asString("").split(" / ", 2);
    return words.length == 2 ? Optional.of(new Text(words[0], words[1])) : Optional.empty();
  }

  private JsonNode member(String pointer) {
    String place = pointer.replaceAll("/[0-9]+(?=/|$)", "").replace("/", "/properties/");
    return schema.at(place);
  }

  private static FileProblem with(FileProblem problem, Text what) {
    return new FileProblem(problem.file(), problem.line(), problem.pointer(), what);
  }
}
