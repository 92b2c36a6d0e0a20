package org.tsunagaru.validator.table;

import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.model.CorporateNumber;
import org.tsunagaru.validator.rule.RuleBook;

/** Judges one cell after the other, wherever they come from. */
final class CellJudge {

  private final RuleBook texts;
  private final PersonalNumbers persons;

  CellJudge(RuleBook texts, PersonalNumbers persons) {
    this.texts = texts;
    this.persons = persons;
  }

  /**
   * Judge a cell.
   *
   * @return its value without blanks around it; nothing when it is empty
   */
  Optional<String> cell(Field field, String raw, long line, LineFaults faults) {
    String value = trimmed(raw);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    persons.look(field.name(), value, line, faults);
    TableJudge.OF_CELL.forEach(check -> check.cell(field, raw, value, line, faults));
    texts.text(
        raw,
        Place.at(field.name()),
        (rule, at, text, message) -> faults.add(rule, line, field.name(), text, message));
    if (field.format().filter(CellFormat.CORPORATE_NUMBER::equals).isPresent()
        && CorporateNumber.isMistyped(value)) {
      faults.add(
          CorporateNumber.RULE,
          line,
          field.name(),
          value,
          new Text("The check digit is wrong.", "検査数字が合いません。"));
    }
    return Optional.of(value);
  }

  static boolean isBlank(String cell) {
    return trimmed(cell).isEmpty();
  }

  /** Take off blanks of either width. */
  private static String trimmed(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && isSpace(cell.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
