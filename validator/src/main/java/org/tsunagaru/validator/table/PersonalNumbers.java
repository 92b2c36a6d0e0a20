package org.tsunagaru.validator.table;

import java.util.HashMap;
import java.util.Map;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.rule.PersonalNumber;

/**
 * Finds columns of individual numbers: by what they are called, or because every one of many cells
 * has the right check digit, which twelve digits have by chance once in eleven times.
 */
final class PersonalNumbers {

  private static final int MANY = 10;

  private final Map<String, Integer> right = new HashMap<>();
  private final Map<String, Integer> other = new HashMap<>();

  void look(String column, String value, long line, LineFaults faults) {
    boolean one = PersonalNumber.isOne(value);
    if (one && PersonalNumber.isCalled(column)) {
      faults.add(PersonalNumber.RULE, line, column, "", PersonalNumber.words(column));
    } else {
      (one ? right : other).merge(column, 1, Integer::sum);
    }
  }

  void finish(long line, LineFaults faults) {
    right.forEach(
        (column, number) -> {
          if (number >= MANY && !other.containsKey(column)) {
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
