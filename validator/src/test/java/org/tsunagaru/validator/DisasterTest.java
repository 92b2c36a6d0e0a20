package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.format.Format;

/** What cities share in a disaster (EEI), as JSON objects and as tables. */
final class DisasterTest {

  private static final String SHELTER =
      """
      {"全国共通避難所・避難場所ID": "E2221200001111", "地方公共団体コード": "222127",
       "都道府県名": "静岡県", "市区町村名": "焼津市", "所在地": "静岡県焼津市本町1-1",
       "緯度": 34.86, "経度": 138.32, "施設名": "小学校", "施設名（かな）": "しょうがっこう",
       "避難所タイプ": "一般避難所", "想定収容人数": 300, "開設状況": "開設",
       "避難者数（総数）": 12, "避難者数（男）": 5, "避難者数（女）": 6, "避難者数（不明）": 1,
       "避難世帯数": 4, "自主避難者数": 2, "自主避難世帯数": 1,
       "開設日時": "2026-09-01T05:00:00+09:00", "閉鎖日時": null}
      """;

  @Test
  void a_shelter_is_recognised_alone_in_a_list_and_in_lines() {
    String line = SHELTER.replace("\n", " ");
    String other = line.replace("E2221200001111", "E2221200001112");

    for (String text : List.of(SHELTER, "[" + SHELTER + "," + other + "]", line + "\n" + other)) {
      Judged judged = Judged.text(text);
      assertThat(judged.findings()).isEmpty();
      assertThat(judged.summary().valid()).isTrue();
      assertThat(judged.summary().byModel()).containsOnlyKeys("eei-shelters");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"緯度\": 34.86|\"緯度\": 94.86|table-place",
        "\"避難者数（総数）\": 12|\"避難者数（総数）\": 13|table-sum",
        "\"避難者数（総数）\": 12|\"避難者数（総数）\": 11|table-sum",
        "\"避難者数（総数）\": 12, \"避難者数（男）\": 5,|\"避難者数（総数）\": 1,|table-sum",
        "\"自主避難世帯数\": 1|\"自主避難世帯数\": 5|table-sum",
        "\"閉鎖日時\": null|\"閉鎖日時\": \"2026-08-31T23:00:00+09:00\"|table-period",
        "\"避難所タイプ\": \"一般避難所\"|\"避難所タイプ\": \"体育館\"|table-value-list",
        "\"開設状況\": \"開設\"|\"開設状況\": \"準備中\"|table-value-unlisted",
        "\"避難世帯数\": 4|\"避難世帯数\": \"四\"|table-value-type",
        "E2221200001111|E222120000111|table-value-written",
        "222127|2221270|table-value-written",
        "\"222127\"|\"131016\"|table-code",
        "\"所在地\": \"静岡県焼津市本町1-1\",||table-column-missing",
        "\"所在地\": \"静岡県焼津市本町1-1\"|\"所在地\": \"\"|table-value-missing",
        "\"自主避難世帯数\"|\"自主避難世帶数\"|table-column-absent",
        "\"市区町村名\": \"焼津市\"|\"市区町村名\": [\"焼津市\"]|row-value-single",
        "\"避難者数（男）\": 5, \"避難者数（女）\": 6, \"避難者数（不明）\": 1|\"避難者数（男）\": 7, \"避難者数（女）\": 6|table-sum",
      })
  void each_fault_of_a_shelter_has_its_rule(String text, String other, String rule) {
    assertThat(SHELTER).contains(text);
    String changed = SHELTER.replace(text, other == null ? "" : other);

    assertThat(Judged.text(changed).rules()).containsExactly(rule);
  }

  @Test
  void a_finding_names_the_member_and_its_line() {
    Finding finding = Judged.text("[" + SHELTER.replace("\"一般避難所\"", "\"体育館\"") + "]").only();

    assertThat(finding.pointer()).isEqualTo("/0/避難所タイプ");
    assertThat(finding.line()).isEqualTo(4);
  }

  @Test
  void evacuees_of_whom_nothing_is_known_may_be_left_out() {
    String text = SHELTER.replace(", \"避難者数（不明）\": 1", "");

    assertThat(text).isNotEqualTo(SHELTER);
    assertThat(Judged.text(text).findings()).isEmpty();
  }

  @Test
  void a_column_of_which_only_the_name_is_known_has_single_values_too() {
    String hydrant =
        "{\"都道府県コード又は市区町村コード\": \"222127\", \"NO\": 1, \"都道府県名\": \"静岡県\", \"市区町村名\": \"焼津市\","
            + " \"種別\": \"消火栓\", \"住所\": \"静岡県焼津市本町1\", \"緯度\": 34.86, \"経度\": 138.32, \"備考\": {}}";

    assertThat(Judged.text(hydrant).only().rule()).isEqualTo("row-value-single");
    assertThat(Judged.text(hydrant).only().pointer()).isEqualTo("/備考");
    assertThat(Judged.text(hydrant.replace("備考", "地図")).findings()).isEmpty();
  }

  @Test
  void a_finding_names_a_member_as_it_is_spelt() {
    Finding finding =
        Judged.text(SHELTER.replace("\"避難者数（男）\": 5", "\"避難者数(男)\": \"五\"")).findings().stream()
            .filter(one -> one.rule().equals("table-value-type"))
            .findFirst()
            .orElseThrow();

    assertThat(finding.pointer()).isEqualTo("/避難者数(男)");
    assertThat(finding.line()).isEqualTo(5);
  }

  @Test
  void a_member_with_individual_numbers_alone_is_told() {
    String row = SHELTER.replace("\n", " ").replace("{\"", "{\"番号\": \"%s\", \"");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      String id = "E222120000111" + (char) ('A' + i);
      rows.append(row.formatted(Judged.INDIVIDUAL.get(i)).replace("E2221200001111", id))
          .append('\n');
    }

    assertThat(Judged.text(rows.toString()).rules()).containsExactly("personal-number");
  }

  @Test
  void the_same_shelter_twice_is_told() {
    assertThat(Judged.text("[" + SHELTER + "," + SHELTER + "]").rules())
        .containsExactly("duplicate-id");
  }

  @ParameterizedTest
  @CsvSource({
    "避難指示, 発令, 警戒レベル４, true",
    "避難指示, 発令, レベル 3, false",
    "緊急安全確保, 発令, 5, true",
    "高齢者等避難, 発令, 5, false",
    "避難指示, 解除, 2, true",
    "避難指示, 発令, 不明, true"
  })
  void an_order_is_of_its_level_unless_it_is_lifted(
      String order, String lifted, String level, boolean fits) {
    String csv =
        "発令・解除理由,地方公共団体コード,都道府県名,市区町村名,発令区分,発令・解除区分,対象地区,日時,警戒レベル\n"
            + "大雨,222127,静岡県,焼津市,%s,%s,和田,2026-09-01 05:00,%s\n".formatted(order, lifted, level);

    assertThat(Judged.by(Validator.builder().build(), "a.csv", csv).rules())
        .containsExactlyElementsOf(fits ? List.of() : List.of("table-alert-level"));
  }

  @Test
  void an_obligation_that_is_only_inferred_never_fails() {
    String facility =
        """
        {"施設名": "駅前ホール", "施設名（かな）": "えきまえほーる", "所在地": "静岡県焼津市栄町1-1",
         "管理主体": "市", "緯度": 34.87, "経度": 138.31, "都道府県名": "静岡県"}
        """;
    Judged judged = Judged.text(facility);

    assertThat(judged.findings()).isEmpty();
    assertThat(judged.summary().byModel()).containsOnlyKeys("eei-temporary-stay-facilities");
  }

  @Test
  void a_data_set_of_a_city_is_judged_as_json_too_and_other_objects_are_not() {
    String toilet =
        "{\"都道府県コード又は市区町村コード\": \"222127\", \"NO\": 1, \"都道府県名\": \"静岡県\", \"市区町村名\": \"焼津市\","
            + " \"種別\": \"消火栓\", \"住所\": \"静岡県焼津市本町1\", \"緯度\": 34.86, \"経度\": 138.32, \"口径\": \"65mm\"}";

    assertThat(Judged.text(toilet).only().rule()).isEqualTo("table-value-type");
    assertThat(Judged.text("{\"名称\": \"焼津駅\", \"緯度\": 1}").only().rule())
        .isEqualTo("format-unknown");
  }

  @Test
  void as_row_takes_the_table_that_is_named() {
    Validator validator = Validator.builder().as(Format.ROW).table("eei-shelters").build();

    assertThat(Judged.by(validator, "a.json", "{\"施設名\": \"小学校\"}").rules())
        .containsOnly("table-column-missing");
    assertThat(
            Judged.by(Validator.builder().as(Format.ROW).build(), "a.json", "[{\"a\": 1}, 2]")
                .rules())
        .containsExactly("table-unknown", "table-unknown");
  }
}
