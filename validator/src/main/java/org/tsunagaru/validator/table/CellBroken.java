package org.tsunagaru.validator.table;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** A name is one line. */
final class CellBroken implements TableCheck.OfCell {

  private static final Rule RULE =
      Rule.csv(
          "table-name-line",
          Severity.WARNING,
          new Text("A name is on one line", "名称に改行がない"),
          new Text("Write the name on one line.", "名称は改行せずに入力してください。"),
          SampleSheets.aed("市役所", "シヤクショ", "ロビー"),
          SampleSheets.aed("\"市役所\n本館\"", "シヤクショ", "ロビー"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void cell(Field field, String raw, String value, long line, LineFaults faults) {
    boolean name = field.name().contains("名称") || field.name().endsWith("_カナ");
    if (name && value.indexOf('\n') >= 0) {
      faults.add(
          RULE,
          line,
          field.name(),
          value,
          Text.of("\"%s\" has a line break.", "「%s」に改行があります。", field.name()));
    }
  }
}
