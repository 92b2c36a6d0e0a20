package org.tsunagaru.reference.query;

import java.util.List;
import java.util.OptionalInt;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** Compare what a path leads to with what the query says, clause 4.9. */
final class Comparison implements Condition {

  private final AttributePath path;
  private final String operator;
  private final List<Literal> values;
  private final boolean range;
  private final Seeded defects;

  Comparison(
      AttributePath path, String operator, List<Literal> values, boolean range, Seeded defects) {
    this.path = path;
    this.operator = operator;
    this.values = values;
    this.range = range;
    this.defects = defects;
    boolean equality = operator.equals("==") || operator.equals("!=");
    if (!equality && (values.size() > 1 || values.get(0) instanceof Literal.Truth)) {
      throw Fault.badData("The operator " + operator + " takes one value that has an order.");
    }
  }

  @Override
  public boolean holds(Entity entity) {
    return path.resolve(entity).stream().anyMatch(this::holds);
  }

  private boolean holds(AttributePath.Target target) {
    if (values.get(0) instanceof Literal.Moment && defects.on("conditions-on-time-always-hold")) {
      return true;
    }
    boolean equal = isEqual(target.value());
    return switch (operator) {
      case "==" -> equal;
      case "!=" -> !equal;
      case ">" -> target.ordered() && order(target.value()).stream().anyMatch(o -> o > 0);
      case "<" -> target.ordered() && order(target.value()).stream().anyMatch(o -> o < 0);
      case ">=" ->
          target.ordered()
              && order(target.value()).stream()
                  .anyMatch(o -> defects.on("at-least-excludes-equal") ? o > 0 : o >= 0);
      default -> target.ordered() && order(target.value()).stream().anyMatch(o -> o <= 0);
    };
  }

  private OptionalInt order(JsonNode stored) {
    return values.get(0).compare(stored);
  }

  private boolean isEqual(JsonNode stored) {
    return Json.items(stored).stream().anyMatch(range ? this::inRange : this::isListed);
  }

  private boolean isListed(JsonNode stored) {
    int considered = defects.on("value-list-uses-first") ? 1 : values.size();
    return values.stream()
        .limit(considered)
        .anyMatch(value -> value.compare(stored).stream().anyMatch(order -> order == 0));
  }

  private boolean inRange(JsonNode stored) {
    int edge = defects.on("range-excludes-ends") ? 1 : 0;
    return values.get(0).compare(stored).stream().anyMatch(order -> order >= edge)
        && values.get(1).compare(stored).stream().anyMatch(order -> order <= -edge);
  }
}
