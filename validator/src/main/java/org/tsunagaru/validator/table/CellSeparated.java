package org.tsunagaru.validator.table;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** Several values in one cell are separated by a half-width semicolon. */
final class CellSeparated implements TableCheck.OfCell {

  private static final Rule RULE =
      Rule.csv(
          "table-value-separated",
          Severity.WARNING,
          new Text("Values in one cell are separated by semicolons", "1つのセルの複数の値がセミコロンで区切られている"),
          new Text("Write ; between the values.", "値の間を半角セミコロン（;）で区切ってください。"),
          SampleSheets.set(SampleSheets.newSite(), "対象となる町会・自治会", "本町一丁目;本町二丁目"),
          SampleSheets.set(SampleSheets.newSite(), "対象となる町会・自治会", "本町一丁目、本町二丁目"));

  private static final Set<String> LISTS = Set.of("診療科目", "文化財分類", "バリアフリー情報", "対象となる町会・自治会");
  private static final Pattern OTHER = Pattern.compile("[、，,／/；\\n]");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void cell(Field field, String raw, String value, long line, LineFaults faults) {
    if (!LISTS.contains(field.name()) || value.contains(";")) {
      return;
    }
    Matcher other = OTHER.matcher(value);
    if (other.find()) {
      String sign = other.group().replace("\n", "↵");
      faults.add(
          RULE,
          line,
          field.name(),
          value,
          Text.of(
              "\"%s\" has values separated by %s.", "「%s」の値が %s で区切られています。", field.name(), sign));
    }
  }
}
