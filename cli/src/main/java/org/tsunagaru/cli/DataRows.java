package org.tsunagaru.cli;

import java.util.List;
import java.util.Locale;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.model.EntityModel;
import org.tsunagaru.validator.model.Models;
import org.tsunagaru.validator.table.Table;
import org.tsunagaru.validator.table.Tables;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows of what the validator judges by: models, tables and rules. */
final class DataRows {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DataRows() {}

  /** List the models, each with its source. */
  static List<ObjectNode> models() {
    return new Models().all().stream().map(DataRows::row).toList();
  }

  /** List the tables, each with its source. */
  static List<ObjectNode> tables() {
    return new Tables().all().stream().map(DataRows::row).toList();
  }

  /** List the rules, each with its examples. */
  static List<ObjectNode> rules() {
    return Validator.builder().build().rules().stream().map(DataRows::row).toList();
  }

  private static ObjectNode row(EntityModel model) {
    ObjectNode node = JSON.objectNode().put("id", model.type());
    both(node, "title", model.name());
    String source = model.origin().line();
    both(
        node,
        "text",
        model
            .elsewhere()
            .map(where -> new Text(source + ". " + where.en(), source + "。" + where.ja()))
            .orElseGet(
                () ->
                    Text.of(
                        "%s. %d attributes, %d of them required.",
                        "%s。属性 %d 件、うち必須 %d 件。",
                        source,
                        model.attributes().size(),
                        model.required().size())));
    node.put("attributes", model.attributes().size()).put("required", model.required().size());
    node.put("source", model.origin().document()).put("edition", model.origin().edition());
    node.put("licence", model.origin().licence()).put("url", model.origin().url());
    return node.put("typeNamedBy", model.namedBySource() ? "source" : "tsunagaru");
  }

  private static ObjectNode row(Table table) {
    ObjectNode node = JSON.objectNode().put("id", table.name());
    both(node, "title", table.title());
    both(
        node,
        "text",
        new Text(
            "%s, %d columns. %s"
                .formatted(generation(table).en(), table.fields().size(), table.line()),
            "%s、%d 列。%s".formatted(generation(table).ja(), table.fields().size(), table.line())));
    node.put("columns", table.fields().size());
    node.put("generation", table.generation().name().toLowerCase(Locale.ROOT));
    node.put("sheet", table.sheet().orElse(""));
    node.put("source", table.document()).put("edition", table.edition());
    return node.put("licence", table.licence().orElse(""));
  }

  private static Text generation(Table table) {
    return table.generation().title();
  }

  private static ObjectNode row(Rule rule) {
    ObjectNode node = JSON.objectNode().put("id", rule.id());
    both(node, "title", rule.title());
    both(node, "text", rule.advice());
    return node.put("severity", rule.severity().name().toLowerCase(Locale.ROOT));
  }

  private static void both(ObjectNode node, String name, Text text) {
    node.putObject(name).put("en", text.en()).put("ja", text.ja());
  }
}
