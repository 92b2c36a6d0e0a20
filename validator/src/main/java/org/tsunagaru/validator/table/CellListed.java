package org.tsunagaru.validator.table;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** A controlled word is one of those that the sheet controls. */
final class CellListed implements TableCheck.OfCell {

  private static final Rule RULE =
      Rule.csv(
          "table-value-list",
          Severity.ERROR,
          new Text("Where the sheet lists the values, a cell has one of them", "選択肢のある項目の値が選択肢にある"),
          new Text("Use the value that the sheet lists.", "様式の選択肢を使ってください。"),
          SampleSheets.aedForChildren("有"),
          SampleSheets.aedForChildren("○"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void cell(Field field, String raw, String value, long line, LineFaults faults) {
    if (!field.advice() && !field.listed().isEmpty() && !field.listed().contains(value)) {
      faults.add(RULE, line, field.name(), value, words(field, value));
    }
  }

  static Text words(Field field, String value) {
    return Text.of(
        "\"%s\" is %s and should be one of: %s.",
        "「%s」の値 %s は選択肢にありません（選択肢: %s）。",
        field.name(),
        value,
        field.listed().size() > 12
            ? String.join(", ", field.listed().subList(0, 12)) + ", …"
            : String.join(", ", field.listed()));
  }
}
