package org.tsunagaru.cli;

import java.util.ArrayList;
import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.table.Field;
import org.tsunagaru.validator.table.Table;

/** Explains one table of the validator, column by column. */
final class TablePage {

  private final Console console;

  TablePage(Console console) {
    this.console = console;
  }

  void explain(Table table) {
    Text generation = table.generation().title();
    console.say(
        new Text(
            table.name() + "  (" + table.title().en() + ", " + generation.en() + ")",
            table.name() + "  (" + table.title().ja() + ")"));
    console.say("Source: %s", "出典: %s", table.line());
    console.say(new Text("Layout: " + generation.en(), "様式: " + generation.ja()));
    console.say(new Text("Note: " + table.seen().en(), "注: " + table.seen().ja()));
    table.fields().forEach(this::field);
  }

  private void field(Field field) {
    List<Text> words = new ArrayList<>();
    obligation(field, words);
    words.add(kind(field));
    console.say(
        new Text(
            "  " + field.name() + ": " + String.join("; ", words.stream().map(Text::en).toList()),
            "  " + field.name() + ": " + String.join("、", words.stream().map(Text::ja).toList())));
  }

  private static void obligation(Field field, List<Text> words) {
    String en = field.inferred() ? " (inferred)" : "";
    String ja = field.inferred() ? "（推定）" : "";
    switch (field.obligation()) {
      case MUST -> words.add(new Text("must be filled" + en, "必須（◎）" + ja));
      case SHOULD -> words.add(new Text("asked for" + en, "推奨（○）" + ja));
      case MAY -> {}
    }
  }

  private static Text kind(Field field) {
    if (!field.listed().isEmpty()) {
      String list = String.join(", ", field.listed());
      return Text.of("one of: %s", "選択肢: %s", list);
    }
    if (field.format().isPresent()) {
      return field.format().orElseThrow().title();
    }
    return switch (field.type()) {
      case STRING -> new Text("text", "文字列");
      case NUMBER -> new Text("a number", "数値");
      case INTEGER -> new Text("a whole number", "整数");
    };
  }
}
