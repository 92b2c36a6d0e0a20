package org.tsunagaru.validator.table;

import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;
import org.tsunagaru.validator.model.Names;
import org.tsunagaru.validator.table.Field.Obligation;

/** A column whose cells have to be filled has to be there. */
final class ColumnMissing implements TableCheck.OfHeading {

  static final Rule RULE =
      Rule.csv(
          "table-column-missing",
          Severity.ERROR,
          new Text("The columns that the sheet marks ◎ are there", "必須（◎）の列がある"),
          new Text("Add the column, or correct its heading.", "列を追加するか、見出しを直してください。"),
          SampleSheets.aed("市役所", "シヤクショ", "ロビー"),
          SampleSheets.aed("市役所", "シヤクショ", "ロビー").replace("設置位置", "置いた所"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void heading(Heading heading, LineFaults faults) {
    for (Field field : heading.missing()) {
      if (field.obligation() == Obligation.MUST) {
        Optional<String> near = Names.nearest(field.name(), heading.strangers());
        faults.add(
            RULE, heading.line(), near.orElse(field.name()), near.orElse(""), words(field, near));
      }
    }
  }

  static Text words(Field field, Optional<String> near) {
    return near.map(
            one ->
                Text.of(
                    "The column \"%s\" is missing; \"%s\" looks like a misspelling of it.",
                    "列「%s」がありません。「%s」は書き間違いのようです。", field.name(), one))
        .orElseGet(() -> Text.of("The column \"%s\" is missing.", "列「%s」がありません。", field.name()));
  }
}
