package org.tsunagaru.validator.table;

import java.util.List;
import java.util.Map;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** A height says nothing without its kind, and a licence nothing without its picture. */
final class RowNeeds implements TableCheck.OfRow {

  private static final Rule RULE =
      Rule.csv(
          "table-needs",
          Severity.WARNING,
          new Text("A value stands with the one that it needs", "対になる項目の一方だけに値がない"),
          new Text("Fill the other cell, or empty this one.", "もう一方を入力するか、この値を消してください。"),
          SampleSheets.set(
              SampleSheets.set(SampleSheets.newSite(), "画像", "https://city.example/1.jpg"),
              "画像_ライセンス",
              "PDL1.0"),
          SampleSheets.set(SampleSheets.newSite(), "画像_ライセンス", "PDL1.0"));

  private static final List<Map.Entry<String, String>> PAIRS =
      List.of(
          Map.entry("高度の値", "高度の種別"),
          Map.entry("画像_ライセンス", "画像"),
          Map.entry("画像1_ライセンス", "画像1"),
          Map.entry("画像2_ライセンス", "画像2"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void row(Heading heading, Row row, LineFaults faults) {
    for (Map.Entry<String, String> pair : PAIRS) {
      row.cell(pair.getKey())
          .filter(value -> row.cell(pair.getValue()).isEmpty())
          .ifPresent(
              value ->
                  faults.add(
                      RULE,
                      row.line(),
                      pair.getKey(),
                      value,
                      Text.of(
                          "\"%s\" has a value, and \"%s\" has none.",
                          "「%s」に値がありますが、「%s」が空です。", pair.getKey(), pair.getValue())));
    }
  }
}
