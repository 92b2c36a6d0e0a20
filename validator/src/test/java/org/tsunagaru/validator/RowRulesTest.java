package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.ValidatorException;
import org.tsunagaru.validator.table.Field;
import org.tsunagaru.validator.table.Table;
import org.tsunagaru.validator.table.Tables;

/** What the cells of one row say together: totals, places, codes and addresses. */
final class RowRulesTest {

  private static final Tables TABLES = new Tables();

  @TempDir private Path folder = Path.of("");

  private static List<Finding> findings(String table, String rule, Map<String, String> cells) {
    Table sheet = TABLES.require(table);
    List<String> names = sheet.fields().stream().map(Field::name).toList();
    assertThat(names).containsAll(cells.keySet());
    List<String> row = new ArrayList<>();
    names.forEach(name -> row.add(cells.getOrDefault(name, "")));
    String csv = String.join(",", names) + "\n" + String.join(",", row) + "\n";
    return Judged.by(Validator.builder().clock(Judged.CLOCK).build(), "a.csv", csv)
        .findings()
        .stream()
        .filter(finding -> finding.rule().equals(rule))
        .toList();
  }

  /** Judge places of the former layout, each given by name, latitude, longitude and remark. */
  private static List<Finding> places(String... rows) {
    List<String> names =
        TABLES.require("recommended-public-facilities").fields().stream().map(Field::name).toList();
    StringBuilder csv = new StringBuilder(String.join(",", names)).append('\n');
    for (String row : rows) {
      List<String> given = List.of(row.split(" ", -1));
      Map<String, String> cells =
          Map.of("名称", given.get(0), "緯度", given.get(1), "経度", given.get(2), "備考", given.get(3));
      csv.append(
              names.stream()
                  .map(name -> cells.getOrDefault(name, ""))
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return Judged.by(Validator.builder().build(), "a.csv", csv.toString()).findings().stream()
        .filter(finding -> finding.rule().equals("table-twin"))
        .toList();
  }

  @Test
  void one_name_at_one_place_is_told_on_the_later_row() {
    List<Finding> found =
        places(
            "公民館 34.86030 138.3200 ",
            "図書館 34.86000 138.3200 ",
            "公民館 34.86000 138.3200 ",
            "公民館 34.86004 138.3200 ",
            "公民館 34.86009 138.3203 ",
            "公民館 34.86010 138.3201 別館",
            "公民館 34.86031 138.3200 ");

    assertThat(found)
        .extracting(one -> one.line() + " " + one.pointer() + " " + one.message().ja())
        .containsExactly("5 /名称 同じ位置の同じものが4行目にもあるようです。", "8 /名称 同じ位置の同じものが2行目にもあるようです。");
  }

  @ParameterizedTest
  @CsvSource({"34.86017, 1", "34.86019, 0"})
  void twenty_metres_are_measured(String north, int found) {
    assertThat(places("公民館 34.86000 138.3200 ", "公民館 %s 138.3200 ".formatted(north)))
        .hasSize(found);
  }

  private static Map<String, String> population(String table) {
    Map<String, String> cells = new TreeMap<>();
    for (Field field : TABLES.require(table).fields()) {
      if (field.name().endsWith("の男性") || field.name().endsWith("の女性")) {
        cells.put(field.name(), "2");
      }
    }
    String half = Integer.toString(cells.size());
    cells.put("男性", half);
    cells.put("女性", half);
    cells.put("総人口", Integer.toString(2 * cells.size() - 4));
    return cells;
  }

  @ParameterizedTest
  @CsvSource({
    "municipal-population, 総人口",
    "municipal-population, 男性",
    "municipal-population, 女性",
    "recommended-population, 総人口",
    "recommended-population, 男性",
    "recommended-population, 女性"
  })
  void a_population_is_the_sum_of_its_sexes_and_each_of_its_ages(String table, String total) {
    Map<String, String> cells = population(table);
    cells.put("総人口", Integer.toString(2 * Integer.parseInt(cells.getOrDefault("男性", ""))));
    assertThat(findings(table, "table-sum", cells)).isEmpty();

    cells.merge(total, "1", (old, one) -> Integer.toString(Integer.parseInt(old) + 1));
    assertThat(findings(table, "table-sum", cells))
        .extracting(Finding::pointer)
        .contains("/" + total);
  }

  @Test
  void ages_of_which_one_is_left_out_are_not_added_up() {
    Map<String, String> cells = population("municipal-population");
    cells.put("総人口", Integer.toString(2 * Integer.parseInt(cells.getOrDefault("男性", ""))));
    cells.remove("0-4歳の男性");

    assertThat(cells).hasSize(population("municipal-population").size() - 1);
    assertThat(findings("municipal-population", "table-sum", cells)).isEmpty();
  }

  @Test
  void toilets_of_each_kind_are_no_more_than_all_of_them() {
    Map<String, String> fits = Map.of("男性トイレ総数", "3", "男性トイレ数（洋式）", "2");
    Map<String, String> more = Map.of("男性トイレ総数", "3", "男性トイレ数（洋式）", "4");

    for (String table : List.of("municipal-toilets", "recommended-toilets")) {
      assertThat(findings(table, "table-sum", fits)).isEmpty();
      assertThat(findings(table, "table-sum", more))
          .as(table)
          .extracting(Finding::pointer)
          .containsExactly("/男性トイレ総数");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "静岡県焼津市本町1-1, false",
    "本町県営住宅1号棟, false",
    "焼津市本町1-1, false",
    "神奈川県横浜市中区1, true",
    "北海道札幌市北1, true"
  })
  void an_address_contradicts_its_prefecture_only_where_it_names_another(
      String address, boolean contradicts) {
    Map<String, String> cells = Map.of("都道府県名", "静岡県", "住所", address);

    assertThat(findings("recommended-aeds", "table-address", cells)).hasSize(contradicts ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "0, ''",
    "-1, at least 0",
    "1.5, a whole number",
    "なし, a number",
    "６個, a number",
    "'1,200', be written 1200",
    "'34,86', a number",
    "12345678901234567890, ''",
    "１２, be written 12"
  })
  void a_number_that_will_not_do_is_told_what_is_wanted(String number, String wanted) {
    Map<String, String> cells = Map.of("男性トイレ総数", quoted(number));

    List<Finding> found = findings("municipal-toilets", "table-value-type", cells);

    assertThat(found).hasSize(wanted.isEmpty() ? 0 : 1);
    assertThat(found).allSatisfy(one -> assertThat(one.message().en()).contains(wanted));
  }

  @Test
  void a_code_is_held_against_the_prefecture_in_either_layout() {
    Map<String, String> former = Map.of("都道府県コード又は市区町村コード", "131016", "都道府県名", "静岡県");
    Map<String, String> current = Map.of("所在地_全国地方公共団体コード", "131016", "所在地_都道府県", "静岡県");
    Map<String, String> right = Map.of("所在地_全国地方公共団体コード", "222127", "所在地_都道府県", "静岡県");

    assertThat(findings("recommended-aeds", "table-code", former)).hasSize(1);
    assertThat(findings("municipal-aeds", "table-code", current)).hasSize(1);
    assertThat(findings("municipal-aeds", "table-code", right)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "08:30, 17:15, '', 0",
    "20:00, 06:00, '', 1",
    "20:00, 06:00, 翌朝まで, 0",
    "09:00, 00:00, '', 0",
    "夜, 06:00, '', 0"
  })
  void hours_end_after_they_begin_or_a_note_says_why(
      String from, String to, String note, int found) {
    Map<String, String> cells = new TreeMap<>(Map.of("開始時間", from, "終了時間", to));
    if (!note.isEmpty()) {
      cells.put("利用可能日時特記事項", note);
    }

    assertThat(findings("municipal-aeds", "table-hours", cells)).hasSize(found);
  }

  @Test
  void hours_of_an_event_of_several_days_are_not_compared() {
    Map<String, String> days =
        Map.of("開始日", "2026-08-01", "終了日", "2026-08-02", "開始時間", "17:00", "終了時間", "09:00");

    assertThat(findings("recommended-events", "table-hours", days)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-01T09:00, 2026-08-01 17:00, 0",
    "2026-08-01 09:00, 2026-08-01T17:00, 0",
    "2026-08-01T09:00:00+09:00, 2026-08-01T00:00:00Z, 0",
    "2026-08-01T09:00:01+09:00, 2026-08-01T00:00:00Z, 1",
    "2026-08-01T17:00, 2026-08-01 09:00, 1",
    "2026-08-02, 2026-08-01T09:00, 1",
    "2026-08-01, 2026-08-01T09:00, 0",
    "2026-08-01T09:00:30, 2026-08-01T09:00, 0",
    "8月1日, 2026-07-01, 0"
  })
  void a_period_ends_after_it_begins_however_its_moments_are_written(
      String from, String to, int found) {
    Map<String, String> cells = Map.of("開設日時", from, "閉鎖日時", to);

    assertThat(findings("eei-shelters", "table-period", cells)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({
    "municipal-toilets, 高度の値, 高度の種別, 標高",
    "municipal-toilets, 画像_ライセンス, 画像, https://city.example/a.jpg",
    "municipal-aeds, 画像2_ライセンス, 画像2, https://city.example/a.jpg"
  })
  void a_value_stands_with_the_one_that_it_needs(
      String table, String value, String needed, String other) {
    assertThat(findings(table, "table-needs", Map.of(value, "1"))).hasSize(1);
    assertThat(findings(table, "table-needs", Map.of(value, "1", needed, other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "静岡県焼津市本町1-1, 焼津市, 0",
    "静岡県榛原郡吉田町住吉87, 吉田町, 0",
    "茨城県龍ヶ崎市3710, 龍ケ崎市, 0",
    "静岡県 焼津市 本町1-1, 焼津市, 0",
    "静岡県本町1-1, 焼津市, 1",
    "静岡県藤枝市岡出山1, 焼津市, 1"
  })
  void the_whole_address_has_its_city_in_it(String address, String city, int found) {
    Map<String, String> cells = Map.of("所在地_連結表記", address, "所在地_市区町村", city);

    assertThat(findings("municipal-aeds", "table-address", cells)).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({
    "内科;外科, ''",
    "内科, ''",
    "婦人・小児科, ''",
    "内科、外科, 、",
    "内科／外科, ／",
    "'内科,外科', ','",
    "内科；外科, ；"
  })
  void several_values_are_separated_by_semicolons(String value, String sign) {
    List<Finding> found =
        findings(
            "recommended-medical-institutions",
            "table-value-separated",
            Map.of("診療科目", quoted(value)));

    assertThat(found).hasSize(sign.isEmpty() ? 0 : 1);
    assertThat(found).allSatisfy(one -> assertThat(one.message().en()).contains("by " + sign));
  }

  private static String quoted(String value) {
    return '"' + value + '"';
  }

  @ParameterizedTest
  @CsvSource({
    "電話番号, 054-626-1111, true",
    "電話番号, (054)626-1111, true",
    "電話番号, 090-9999-9999, true",
    "電話番号, 0120-999999, true",
    "電話番号, 0120-999-999, true",
    "電話番号, +81 54-626-1111, true",
    "電話番号, 054-626-1111 内線 12, true",
    "電話番号, 054-626-1111 / 054-626-1112, true",
    "電話番号, 054-626-1111 / なし, false",
    "電話番号, 0546261111, false",
    "電話番号, 054-626-11111, false",
    "電話番号, 154-626-1111, false",
    "名称_カナ, シヤクショ（ホンカン）１, true",
    "名称_カナ, ササキ々ヶハラ, true",
    "名称_カナ, シヤクショ本館, false",
    "名称_カナ, しやくしょ, false",
    "名称_カナ, ｼﾔｸｼｮ, false",
    "利用可能曜日, 月火水木金土日, true",
    "利用可能曜日, 土日, true",
    "利用可能曜日, 日土, false",
    "利用可能曜日, 月・火, false",
    "URL, https://city.example/1, true",
    "URL, http://city.example/1, true",
    "URL, city.example/1, false",
    "URL, ftp://city.example/1, false",
    "URL, https://city.example\\1, false",
    "URL, https://city.example/a b, false",
    "郵便番号, 4258502, true",
    "郵便番号, 425-8502, false",
    "開始時間, 00:00, true",
    "開始時間, 23:59, true",
    "開始時間, 24:00, false",
    "開始時間, 9:00, false",
    "開始時間, 09:60, false"
  })
  void what_people_read_in_many_ways_is_written_in_one(String column, String value, boolean fits) {
    assertThat(findings("municipal-aeds", "table-value-written", Map.of(column, value)))
        .hasSize(fits ? 0 : 1);
  }

  @ParameterizedTest
  @CsvSource({"法人番号, 8000012010038, 0", "法人番号, 8000012010039, 1", "備考, 8000012010039, 0"})
  void the_check_digit_of_a_corporate_number_counts_where_one_stands(
      String column, String value, int found) {
    assertThat(findings("municipal-aeds", "corporate-number-check-digit", Map.of(column, value)))
        .hasSize(found);
  }

  @Test
  void of_many_values_that_a_sheet_lists_the_first_are_shown() {
    List<Finding> many =
        findings("recommended-aeds", "table-value-unlisted", Map.of("都道府県名", "東京"));
    List<Finding> few =
        findings("recommended-fire-hydrants", "table-value-unlisted", Map.of("種別", "滝"));

    assertThat(many).hasSize(1).allMatch(one -> one.message().en().endsWith(", 埼玉県, 千葉県, …."));
    assertThat(few).hasSize(1).noneMatch(one -> one.message().en().contains("…"));
  }

  @ParameterizedTest
  @CsvSource({"ID, 1.23E+12, spreadsheet-damage", "ID, １２, table-identifier-width"})
  void identifiers_keep_their_digits(String column, String value, String rule) {
    assertThat(findings("municipal-aeds", rule, Map.of(column, value))).hasSize(1);
    assertThat(findings("municipal-aeds", rule, Map.of(column, "A-12_b"))).isEmpty();
  }

  private static List<String> places(int number, String last, Path... municipalities) {
    StringBuilder csv = new StringBuilder("都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,種別,住所,方書,緯度,経度,口径,備考\n");
    for (int i = 1; i <= number; i++) {
      String east = i == number ? last : "138." + (300 + i);
      csv.append("222127,%d,静岡県,焼津市,消火栓,静岡県焼津市本町%d,,34.86,%s,65,\n".formatted(i, i, east));
    }
    Validator.Builder builder = Validator.builder();
    Arrays.stream(municipalities).forEach(builder::municipalities);
    return Judged.by(builder.build(), "a.csv", csv.toString()).rules();
  }

  @ParameterizedTest
  @CsvSource({"20, 128.32, 1", "20, 138.60, 0", "20, '', 0", "9, 128.32, 0", "20, 999, 0"})
  void a_place_far_from_all_others_is_told(int number, String last, int found) {
    assertThat(places(number, last)).filteredOn("table-place-far"::equals).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "3, 0"})
  void several_places_together_are_an_island_and_no_wrong_digits(int number, int found) {
    StringBuilder csv = new StringBuilder("都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,種別,住所,方書,緯度,経度,口径,備考\n");
    for (int i = 1; i <= 20 + number; i++) {
      String place =
          i > 20 ? "27.%d,142.%d".formatted(8 + i, 18 + i) : "35.69,139.%d".formatted(680 + i);
      csv.append("130001,%d,東京都,,消火栓,東京都%d,,%s,65,\n".formatted(i, i, place));
    }

    assertThat(Judged.by(Validator.builder().build(), "a.csv", csv.toString()).rules())
        .filteredOn("table-place-far"::equals)
        .hasSize(found);
  }

  @Test
  void a_place_is_held_against_a_list_of_municipalities_where_one_is_given() throws IOException {
    Path list = Path.of("src", "test", "resources", "municipalities.csv");

    assertThat(places(2, "137.32", list)).containsExactly("table-place-municipality");
    assertThat(places(2, "137.32")).isEmpty();
    Path whole = Files.writeString(folder.resolve("w.csv"), "code,lat,lng\n22000,34.97,138.38\n");
    assertThat(places(2, "137.32", whole)).as("under the code of the prefecture").isEmpty();
    Path none = Files.writeString(folder.resolve("none.csv"), "code,name\n222127,焼津市\n");
    assertThatThrownBy(() -> places(2, "137.32", none))
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("none.csv is no list of municipalities");
    assertThatThrownBy(() -> places(2, "137.32", folder.resolve("gone.csv")))
        .isInstanceOf(ValidatorException.class);
  }
}
