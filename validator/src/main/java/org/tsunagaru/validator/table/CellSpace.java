package org.tsunagaru.validator.table;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** Blanks around a value make two of one name. */
final class CellSpace implements TableCheck.OfCell {

  private static final Rule RULE =
      Rule.csv(
          "text-space-around",
          Severity.WARNING,
          new Text("No blanks stand before or after a value", "値の前後に空白がない"),
          new Text("Delete the blanks before and after the value.", "値の前後の空白を削除してください。"),
          SampleSheets.aed("市役所", "シヤクショ", "ロビー"),
          SampleSheets.aed("市役所　", "シヤクショ", "ロビー"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void cell(Field field, String raw, String value, long line, LineFaults faults) {
    if (!raw.equals(value)) {
      faults.add(
          RULE,
          line,
          field.name(),
          raw,
          raw.replaceAll("^[\r\n]+|[\r\n]+$", "").equals(value)
              ? Text.of(
                  "\"%s\" begins or ends with a line break.", "「%s」の値の前後に改行があります。", field.name())
              : Text.of("\"%s\" begins or ends with a blank.", "「%s」の値の前後に空白があります。", field.name()));
    }
  }
}
