package org.tsunagaru.validator.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.rule.PersonalNumber;

/**
 * Finds columns of individual numbers: by what they are called, or because each of many different
 * cells has the right check digit, which twelve digits have by chance once in eleven times.
 */
final class PersonalNumbers {

  private static final int MANY = 10;
  private static final int MOST_COLUMNS = 10_000;

  private final Map<String, Set<String>> right = new HashMap<>();
  private final Set<String> other = new HashSet<>();

  void look(String column, String value, long line, LineFaults faults) {
    boolean one = PersonalNumber.isOne(value);
    if (one && PersonalNumber.isCalled(column)) {
      faults.add(PersonalNumber.RULE, line, column, "", PersonalNumber.words(column));
    } else if (one) {
      right(column, value);
    } else if (other.size() < MOST_COLUMNS || right.containsKey(column)) {
      other.add(column);
      right.remove(column);
    }
  }

  /** One number that comes again and again may well be right by chance. */
  private void right(String column, String value) {
    if (other.contains(column) || (right.size() >= MOST_COLUMNS && !right.containsKey(column))) {
      return;
    }
    Set<String> numbers = right.computeIfAbsent(column, name -> new HashSet<>());
    if (numbers.size() < MANY) {
      numbers.add(value);
    }
  }

  void finish(long line, LineFaults faults) {
    right.forEach(
        (column, numbers) -> {
          if (numbers.size() == MANY) {
            faults.add(
                PersonalNumber.RULE,
                line,
                column,
                "",
                Text.of(
                    "Every cell of \"%s\" has the check digit of an individual number.",
                    "「%s」のすべての値が個人番号（マイナンバー）の検査数字に合っています。", column));
          }
        });
  }
}
