package org.tsunagaru.validator.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.validator.finding.LineFaults;

/**
 * The heading of a file as a table sees it.
 *
 * @param line on which it stands
 * @param cells its cells as they are written
 * @param table the table
 * @param columns index of the cell of each field that is there
 */
record Heading(long line, List<String> cells, Table table, Map<Field, Integer> columns) {

  private static final double LEAST = 0.5;

  /**
   * A column of which the table does not know.
   *
   * @param field what it is called
   * @param index of its cells
   */
  record Column(Field field, int index) {}

  /** Find the table whose columns most of a heading's are, and that has most of them. */
  static Optional<Heading> of(long line, List<String> cells, List<Table> tables) {
    Optional<Heading> best = Optional.empty();
    double most = LEAST;
    for (Table table : tables) {
      Heading heading = as(line, cells, table);
      double common = heading.columns.size();
      double dice = 2 * common / (filled(cells) + table.fields().size());
      if (dice > most && common >= LEAST * table.fields().size()) {
        most = dice;
        best = Optional.of(heading);
      }
    }
    return best;
  }

  /** Read a heading as one of a table, however little they have in common. */
  static Heading as(long line, List<String> cells, Table table) {
    Map<String, Integer> index = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      index.putIfAbsent(plain(cells.get(i)), i);
    }
    Map<Field, Integer> columns = new LinkedHashMap<>();
    for (Field field : table.fields()) {
      Integer at = index.get(plain(field.name()));
      if (at != null) {
        columns.put(field, at);
      }
    }
    return new Heading(line, cells, table, columns);
  }

  /** Count the cells that are not blank. */
  static long filled(List<String> cells) {
    return cells.stream().filter(cell -> !cell.isBlank()).count();
  }

  /** List the cells that are no columns of the table. */
  List<String> strangers() {
    List<String> strangers = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!columns.containsValue(i) && !cells.get(i).isBlank()) {
        strangers.add(cells.get(i));
      }
    }
    return strangers;
  }

  /** List the columns that a city added, by index; their texts are looked at all the same. */
  List<Column> others() {
    List<Column> others = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!columns.containsValue(i)) {
        others.add(new Column(Field.text(cells.get(i)), i));
      }
    }
    return others;
  }

  /** Return how the file spells the heading of a field, where it has it. */
  String written(String field) {
    return columns.entrySet().stream()
        .filter(column -> column.getKey().name().equals(field))
        .map(column -> cells.get(column.getValue()))
        .findFirst()
        .orElse(field);
  }

  /** Let findings name a column as the file does. */
  LineFaults named(LineFaults faults) {
    return (rule, at, column, value, message) ->
        faults.add(rule, at, written(column), value, message);
  }

  /** List the fields of the table that are not there. */
  List<Field> missing() {
    return table.fields().stream().filter(field -> !columns.containsKey(field)).toList();
  }

  /** Bring the spellings of a heading that are seen in the field to one. */
  static String plain(String cell) {
    String text =
        Normalizer.normalize(cell, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .replaceFirst("^\\d{1,2}[.:、](?=\\D)", "")
            .toUpperCase(Locale.ROOT)
            .replace("連結標記", "連結表記")
            .replace("_英字", "_英語");
    return text.startsWith("建物名等") ? "建物名等(方書)" : text;
  }
}
