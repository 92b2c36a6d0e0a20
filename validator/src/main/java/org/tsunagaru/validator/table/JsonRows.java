package org.tsunagaru.validator.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Example;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;
import org.tsunagaru.validator.model.Names;
import org.tsunagaru.validator.rule.RuleBook;
import org.tsunagaru.validator.table.Field.Obligation;
import tools.jackson.databind.JsonNode;

/**
 * Judges JSON objects whose members are the columns of a table, as platforms for disasters exchange
 * them. Keeps the table of the first one for those that follow.
 */
public final class JsonRows {

  static final Rule NESTED =
      new Rule(
          "row-value-single",
          Severity.ERROR,
          new Text("A member of a row is a single value", "各項目の値が単一の値である"),
          new Text(
              "Write text or a number; lists in one value are separated by semicolons.",
              "文字列か数値で書いてください。複数ある場合はセミコロン（;）で区切ります。"),
          Example.of(SampleSheets.order("\"高齢者等避難\"", "3")),
          Example.of(SampleSheets.order("\"高齢者等避難\"", "[3]")));

  private final List<Table> tables;
  private final boolean forced;
  private final PersonalNumbers persons = new PersonalNumbers();
  private final CellJudge cells;
  private Optional<Table> table = Optional.empty();
  private List<String> names = List.of();
  private @Nullable Heading heading;

  JsonRows(List<Table> tables, boolean forced, RuleBook texts) {
    this.tables = tables;
    this.forced = forced;
    this.cells = new CellJudge(texts, persons);
  }

  /** Tell whether a record is a row of a table that is known; if so, others are taken for it. */
  public boolean isRow(JsonNode record) {
    if (record.isObject() && table.isEmpty()) {
      table =
          forced
              ? Optional.of(tables.get(0))
              : Heading.of(1, List.copyOf(record.propertyNames()), tables).map(Heading::table);
    }
    return table.isPresent();
  }

  /** Return the table of the rows. */
  public Optional<Table> table() {
    return table;
  }

  /**
   * Judge a row of the table that was recognised.
   *
   * @return its identifier, where it has one
   */
  public Optional<RowIdentifier> row(JsonNode record, long line, Place at, Faults sink) {
    if (table.isEmpty() || !record.isObject()) {
      return Optional.empty();
    }
    LineFaults faults =
        (rule, where, column, value, message) ->
            sink.add(rule, column.isEmpty() ? at : at.member(column), value, message);
    Heading of = heading(table.get(), List.copyOf(record.propertyNames()), line);
    new HeadingSpelling().heading(of, faults);
    missing(of, line, faults);
    Map<String, String> values = new HashMap<>();
    LineFaults named = of.named(faults);
    of.columns()
        .forEach(
            (field, index) -> {
              String name = of.cells().get(index);
              if (record.path(name).isContainer()) {
                nested(field, name, record, line, faults, values);
              } else {
                value(field, name, record, line, named, values);
              }
            });
    for (Heading.Column other : of.others()) {
      if (!record.path(other.field().name()).isContainer()) {
        value(other.field(), other.field().name(), record, line, faults, new HashMap<>());
      }
    }
    Row row = new Row(line, values);
    TableJudge.OF_ROW.forEach(check -> check.row(of, row, named));
    return row.identifier(of.table());
  }

  /** Judge what only all rows show. */
  public void finish(LineFaults faults) {
    persons.finish(1, faults);
  }

  private Heading heading(Table of, List<String> given, long line) {
    if (heading == null || !given.equals(names)) {
      names = given;
      heading = Heading.as(line, given, of);
    }
    return heading;
  }

  /** A member that is left out is an empty cell, unless it stands there misspelt. */
  private static void missing(Heading of, long line, LineFaults faults) {
    List<String> strangers = of.strangers();
    for (Field field : of.missing()) {
      Optional<String> near = Names.nearest(field.name(), strangers);
      boolean must = field.obligation() == Obligation.MUST;
      if (must || near.isPresent()) {
        faults.add(
            must ? ColumnMissing.RULE : ColumnAbsent.RULE,
            line,
            near.orElse(field.name()),
            near.orElse(""),
            ColumnMissing.words(field, near));
      }
    }
  }

  private static void nested(
      Field field,
      String name,
      JsonNode record,
      long line,
      LineFaults faults,
      Map<String, String> values) {
    String text = record.path(name).toString();
    faults.add(
        NESTED,
        line,
        name,
        text,
        Text.of("\"%s\" is no single value.", "「%s」の値が単一の値ではありません。", name));
    values.put(field.name(), text); // it is there, if not as it should be
  }

  private void value(
      Field field,
      String name,
      JsonNode record,
      long line,
      LineFaults faults,
      Map<String, String> values) {
    JsonNode node = record.path(name);
    String text = node.isNull() ? "" : node.asString();
    cells.cell(field, text, line, faults).ifPresent(value -> values.put(field.name(), value));
  }
}
