package org.tsunagaru.validator.table;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** Full-width digits and letters make two of one identifier. */
final class CellIdentifier implements TableCheck.OfCell {

  private static final Rule RULE =
      Rule.csv(
          "table-identifier-width",
          Severity.WARNING,
          new Text(
              "Identifiers and lot numbers are in half-width digits and letters",
              "ID・番号・番地が半角英数字である"),
          new Text("Write half-width digits and letters.", "半角の英数字で入力してください。"),
          SampleSheets.newHydrant("H-1"),
          SampleSheets.newHydrant("Ｈ－１"));

  static final Set<String> NAMES =
      Set.of("ID", "NO", "共通ID", "町字ID", "POIコード", "所在地_番地以下", "内線番号", "事業所番号", "医療機関コード", "許可番号");

  private static final Pattern WIDE = Pattern.compile("[０-９Ａ-Ｚａ-ｚ]");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void cell(Field field, String raw, String value, long line, LineFaults faults) {
    if (NAMES.contains(field.name()) && WIDE.matcher(value).find()) {
      faults.add(
          RULE,
          line,
          field.name(),
          value,
          Text.of(
              "\"%s\" is %s and should be written %s.",
              "「%s」の値 %s は %s と書いてください。",
              field.name(),
              value,
              Normalizer.normalize(value, Normalizer.Form.NFKC)));
    }
  }
}
