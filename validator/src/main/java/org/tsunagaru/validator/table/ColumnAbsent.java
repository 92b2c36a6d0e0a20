package org.tsunagaru.validator.table;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;
import org.tsunagaru.validator.model.Names;
import org.tsunagaru.validator.table.Field.Obligation;

/** Whoever joins the data of cities expects every column of the sheet, in its spelling. */
final class ColumnAbsent implements TableCheck.OfHeading {

  static final Rule RULE =
      Rule.csv(
          "table-column-absent",
          Severity.WARNING,
          new Text("The columns of the sheet are all there", "様式の列がすべてある"),
          new Text(
              "Keep the column even where its cells are empty, so that the data of cities can be joined.",
              "他の団体のデータと結合できるよう、値がなくても列を残してください。"),
          SampleSheets.hydrantAt("静岡県焼津市本町1-1"),
          SampleSheets.hydrantUnder("口径", "太さ"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void heading(Heading heading, LineFaults faults) {
    for (Field field : heading.missing()) {
      if (field.obligation() != Obligation.MUST) {
        faults.add(
            RULE,
            heading.line(),
            field.name(),
            "",
            ColumnMissing.words(field, Names.nearest(field.name(), heading.strangers())));
      }
    }
  }
}
