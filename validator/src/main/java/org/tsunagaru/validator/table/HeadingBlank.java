package org.tsunagaru.validator.table;

import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** A column has a heading; what stands under none, no program reads. */
final class HeadingBlank implements TableCheck.OfHeading {

  private static final Rule RULE =
      Rule.csv(
          "table-heading-blank",
          Severity.WARNING,
          new Text("Each column has a heading", "列に見出しがある"),
          new Text(
              "Delete the column, or give it a heading; a note belongs under 備考.",
              "列を削除するか、見出しを付けてください。メモは備考の列に書いてください。"),
          SampleSheets.hydrantAt("静岡県焼津市本町1-1"),
          SampleSheets.hydrantWithNamelessColumn());

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void heading(Heading heading, LineFaults faults) {
    look(heading.line(), heading.cells(), faults);
  }

  static void look(long line, List<String> cells, LineFaults faults) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).isBlank()) {
        faults.add(
            RULE, line, "", "", Text.of("Column %d has no heading.", "%d列目に見出しがありません。", i + 1));
      }
    }
  }
}
