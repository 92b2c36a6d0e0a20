package org.tsunagaru.validator.table;

import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** An evacuation site is designated for a hazard (Disaster Countermeasures Basic Act, 49-4). */
final class RowHazard implements TableCheck.OfRow {

  private static final Rule RULE =
      Rule.csv(
          "table-hazard",
          Severity.WARNING,
          new Text(
              "A designated emergency evacuation site has a hazard it is for",
              "指定緊急避難場所に対象の災害種別がある"),
          new Text("Mark the hazards with 1.", "該当する災害種別の欄に1を入力してください。"),
          SampleSheets.site("1"),
          SampleSheets.site(""));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void row(Heading heading, Row row, LineFaults faults) {
    List<String> hazards =
        heading.columns().keySet().stream()
            .map(Field::name)
            .filter(name -> name.startsWith("災害種別_"))
            .toList();
    if (hazards.size() > 1 && hazards.stream().allMatch(name -> row.cell(name).isEmpty())) {
      faults.add(
          RULE,
          row.line(),
          hazards.get(0),
          "",
          new Text("No hazard is marked.", "災害種別がどれも選ばれていません。"));
    }
  }
}
