package org.tsunagaru.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;
import org.tsunagaru.validator.model.AttributeModel;
import org.tsunagaru.validator.model.EntityModel;
import org.tsunagaru.validator.model.Models;
import org.tsunagaru.validator.model.ValueFormat;
import org.tsunagaru.validator.model.ValueModel;
import org.tsunagaru.validator.table.Table;
import org.tsunagaru.validator.table.Tables;
import tools.jackson.databind.JsonNode;

/** Explains one model, one table or one rule of the validator. */
final class DataPage {

  private static final int SHOWN = 400;

  private final Console console;

  DataPage(Console console) {
    this.console = console;
  }

  /** Explain what bears an id, and tell whether anything does. */
  boolean explain(String id) {
    Optional<EntityModel> model = new Models().find(id);
    if (model.isPresent()) {
      explain(model.get());
      return true;
    }
    Optional<Table> table = new Tables().find(id);
    if (table.isPresent()) {
      new TablePage(console).explain(table.get());
      return true;
    }
    Optional<Rule> rule =
        Validator.builder().build().rules().stream().filter(one -> one.id().equals(id)).findFirst();
    rule.ifPresent(this::explain);
    return rule.isPresent();
  }

  private void explain(Rule rule) {
    boolean error = rule.severity() == Severity.ERROR;
    console.say(
        new Text(
            rule.id() + "  (" + (error ? "error)" : "warning)"),
            rule.id() + "  (" + (error ? "エラー)" : "警告)")));
    console.say(rule.title());
    say("What to do: ", "対処: ", rule.advice());
    console.say("Passes: %s", "適合する例: %s", cut(rule.passes().text()));
    console.say("Does not: %s", "適合しない例: %s", cut(rule.fails().text()));
  }

  /** Put an example on one line, and not at any length. */
  static String cut(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }

  private void explain(EntityModel model) {
    console.say(
        new Text(
            model.type() + "  (" + model.name().en() + ")",
            model.type() + "  (" + model.name().ja() + ")"));
    console.say("Source: %s", "出典: %s", model.origin().line());
    console.say("  %s", "  %s", model.origin().url());
    model.elsewhere().ifPresent(console::say);
    if (!model.uris().isEmpty()) {
      console.say(
          "An entity is one of it whose type is %s, or whose @context begins with one of: %s",
          "種別が %s であるか、@context が次のいずれかで始まるエンティティが対象です: %s",
          String.join(", ", model.uris()),
          String.join(", ", model.contexts()));
    }
    for (EntityModel.Note note : model.notes()) {
      String at = note.at().map(name -> name + ": ").orElse("");
      say("Note: " + at, "注: " + at, note.text());
    }
    model.attributes().values().forEach(attribute -> attribute(model, attribute));
  }

  private void attribute(EntityModel model, AttributeModel attribute) {
    List<String> en = new ArrayList<>();
    List<String> ja = new ArrayList<>();
    attribute.label().ifPresent(ja::add);
    if (model.requires(attribute.name())) {
      en.add("required");
      ja.add("必須");
    } else if (attribute.advised()) {
      en.add("asked for");
      ja.add("該当があれば必要");
    }
    Text value = value(attribute);
    en.add(value.en());
    ja.add(value.ja());
    attribute
        .unit()
        .ifPresent(
            unit -> {
              String codes =
                  unit.codes().isEmpty() ? "" : " (" + String.join(", ", unit.codes()) + ")";
              en.add("in " + unit.name() + codes);
              ja.add("単位 " + unit.name() + codes);
            });
    console.say(
        new Text(
            "  " + attribute.name() + ": " + String.join("; ", en),
            "  " + attribute.name() + ": " + String.join("、", ja)));
  }

  private static Text value(AttributeModel attribute) {
    return switch (attribute.kind()) {
      case RELATIONSHIP -> new Text("a link to another entity", "他のエンティティへの参照");
      case GEO_PROPERTY -> new Text("a geometry", "図形");
      case PROPERTY -> value(attribute.value());
    };
  }

  private static Text value(ValueModel model) {
    if (!model.listed().isEmpty()) {
      String list = model.listed().stream().map(DataPage::shown).collect(Collectors.joining(", "));
      return Text.of("one of: %s", "選択肢: %s", list);
    }
    if (model.format().isPresent()) {
      return model.format().map(ValueFormat::title).orElseThrow();
    }
    if (model.items().isPresent()) {
      Text items = value(model.items().get());
      return new Text("a list; each " + items.en(), "配列（各要素は" + items.ja() + "）");
    }
    if (!model.alternatives().isEmpty()) {
      List<Text> all = model.alternatives().stream().map(DataPage::value).toList();
      return new Text(
          all.stream().map(Text::en).collect(Collectors.joining(", or ")),
          all.stream().map(Text::ja).collect(Collectors.joining("、または")));
    }
    boolean bounded = model.range().from() != null || model.range().to() != null;
    Text kind = model.title();
    return bounded
        ? new Text(
            kind.en() + " " + model.range().words().en(),
            kind.ja() + "（" + model.range().words().ja() + "）")
        : kind;
  }

  private static String shown(JsonNode value) {
    return value.isString() ? value.asString() : value.toString();
  }

  private void say(String en, String ja, Text text) {
    console.say(new Text(en + text.en(), ja + text.ja()));
  }
}
