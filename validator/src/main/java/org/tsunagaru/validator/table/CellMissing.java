package org.tsunagaru.validator.table;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;
import org.tsunagaru.validator.table.Field.Obligation;

/** What the sheet marks ◎ is filled in every row. */
final class CellMissing implements TableCheck.OfRow {

  private static final Rule RULE =
      Rule.csv(
          "table-value-missing",
          Severity.ERROR,
          new Text("Cells that the sheet marks ◎ are filled", "必須（◎）の項目に値がある"),
          new Text("Fill the cell.", "値を入力してください。"),
          SampleSheets.aed("市役所", "シヤクショ", "ロビー"),
          SampleSheets.aed("市役所", "シヤクショ", ""));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void row(Heading heading, Row row, LineFaults faults) {
    for (Field field : heading.columns().keySet()) {
      if (field.obligation() == Obligation.MUST && row.cell(field.name()).isEmpty()) {
        faults.add(
            RULE,
            row.line(),
            field.name(),
            "",
            Text.of("\"%s\" is empty.", "必須項目「%s」が空です。", field.name()));
      }
    }
  }
}
