package org.tsunagaru.validator.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.spec.Text;
import org.tsunagaru.spec.file.Resources;
import org.tsunagaru.validator.finding.ValidatorException;
import org.tsunagaru.validator.model.Names;
import org.tsunagaru.validator.table.Field.Obligation;
import org.tsunagaru.validator.table.Table.Generation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables of this program, read when the first table is met. */
public final class Tables {

  private final List<Table> tables = new ArrayList<>();

  /** Read all tables. */
  public Tables() {
    Resources.tree("spec/tables", ".json")
        .values()
        .forEach(text -> tables.add(table(JsonMapper.shared().readTree(text))));
  }

  /** List all tables in the order of their names. */
  public List<Table> all() {
    return List.copyOf(tables);
  }

  /** Find a table by its name. */
  public Optional<Table> find(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /**
   * Get a table by its name.
   *
   * @throws ValidatorException when there is none, naming the nearest
   */
  public Table require(String name) {
    String near =
        Names.nearest(name, tables.stream().map(Table::name).toList())
            .map(one -> " → " + one + ".")
            .orElse("");
    return find(name)
        .orElseThrow(
            () ->
                new ValidatorException(
                    Text.of(
                        "There is no table '%s'.%s `tsunagaru list tables` shows all.",
                        "表「%s」はありません。%s tsunagaru list tables で一覧を表示できます。", name, near)));
  }

  private static Table table(JsonNode file) {
    JsonNode source = file.path("source");
    List<Field> fields = new ArrayList<>();
    file.path("fields").forEach(field -> fields.add(field(field)));
    return new Table(
        file.path("name").asString(),
        text(file.path("title")),
        Generation.valueOf(file.path("generation").asString().toUpperCase(Locale.ROOT)),
        optional(file.path("sheet")),
        source.path("document").asString(),
        source.path("edition").asString(),
        optional(source.path("licence")),
        text(file.path("seen")),
        List.copyOf(fields));
  }

  private static Field field(JsonNode node) {
    List<String> listed = new ArrayList<>();
    node.path("enum").forEach(one -> listed.add(one.asString()));
    return new Field(
        node.path("name").asString(),
        Field.Type.valueOf(node.path("type").asString().toUpperCase(Locale.ROOT)),
        optional(node.path("format")).map(CellFormat::of),
        number(node.path("minimum")),
        List.copyOf(listed),
        node.has("list"),
        obligation(node.path("obligation").asString(""), node.has("inferred")),
        node.has("inferred"));
  }

  /** What is inferred is never insisted on. */
  private static Obligation obligation(String word, boolean inferred) {
    return switch (word) {
      case "must" -> inferred ? Obligation.SHOULD : Obligation.MUST;
      case "should" -> Obligation.SHOULD;
      default -> Obligation.MAY;
    };
  }

  private static @Nullable Double number(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : null;
  }

  private static Optional<String> optional(JsonNode node) {
    return node.isString() ? Optional.of(node.asString()) : Optional.empty();
  }

  private static Text text(JsonNode both) {
    return new Text(both.path("en").asString(), both.path("ja").asString());
  }
}
