package org.tsunagaru.reference.ngsiv2.query;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;

/**
 * Compare what a path leads to with what the query says.
 *
 * @param operator as it was written
 * @param operands one, or the ends of a range, or a list
 * @param range whether they are the ends of a range
 */
record Comparison(String operator, List<Operand> operands, boolean range, Seeded defects) {

  boolean holds(Target target) {
    if (operands.get(0) instanceof Operand.Moment && defects.on("conditions-on-time-always-hold")) {
      return true;
    }
    return switch (operator) {
      case "==", ":" -> any(target, this::isMeant);
      case "!=" ->
          defects.on("unequal-list-needs-one") ? isOneUnequal(target) : !any(target, this::isMeant);
      case ">" -> any(target, item -> compares(item, order -> order > 0));
      case "<" -> any(target, item -> compares(item, order -> order < 0));
      case ">=" -> any(target, item -> compares(item, order -> order >= 0));
      default -> any(target, item -> compares(item, order -> order < 0 || (order == 0 && !open())));
    };
  }

  private boolean open() {
    return defects.on("at-most-excludes-its-bound");
  }

  private boolean isOneUnequal(Target target) {
    return range
        ? !any(target, this::isMeant)
        : operands.stream()
            .anyMatch(operand -> operand.compare(target).stream().noneMatch(o -> o == 0));
  }

  private boolean any(Target target, Predicate<Target> test) {
    if (defects.on("array-compared-as-a-whole")) {
      return test.test(target);
    }
    return Json.items(target.value()).stream()
        .anyMatch(item -> test.test(new Target(item, target.moment())));
  }

  private boolean compares(Target item, IntPredicate wanted) {
    return operands.get(0).compare(item).stream().anyMatch(wanted);
  }

  private boolean isMeant(Target item) {
    int edge = defects.on("range-without-its-ends") ? 1 : 0;
    if (!range && operands.size() > 1 && defects.on("value-list-needs-all")) {
      return false;
    }
    return range
        ? operands.get(0).compare(item).stream().anyMatch(order -> order >= edge)
            && operands.get(1).compare(item).stream().anyMatch(order -> order <= -edge)
        : operands.stream()
            .anyMatch(operand -> operand.compare(item).stream().anyMatch(order -> order == 0));
  }
}
