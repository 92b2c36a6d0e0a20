package org.tsunagaru.validator.table;

import java.util.List;
import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** The first two digits of a local-government code are the prefecture (JIS X 0401). */
final class RowCode implements TableCheck.OfRow {

  private static final Rule RULE =
      Rule.csv(
          "table-code",
          Severity.WARNING,
          new Text("A code is of the prefecture that stands beside it", "地方公共団体コードが都道府県の欄と一致する"),
          new Text("Correct the code or the prefecture.", "コードまたは都道府県の欄を直してください。"),
          SampleSheets.hydrantOf("222127"),
          SampleSheets.hydrantOf("131016"));

  private static final List<String> CODES =
      List.of("所在地_全国地方公共団体コード", "都道府県コード又は市区町村コード", "市区町村コード");
  private static final String MUNICIPALITY = "地方公共団体コード";
  private static final List<String> PREFECTURES = List.of("所在地_都道府県", "都道府県名");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void row(Heading heading, Row row, LineFaults faults) {
    Optional<String> code =
        row.first(CODES)
            .filter(CellFormat.LOCAL_GOVERNMENT_CODE::fits)
            .or(() -> row.cell(MUNICIPALITY).filter(CellFormat.MUNICIPALITY_CODE::fits));
    for (Field field : heading.columns().keySet()) {
      Optional<String> prefecture = row.cell(field.name());
      if (PREFECTURES.contains(field.name()) && code.isPresent() && prefecture.isPresent()) {
        int number = field.listed().indexOf(prefecture.get()) + 1;
        if (number > 0 && number != Integer.parseInt(code.get().substring(0, 2))) {
          faults.add(
              RULE,
              row.line(),
              field.name(),
              code.get(),
              Text.of(
                  "The code %s is not of %s.",
                  "コード %s は%sのものではありません。", code.get(), prefecture.get()));
        }
      }
    }
  }
}
