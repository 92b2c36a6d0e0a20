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
