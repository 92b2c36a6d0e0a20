package org.tsunagaru.validator.table;

import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** A question mark amid Japanese or digits most often stands where a character was lost. */
final class CellLost implements TableCheck.OfCell {

  private static final Rule RULE =
      Rule.csv(
          "text-lost-character",
          Severity.WARNING,
          new Text("No character was lost when the encoding was changed", "文字コードの変換で失われた文字がない"),
          new Text(
              "Compare with the original; a wave dash (〜) is what is lost most often.",
              "元データと比べてください。波ダッシュ（〜）が失われている例が多くあります。"),
          SampleSheets.aed("市役所", "シヤクショ", "1階〜2階"),
          SampleSheets.aed("市役所", "シヤクショ", "1階?2階"));

  /** After か it ends a question. */
  private static final Pattern AMID =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{Nd}&&[^か]]\\?"
              + "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{Nd}]");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void cell(Field field, String raw, String value, long line, LineFaults faults) {
    if (!value.contains("://") && AMID.matcher(value).find()) {
      faults.add(
          RULE,
          line,
          field.name(),
          value,
          Text.of(
              "\"%s\" has a question mark where a character seems to be lost.",
              "「%s」の ? は、失われた文字の跡のようです。", field.name()));
    }
  }
}
