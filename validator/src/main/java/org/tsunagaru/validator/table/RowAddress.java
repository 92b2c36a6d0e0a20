package org.tsunagaru.validator.table;

import java.util.List;
import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** An address lies in the prefecture and the city that stand beside it. */
final class RowAddress implements TableCheck.OfRow {

  private static final Rule RULE =
      Rule.csv(
          "table-address",
          Severity.WARNING,
          new Text("An address names the prefecture and the city beside it", "住所が都道府県・市区町村の欄と一致する"),
          new Text(
              "Correct the address or the column; the address begins with the prefecture.",
              "住所または都道府県の欄を直してください。住所は都道府県から書きます。"),
          SampleSheets.hydrantAt("静岡県焼津市本町1-1"),
          SampleSheets.hydrantAt("愛知県豊橋市今橋町1"));

  private static final List<String> ADDRESSES = List.of("所在地_連結表記", "住所");
  private static final String WHOLE = "所在地_連結表記";
  private static final String CITY = "所在地_市区町村";
  private static final List<String> PREFECTURES = List.of("所在地_都道府県", "施設所在地_都道府県", "都道府県名");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void row(Heading heading, Row row, LineFaults faults) {
    city(row, faults);
    Optional<String> address = row.first(ADDRESSES);
    Optional<String> prefecture = row.first(PREFECTURES);
    if (address.isEmpty() || prefecture.isEmpty()) {
      return;
    }
    if (namesPrefecture(heading, address.get()) && !address.get().startsWith(prefecture.get())) {
      faults.add(
          RULE,
          row.line(),
          ADDRESSES.get(row.cell(ADDRESSES.get(0)).isPresent() ? 0 : 1),
          address.get(),
          Text.of(
              "The address is not in %s, which stands beside it.",
              "住所が、都道府県の欄の「%s」と異なります。", prefecture.get()));
    }
  }

  /** The whole address of today's layout has the city in it (definition of the column). */
  private static void city(Row row, LineFaults faults) {
    Optional<String> address = row.cell(WHOLE);
    Optional<String> city = row.cell(CITY);
    if (address.isPresent()
        && city.isPresent()
        && !plain(address.get()).contains(plain(city.get()))) {
      faults.add(
          RULE,
          row.line(),
          WHOLE,
          address.get(),
          Text.of(
              "The address does not name %s, which stands beside it.",
              "住所に、市区町村の欄の「%s」が含まれていません。", city.get()));
    }
  }

  private static String plain(String place) {
    return place.replaceAll("\\s", "").replace('ヶ', 'ケ').replace('ｹ', 'ケ');
  }

  /** An address may leave the prefecture out, and then begin with a public housing estate (県営). */
  private static boolean namesPrefecture(Heading heading, String address) {
    return heading.columns().keySet().stream()
        .filter(field -> PREFECTURES.contains(field.name()))
        .flatMap(field -> field.listed().stream())
        .anyMatch(address::startsWith);
  }
}
