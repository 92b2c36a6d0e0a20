package org.tsunagaru.validator.table;

import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** Half-width katakana come from old terminals, and no search finds them. */
final class CellWidth implements TableCheck.OfCell {

  private static final Rule RULE =
      Rule.csv(
          "text-half-width-kana",
          Severity.WARNING,
          new Text("Katakana are of full width", "カタカナが全角である"),
          new Text("Write full-width katakana.", "全角カタカナで入力してください。"),
          SampleSheets.aed("市役所アトレ庁舎", "シヤクショ", "ロビー"),
          SampleSheets.aed("市役所ｱﾄﾚ庁舎", "シヤクショ", "ロビー"));

  private static final Pattern HALF = Pattern.compile("[\\uff66-\\uff9f]");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void cell(Field field, String raw, String value, long line, LineFaults faults) {
    boolean told = field.format().filter(CellFormat.KANA::equals).isPresent();
    if (!told && HALF.matcher(value).find()) {
      faults.add(
          RULE,
          line,
          field.name(),
          value,
          Text.of("\"%s\" has half-width katakana.", "「%s」に半角カタカナがあります。", field.name()));
    }
  }
}
