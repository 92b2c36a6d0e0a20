package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.table.Field;
import org.tsunagaru.validator.table.Table;
import org.tsunagaru.validator.table.Tables;

/** What the cells of one row say together: totals, places, codes and addresses. */
final class RowRulesTest {

  private static final Tables TABLES = new Tables();

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
    "１２, be written 12"
  })
  void a_number_that_will_not_do_is_told_what_is_wanted(String number, String wanted) {
    Map<String, String> cells = Map.of("男性トイレ総数", number);

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
}
