package org.tsunagaru.validator.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds rows against a schema as objects, with a member for each column. CSV knows text only: where
 * the schema, wherever in it that stands, does not take a text and takes the number or boolean that
 * the text spells, that is meant. An empty cell is a member that is left out.
 */
public final class RowReading {

  private static final Pattern VALUE =
      Pattern.compile("true|false|-?(0|[1-9]\\d{0,300})(\\.\\d{1,300})?([eE][+-]?\\d{1,3})?");

  /** What a value of another kind breaks; a pattern, say, it would merely escape. */
  private static final Set<String> OF_KIND = Set.of("type", "enum", "const");

  private final RecordSchema schema;

  /** Columns that were read as values in the last row that told. */
  private final Set<String> asValues = new HashSet<>();

  RowReading(RecordSchema schema) {
    this.schema = schema;
  }

  /**
   * Hold a row against the schema.
   *
   * @param names the columns; those without a name are left out
   * @param cells as many cells
   * @return what does not fit in the reading that fits best
   */
  public List<Violation> judge(List<String> names, List<String> cells) {
    List<Violation> first = schema.judge(object(names, cells, asValues));
    Set<String> doubtful = doubtful(names, cells, first);
    if (doubtful.isEmpty()) {
      return first;
    }
    List<Violation> second = schema.judge(object(names, cells, turned(doubtful)));
    Set<String> better =
        doubtful.stream()
            .filter(name -> weight(name, second) < weight(name, first))
            .collect(Collectors.toSet());
    Set<String> best = turned(better);
    asValues.clear();
    asValues.addAll(best);
    if (better.isEmpty()) {
      return first;
    }
    return better.equals(doubtful) ? second : schema.judge(object(names, cells, best));
  }

  /** Name the columns whose kind does not fit and that may be read as another. */
  private static Set<String> doubtful(
      List<String> names, List<String> cells, List<Violation> violations) {
    Set<String> wrong =
        violations.stream()
            .filter(one -> OF_KIND.contains(one.keyword()))
            .flatMap(one -> column(one).stream())
            .collect(Collectors.toSet());
    Set<String> doubtful = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (wrong.contains(names.get(i)) && VALUE.matcher(cells.get(i)).matches()) {
        doubtful.add(names.get(i));
      }
    }
    return doubtful;
  }

  private static Optional<String> column(Violation violation) {
    return violation.path().stream().findFirst();
  }

  /** Weigh what does not fit in a column: that it is of another type outweighs all else. */
  private static long weight(String name, List<Violation> violations) {
    return violations.stream()
        .filter(one -> column(one).equals(Optional.of(name)))
        .mapToLong(one -> one.keyword().equals("type") ? 1_000 : 1)
        .sum();
  }

  private Set<String> turned(Set<String> columns) {
    Set<String> turned = new HashSet<>(asValues);
    for (String column : columns) {
      if (!turned.remove(column)) {
        turned.add(column);
      }
    }
    return turned;
  }

  private static ObjectNode object(List<String> names, List<String> cells, Set<String> values) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String cell = cells.get(i);
      if (!name.isBlank() && !cell.isEmpty()) {
        boolean value = values.contains(name) && VALUE.matcher(cell).matches();
        object.set(name, value ? value(cell) : JsonNodeFactory.instance.stringNode(cell));
      }
    }
    return object;
  }

  private static JsonNode value(String cell) {
    return JsonMapper.shared().readTree(cell);
  }
}
