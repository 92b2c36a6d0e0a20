package org.tsunagaru.validator.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A row of a table.
 *
 * @param line on which it starts
 * @param cells its cells, without white space around them, by the names of the fields; empty ones
 *     are left out
 */
record Row(long line, Map<String, String> cells) {

  private static final List<String> COUNTING = List.of("NO", "#property");
  private static final List<String> IDENTIFYING = List.of("ID", "共通ID", "全国共通避難所・避難場所ID");
  private static final List<String> PUBLISHERS =
      List.of("全国地方公共団体コード", "都道府県コード又は市区町村コード", "市区町村コード");

  /** Return what identifies the row; an ID comes once for its publisher, a number in its file. */
  Optional<RowIdentifier> identifier(Table table) {
    String scope = table.name() + " " + first(PUBLISHERS).orElse("");
    return first(IDENTIFYING)
        .map(id -> new RowIdentifier(id, scope))
        .or(() -> first(COUNTING).map(number -> new RowIdentifier(number, "")));
  }

  Optional<String> cell(String field) {
    return Optional.ofNullable(cells.get(field));
  }

  /** Read a cell as a number; nothing when it is empty or none. */
  OptionalDouble number(String field) {
    String cell = cells.get(field);
    return cell != null && Numbers.isNumber(cell)
        ? OptionalDouble.of(Double.parseDouble(cell))
        : OptionalDouble.empty();
  }

  /** Return the first of some fields that has a value. */
  Optional<String> first(List<String> fields) {
    return fields.stream().filter(cells::containsKey).findFirst().map(cells::get);
  }
}
