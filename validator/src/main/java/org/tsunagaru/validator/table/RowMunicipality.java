package org.tsunagaru.validator.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** A thing lies not far from the office of its municipality, where a list of these is given. */
final class RowMunicipality {

  static final Rule RULE =
      Rule.csv(
          "table-place-municipality",
          Severity.WARNING,
          new Text(
              "A place lies near the office of its municipality (with --municipalities)",
              "位置が、所在地の市区町村の役所から離れすぎていない（--municipalities 指定時）"),
          new Text(
              "Check latitude and longitude, and the code of the municipality.",
              "緯度・経度と、市区町村のコードを確認してください。"),
          SampleSheets.newSite(),
          SampleSheets.set(SampleSheets.newSite(), "緯度", "43.06"));

  private static final List<String> CODES =
      List.of("所在地_全国地方公共団体コード", "市区町村コード", "地方公共団体コード", "都道府県コード又は市区町村コード");

  /** The widest municipalities reach some 50 kilometres from their office, islands apart. */
  private static final double FARTHEST = 60;

  private RowMunicipality() {}

  static void row(Municipalities list, Row row, LineFaults faults) {
    Optional<RowPlace.Position> place = RowPlace.of(row);
    Optional<RowPlace.Position> office = row.first(CODES).flatMap(list::office);
    if (place.isEmpty() || office.isEmpty()) {
      return;
    }
    double far = place.get().kilometres(office.get());
    if (far > FARTHEST) {
      faults.add(
          RULE,
          row.line(),
          RowPlace.latitude(row),
          place.get().north() + ", " + place.get().east(),
          Text.of(
              "The place lies %1$s km from the office of %2$s.",
              "コード %2$s の市区町村の役所から約%1$s km 離れています。",
              String.format(Locale.ROOT, "%.0f", far),
              row.first(CODES).orElse("")));
    }
  }
}
