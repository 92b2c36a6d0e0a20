package org.tsunagaru.validator.table;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** Where cities use further values than those listed, they are read and not compared. */
final class CellUnlisted implements TableCheck.OfCell {

  private static final Rule RULE =
      Rule.csv(
          "table-value-unlisted",
          Severity.WARNING,
          new Text("A kind is one of those that the sheet names", "種別などの値が様式の例示にある"),
          new Text(
              "Use a value of the sheet where one fits, so that others can compare.",
              "他の団体と比べられるよう、当てはまるものがあれば様式の値を使ってください。"),
          SampleSheets.hydrant("消火栓", "34.86", "138.32", "65"),
          SampleSheets.hydrant("地下式消火栓", "34.86", "138.32", "65"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void cell(Field field, String raw, String value, long line, LineFaults faults) {
    if (field.advice() && !field.listed().contains(value)) {
      faults.add(RULE, line, field.name(), value, CellListed.words(field, value));
    }
  }
}
