package org.tsunagaru.validator.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** A heading names one column. */
final class HeadingRepeated implements TableCheck.OfHeading {

  private static final Rule RULE =
      Rule.csv(
          "table-heading-repeated",
          Severity.ERROR,
          new Text("Each column has a heading of its own", "列の見出しが重複しない"),
          new Text(
              "Rename or delete the column; programs take either of the two, or none.",
              "列名を変えるか列を削除してください。同名の列はどちらが読まれるか決まりません。"),
          SampleSheets.hydrantAt("静岡県焼津市本町1-1"),
          SampleSheets.hydrantWithTwoRemarks());

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void heading(Heading heading, LineFaults faults) {
    Set<String> seen = new HashSet<>();
    List<String> cells = heading.cells();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (!cell.isBlank() && !seen.add(Heading.plain(cell))) {
        tell(heading.line(), i, cell, faults);
      }
    }
  }

  static void tell(long line, int index, String cell, LineFaults faults) {
    faults.add(
        RULE,
        line,
        cell,
        cell,
        Text.of("Column %d repeats the heading \"%s\".", "%d列目の見出し「%s」が重複しています。", index + 1, cell));
  }
}
