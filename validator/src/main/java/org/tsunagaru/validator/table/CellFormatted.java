package org.tsunagaru.validator.table;

import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** Dates and codes are written so that a program reads them. */
final class CellFormatted implements TableCheck.OfCell {

  private static final Rule RULE =
      Rule.csv(
          "table-value-format",
          Severity.ERROR,
          new Text("Dates and codes are written as the sheet asks", "日付・コードの書き方が様式と一致する"),
          new Text("Write the value in the form that is named.", "示された書き方に直してください。"),
          SampleSheets.event("2026-08-01", "2026-08-02"),
          SampleSheets.event("令和8年8月1日", "2026-08-02"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void cell(Field field, String raw, String value, long line, LineFaults faults) {
    Optional<CellFormat> wanted =
        field.format().filter(format -> format.strict() && !format.fits(value));
    if (wanted.isEmpty() || SpreadsheetDamage.of(wanted.get(), value).isPresent()) {
      return;
    }
    CellFormat format = wanted.get();
    Optional<String> date = format == CellFormat.DATE ? Dates.meant(value) : Optional.empty();
    faults.add(
        RULE,
        line,
        field.name(),
        value,
        date.map(
                one ->
                    Text.of(
                        "\"%s\" is %s and should be written %s.",
                        "「%s」の値 %s は %s と書いてください。", field.name(), value, one))
            .orElseGet(
                () ->
                    Text.of(
                        "\"%1$s\" is %2$s and should be %3$s.",
                        "「%1$s」の値 %2$s の書き方が合いません（%4$s）。",
                        field.name(),
                        value,
                        format.title().en(),
                        format.title().ja())));
  }
}
