package org.tsunagaru.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsunagaru.features.suite.GherkinLibrary;
import org.tsunagaru.features.suite.ScenarioSpec;
import org.tsunagaru.reference.Defect;
import org.tsunagaru.reference.Defects;
import org.tsunagaru.spec.Characteristic;
import org.tsunagaru.spec.Confidence;
import org.tsunagaru.spec.ConformanceClass;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Profile;
import org.tsunagaru.spec.Requirement;
import org.tsunagaru.spec.Source;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists of the catalogue, for machines (JSON), spreadsheets (CSV) and tenders (Markdown). */
final class Listing {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Locale locale;

  Listing(Locale locale) {
    this.locale = locale;
  }

  /** List requirements. */
  List<ObjectNode> requirements(List<Requirement> requirements, GherkinLibrary library) {
    Map<String, Integer> scenarios = new LinkedHashMap<>();
    for (ScenarioSpec spec : library.scenarios()) {
      scenarios.merge(spec.requirement(), 1, Integer::sum);
    }
    Map<String, Integer> defects = new LinkedHashMap<>();
    for (Defect defect : Defects.all()) {
      defects.merge(defect.requirement(), 1, Integer::sum);
    }
    return requirements.stream()
        .map(
            r -> requirement(r, scenarios.getOrDefault(r.id(), 0), defects.getOrDefault(r.id(), 0)))
        .toList();
  }

  /** List conformance classes. */
  List<ObjectNode> classes(List<ConformanceClass> classes) {
    return classes.stream()
        .map(
            one -> {
              ObjectNode node = JSON.objectNode().put("id", one.id());
              both(node, "title", one.title());
              both(node, "text", one.text());
              node.put("binding", one.binding().orElse(""));
              return node;
            })
        .toList();
  }

  /** List profiles. */
  List<ObjectNode> profiles(List<Profile> profiles) {
    return profiles.stream()
        .map(
            one -> {
              ObjectNode node = JSON.objectNode().put("id", one.id());
              both(node, "title", one.title());
              both(node, "use", one.use());
              both(node, "text", one.text());
              strings(node, "bindings", one.bindings());
              strings(node, "required", one.required());
              strings(node, "optional", one.optional());
              strings(node, "beyond", one.beyond());
              return node;
            })
        .toList();
  }

  /** Write rows in a format. */
  String write(String format, List<ObjectNode> rows) {
    return switch (format) {
      case "json" -> {
        ArrayNode array = JSON.arrayNode();
        rows.forEach(array::add);
        yield JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(array);
      }
      case "csv" -> csv(rows);
      default -> markdown(rows);
    };
  }

  /** Name what the use of a profile asks for and nothing verifies yet. */
  String gaps(List<Requirement> gaps) {
    if (gaps.isEmpty()) {
      return "";
    }
    StringBuilder lines = new StringBuilder();
    lines
        .append('\n')
        .append(
            Text.of(
                    "Beyond the profile, verified by nobody yet, not counted: %d",
                    "プロファイルの範囲外（未検証、判定に含めない）: %d 件", gaps.size())
                .in(locale))
        .append("\n\n");
    gaps.forEach(gap -> lines.append("- **%s** %s\n".formatted(gap.id(), gap.title().in(locale))));
    return lines.toString();
  }

  private static ObjectNode requirement(Requirement r, int scenarios, int defects) {
    ObjectNode node = JSON.objectNode().put("id", r.id());
    both(node, "title", r.title());
    both(node, "text", r.text());
    node.put("level", r.level().word()).put("class", r.conformanceClass());
    strings(
        node, "characteristic", r.characteristics().stream().map(Characteristic::word).toList());
    node.put("layer", r.layer());
    node.put("function", r.function().orElse(""));
    node.put("verification", r.verification().word());
    node.put("since", r.since().orElse(""));
    strings(node, "sources", r.sources().stream().map(Source::line).toList());
    strings(
        node,
        "confidence",
        r.sources().stream().map(s -> s.confidence().map(Confidence::name).orElse("")).toList());
    ArrayNode notes = node.putArray("notes");
    r.sources()
        .forEach(
            source ->
                source.note().ifPresentOrElse(n -> both(notes.addObject(), n), notes::addNull));
    strings(node, "rows", r.rows());
    strings(node, "refines", r.refines());
    strings(node, "etsi", r.etsi());
    node.put("status", status(r, scenarios));
    r.gap().ifPresentOrElse(why -> both(node, "gap", why), () -> node.putNull("gap"));
    return node.put("scenarios", scenarios).put("defects", defects);
  }

  private static String status(Requirement requirement, int scenarios) {
    return switch (requirement.verification()) {
      case TEST -> scenarios > 0 ? "tested" : "gap";
      case ATTESTATION -> "attestation";
      case GAP -> "gap";
    };
  }

  private String csv(List<ObjectNode> rows) {
    StringBuilder lines = new StringBuilder();
    rows.stream()
        .findFirst()
        .ifPresent(first -> lines.append(String.join(",", first.propertyNames())).append("\r\n"));
    for (ObjectNode row : rows) {
      List<String> cells = new ArrayList<>();
      row.forEach(value -> cells.add(cell(value)));
      lines.append(String.join(",", cells)).append("\r\n");
    }
    return lines.toString();
  }

  /** Quote a cell, and keep a spreadsheet from taking it for a formula. */
  private String cell(JsonNode value) {
    String text = shown(value);
    String safe = text.matches("(?s)[=+@-].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private String markdown(List<ObjectNode> rows) {
    StringBuilder lines = new StringBuilder();
    for (ObjectNode row : rows) {
      lines.append("- **").append(shown(row.path("id"))).append("** ");
      lines.append(shown(row.path("title")));
      if (row.has("level")) {
        lines.append(" (").append(level(row.path("level").asString())).append("; ");
        lines.append(status(row.path("status").asString())).append("; ");
        lines.append(shown(row.path("sources"))).append(")");
      }
      if (row.has("severity")) {
        lines.append(" (").append(severity(row.path("severity").asString())).append(")");
      }
      lines.append("\n  ").append(shown(row.path("text"))).append('\n');
      remarks(row).forEach(remark -> lines.append("  - ").append(remark).append('\n'));
    }
    return lines.toString();
  }

  private String level(String word) {
    return Level.valueOf(word.toUpperCase(Locale.ROOT)).title().in(locale);
  }

  private String severity(String word) {
    return word.equals("error")
        ? new Text("error", "エラー").in(locale)
        : new Text("warning", "警告").in(locale);
  }

  private String status(String word) {
    return switch (word) {
      case "tested" -> new Text("tested", "試験あり").in(locale);
      case "attestation" -> new Text("attestation", "文書による証明").in(locale);
      default -> new Text("gap", "未検証").in(locale);
    };
  }

  /** Say why nothing verifies it, and what of its sources was not seen. */
  private List<String> remarks(JsonNode row) {
    List<String> remarks = new ArrayList<>();
    if (row.path("gap").isObject()) {
      remarks.add(new Text("Gap: ", "未検証の理由: ").in(locale) + shown(row.path("gap")));
    }
    for (int i = 0; i < row.path("notes").size(); i++) {
      if (row.path("notes").path(i).isObject()) {
        String source = shown(row.path("sources").path(i));
        remarks.add(source + ": " + shown(row.path("notes").path(i)));
      }
    }
    return remarks;
  }

  private String shown(JsonNode value) {
    if (value.isObject()) {
      return value.path(locale.getLanguage().equals("ja") ? "ja" : "en").asString("");
    }
    if (value.isArray()) {
      return value
          .valueStream()
          .map(this::shown)
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining("; "));
    }
    return value.asString("");
  }

  private static void both(ObjectNode node, String name, Text text) {
    both(node.putObject(name), text);
  }

  private static void both(ObjectNode node, Text text) {
    node.put("en", text.en()).put("ja", text.ja());
  }

  private static void strings(ObjectNode node, String name, List<String> words) {
    ArrayNode array = node.putArray(name);
    words.forEach(array::add);
  }
}
