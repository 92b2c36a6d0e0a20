package org.tsunagaru.validator.table;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** Times, telephone numbers, addresses and readings that people understand and programs may not. */
final class CellWritten implements TableCheck.OfCell {

  private static final Rule RULE =
      Rule.csv(
          "table-value-written",
          Severity.WARNING,
          new Text(
              "Times, telephone numbers, addresses and readings are written in one way",
              "時刻・電話番号・URL・読みなどの書き方がそろっている"),
          new Text("Write the value in the form that is named.", "示された書き方に直してください。"),
          SampleSheets.aedWith("054-626-1111", "", "月火水木金", "08:30"),
          SampleSheets.aedWith("054-626-1111", "", "月火水木金", "8:30"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void cell(Field field, String raw, String value, long line, LineFaults faults) {
    field
        .format()
        .filter(format -> !format.strict() && !format.fits(value))
        .ifPresent(
            format ->
                faults.add(
                    RULE,
                    line,
                    field.name(),
                    value,
                    Text.of(
                        "\"%1$s\" is %2$s and should be %3$s.",
                        "「%1$s」の値 %2$s の書き方が合いません（%4$s）。",
                        field.name(),
                        value,
                        format.title().en(),
                        format.title().ja())));
  }
}
