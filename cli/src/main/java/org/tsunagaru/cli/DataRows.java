package org.tsunagaru.cli;

import java.util.List;
import java.util.Locale;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.model.EntityModel;
import org.tsunagaru.validator.model.Models;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows of what the validator judges by: models and rules. */
final class DataRows {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DataRows() {}

  /** List the models, each with its source. */
  static List<ObjectNode> models() {
    return new Models().all().stream().map(DataRows::row).toList();
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
