package org.tsunagaru.validator.table;

import java.util.Map;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** Headings in other brackets, widths and numbers are understood here, and not everywhere. */
final class HeadingSpelling implements TableCheck.OfHeading {

  private static final Rule RULE =
      Rule.csv(
          "table-heading-spelling",
          Severity.WARNING,
          new Text("Headings are spelt as the sheet spells them", "見出しが様式の表記と一致する"),
          new Text("Copy the heading from the sheet.", "様式の見出しをそのまま使ってください。"),
          SampleSheets.hydrantAt("静岡県焼津市本町1-1"),
          SampleSheets.hydrantUnder("都道府県コード又は市区町村コード", "都道府県ｺｰﾄﾞ又は市区町村ｺｰﾄﾞ"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void heading(Heading heading, LineFaults faults) {
    for (Map.Entry<Field, Integer> column : heading.columns().entrySet()) {
      String written = heading.cells().get(column.getValue());
      String wanted = column.getKey().name();
      if (!written.equals(wanted)) {
        faults.add(
            RULE,
            heading.line(),
            written,
            written,
            Text.of(
                "The heading \"%s\" is spelt \"%s\" in the sheet.",
                "見出し「%s」の様式での表記は「%s」です。", written, wanted));
      }
    }
  }
}
