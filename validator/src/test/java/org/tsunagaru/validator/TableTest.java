package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.ValidatorException;
import org.tsunagaru.validator.table.Field;
import org.tsunagaru.validator.table.Table;
import org.tsunagaru.validator.table.Tables;

/** CSV of the municipal data sets: encodings, shapes, headings, cells and rows. */
final class TableTest {

  private static final String HEADING = "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,種別,住所,方書,緯度,経度,口径,備考\n";
  private static final String ROW = "222127,1,静岡県,焼津市,消火栓,静岡県焼津市本町1-1,,34.86,138.32,65,\n";

  private static Judged csv(String text) {
    return csv(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Judged csv(byte[] bytes) {
    return Judged.by(Validator.builder().clock(Judged.CLOCK).build(), "data.csv", bytes);
  }

  private static List<Tuple> places(Judged judged) {
    return judged.findings().stream()
        .map(f -> Tuple.tuple(f.rule(), f.line(), f.pointer()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void every_encoding_of_japan_is_read_and_all_but_utf_8_are_named(String name) {
    Judged judged =
        csv((HEADING + ROW + ROW.replace(",1,", ",2,")).getBytes(Charset.forName(name)));

    assertThat(judged.summary().byModel()).containsEntry("recommended-fire-hydrants", 2L);
    assertThat(judged.rules())
        .isEqualTo(name.equals("UTF-8") ? List.of() : List.of("csv-encoding"));
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_heading() {
    assertThat(csv("\ufeff" + HEADING + ROW).findings()).isEmpty();
  }

  @Test
  void a_broken_character_ends_the_reading_with_its_line() {
    byte[] bytes = (HEADING + ROW + ROW.replace(",1,", ",2,")).getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 40] = (byte) 0xff;

    assertThat(csv(bytes).rules()).contains("invalid-utf8");
  }

  @Test
  void a_heading_that_is_preceded_numbered_and_in_other_widths_is_understood() {
    String heading = HEADING.replace("種別", "5.種別").replace("方書", "方書 ").replace("NO", "No");

    Judged judged = csv("#LINK,,\n\"題名\"\n" + heading + ROW);

    assertThat(judged.rules()).containsOnly("csv-preamble", "table-heading-spelling").hasSize(4);
    assertThat(judged.findings()).filteredOn(f -> f.line() == 3).hasSize(3);
  }

  @Test
  void a_misspelt_heading_is_named_beside_the_column_that_is_missing() {
    Finding finding =
        Judged.by(Validator.builder().build(), "a.csv", HEADING.replace("市区町村名", "市町村名") + ROW)
            .only();

    assertThat(finding.rule()).isEqualTo("table-column-absent");
    assertThat(finding.message().ja()).contains("「市区町村名」がありません", "「市町村名」は書き間違い");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "222127,1,静岡県,焼津市,消火栓,静岡県焼津市本町1-1,,34.86,138.32,６５,          | table-value-type     | /口径",
        "222127,1,静岡県,焼津市,消火栓,静岡県焼津市本町1-1,,34.86,138.32,\"1,065\",     | table-value-type     | /口径",
        "22127,1,静岡県,焼津市,消火栓,静岡県焼津市本町1-1,,34.86,138.32,65,             | table-value-format   | /都道府県コード又は市区町村コード",
        "11002,1,北海道,札幌市,消火栓,北海道札幌市北1,,43.06,141.35,65,                 | spreadsheet-damage   | /都道府県コード又は市区町村コード",
        "222128,1,静岡県,焼津市,消火栓,静岡県焼津市本町1-1,,34.86,138.32,65,            | table-value-format   | /都道府県コード又は市区町村コード",
        "222127,1,静岡県,焼津市,消火栓,静岡県焼津市本町1-1,,0,0,65,                     | table-place          | /緯度",
        "222127,1,静岡県,焼津市,消火栓,静岡県焼津市本町1-1,,34.86,,65,                  | table-place          | /経度",
        "222127,1,静岡県,焼津市,消火栓,静岡県焼津市本町1-1,,34.86,138.32,65,縺薙繧後   | text-mojibake        | /備考",
        "222127,1,静岡県,焼津市,消火栓,静岡県焼津市本町1-1,,34.86,138.32,65,9時?17時    | text-lost-character  | /備考",
      })
  void every_fault_of_a_cell_has_its_rule_line_and_column(String row, String rule, String column) {
    assertThat(places(csv(HEADING + row.strip() + "\n")))
        .containsExactly(Tuple.tuple(rule, 2L, column));
  }

  @Test
  void dates_of_eras_and_of_spreadsheets_are_converted_in_the_finding() {
    String heading = heading("recommended-open-data");
    String row = "222127,1,静岡県,焼津市,人口,,CSV,人口・世帯,年1回,,有,CC BY,%s,%s,\n";

    List<Finding> findings = csv(heading + row.formatted("昭和32.7.1", "44698")).findings();

    assertThat(findings)
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder("table-value-format", "spreadsheet-damage");
    assertThat(findings).anyMatch(f -> f.message().ja().contains("1957-07-01"));
    assertThat(findings).anyMatch(f -> f.message().ja().contains("2022-05-17"));
  }

  private static String heading(String table) {
    return String.join(",", new Tables().require(table).fields().stream().map(Field::name).toList())
        + "\n";
  }

  @Test
  void an_identifier_that_comes_again_names_the_line_where_it_came_first() {
    Finding finding = csv(HEADING + ROW + ROW).only();

    assertThat(finding.rule()).isEqualTo("duplicate-id");
    assertThat(finding.line()).isEqualTo(3);
    assertThat(finding.message().ja()).contains("2行目");
  }

  @Test
  void a_row_across_lines_is_found_at_its_first_and_the_next_at_its_own() {
    String long_ = ROW.replace("65,", "65,\"a\nb\nc\"");

    assertThat(places(csv(HEADING + long_ + ROW.replace(",1,", ",2,").replace("65", "x"))))
        .containsExactly(Tuple.tuple("table-value-type", 5L, "/口径"));
  }

  @Test
  void columns_that_a_city_added_are_free_and_their_texts_are_looked_at() {
    Judged judged = csv(HEADING.replace("備考", "備考,通称") + ROW.replace("65,", "65,,駅前 "));

    assertThat(places(judged)).containsExactly(Tuple.tuple("text-space-around", 2L, "/通称"));
  }

  @Test
  void a_heading_alone_is_never_approved_and_an_empty_file_neither() {
    assertThat(csv(HEADING).only().rule()).isEqualTo("no-records");
    assertThat(csv(HEADING).summary().valid()).isFalse();
    assertThat(csv(" \n").only().rule()).isEqualTo("empty-file");
  }

  @Test
  void a_table_of_no_known_heading_is_not_checked_and_never_valid() {
    Judged judged = csv("a,b,c\n1,2,3\n".repeat(50));

    assertThat(judged.only().rule()).isEqualTo("table-unknown");
    assertThat(judged.summary().valid()).isFalse();
    assertThat(judged.summary().notChecked()).hasSize(1);
  }

  @Test
  void a_table_can_be_forced_and_an_unknown_one_is_refused() {
    Validator forced = Validator.builder().table("municipal-aeds").build();

    assertThat(Judged.by(forced, "x", HEADING + ROW).rules()).contains("table-column-missing");
    assertThatThrownBy(() -> Validator.builder().table("municipal-aed").build())
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("municipal-aeds");
  }

  @Test
  void a_forced_table_has_its_heading_below_a_title() {
    Validator forced = Validator.builder().table("recommended-fire-hydrants").build();
    String title = "消防水利施設一覧,,,,,,,,,,\n";

    assertThat(Judged.by(forced, "a.csv", title + HEADING + ROW).rules())
        .containsExactly("csv-preamble");
  }

  @Test
  void a_finding_names_a_column_as_the_file_does() {
    String heading = HEADING.replace("口径", "3.口径").replace("緯度", "緯 度");
    Judged judged = csv(heading + ROW.replace("65", "65mm").replace("34.86", "1.5"));

    assertThat(places(judged))
        .contains(
            Tuple.tuple("table-value-type", 2L, "/3.口径"), Tuple.tuple("table-place", 2L, "/緯 度"));
  }

  @Test
  void every_column_that_a_city_added_is_looked_at_even_under_one_heading_or_none() {
    Judged judged =
        csv(HEADING.replace("備考", "備考,,メモ,メモ,") + ROW.replace("65,", "65,,a ,b ,c ,d "));

    assertThat(judged.rules()).filteredOn("text-space-around"::equals).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "5?13, 1",
    "５?１３, 1",
    "9時?17時, 1",
    "知っていますか?防災, 0",
    "誰?, 0",
    "https://city.example/a?1, 0"
  })
  void a_question_mark_amid_japanese_or_digits_stands_for_a_lost_character(String text, int found) {
    assertThat(csv(HEADING + ROW.replace("65,", "65," + text)).rules())
        .filteredOn("text-lost-character"::equals)
        .hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"駅前\n\"', a line break",
    "'\"\r\n駅前\"', a line break",
    "駅前　, a blank",
    "'\"駅前 \n\"', a blank"
  })
  void what_stands_around_a_value_is_told_for_what_it_is(String text, String what) {
    Finding finding = csv(HEADING + ROW.replace("65,", "65," + text)).only();

    assertThat(finding.rule()).isEqualTo("text-space-around");
    assertThat(finding.message().en()).endsWith(what + ".");
  }

  @ParameterizedTest
  @CsvSource({
    "S63.4.1, 1988-04-01",
    "昭63. 4. 1, 1988-04-01",
    "令和元年5月1日, 2019-05-01",
    "Ｈ31.4.30, 2019-04-30",
    "明治5.12.2, 1872-12-02",
    "T1.8.1, 1912-08-01",
    "2026/4/1, 2026-04-01",
    "2026-4-1, 2026-04-01",
    "2026年4月1日, 2026-04-01",
    "20260401, 2026-04-01",
    "2026.4.31, ''",
    "20261301, ''",
    "4月1日, ''"
  })
  void a_date_that_people_write_is_put_as_programs_read_it(String written, String date) {
    String row = "222127,1,静岡県,焼津市,人口,,CSV,人口・世帯,年1回,,有,CC BY,%s,2026-04-01,\n";
    Finding finding = csv(heading("recommended-open-data") + row.formatted(written)).only();

    assertThat(finding.rule()).isEqualTo("table-value-format");
    assertThat(finding.message().en())
        .endsWith(
            "should be " + (date.isEmpty() ? "a date (YYYY-MM-DD)" : "written " + date) + ".");
  }

  @Test
  void a_forced_table_is_that_of_csv_and_leaves_json_alone() {
    Validator forced = Validator.builder().table("municipal-aeds").build();
    String point = "{\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}";

    assertThat(Judged.by(forced, "a.json", point).findings()).isEmpty();
    assertThat(Judged.by(forced, "-", "#title\n" + HEADING + ROW).rules())
        .contains("table-column-missing");
  }

  @Test
  void identifiers_of_rows_beyond_the_cap_are_said_to_be_unchecked() {
    Validator validator = Validator.builder().maxIdentifiers(1).build();

    Judged judged = Judged.by(validator, "a.csv", HEADING + ROW + ROW.replace(",1,", ",2,"));

    assertThat(judged.findings()).isEmpty();
    assertThat(judged.summary().notChecked()).hasSize(1);
    assertThat(judged.summary().notChecked().get(0).reason().en()).contains("duplicate-id");
  }

  @Test
  void a_heading_of_two_layouts_is_of_the_one_it_has_more_of() {
    String former = heading("recommended-toilets");
    String current = heading("municipal-toilets");
    String foreign = "名称,緯度,経度,電話番号,備考,画像,色,形,重さ,値段\na,b,c,d,e,f,g,h,i,j\n";

    assertThat(csv(former + "a\n").summary().byModel()).containsOnlyKeys("recommended-toilets");
    assertThat(csv(current + "a\n").summary().byModel()).containsOnlyKeys("municipal-toilets");
    assertThat(csv(foreign).only().rule()).isEqualTo("table-unknown");
  }

  @Test
  void a_heading_with_faults_of_its_own_and_no_row_says_that_nothing_was_checked() {
    assertThat(csv(HEADING.replace("口径", "太さ")).rules())
        .containsExactlyInAnyOrder("table-column-absent", "no-records");
  }

  @Test
  void what_comes_in_a_stream_is_told_by_its_content() {
    Validator validator = Validator.builder().build();

    assertThat(Judged.by(validator, "-", HEADING + ROW).summary().byModel()).hasSize(1);
    assertThat(Judged.by(validator, "-", "[1, 2]").rules()).doesNotContain("table-unknown");
  }

  @Test
  void a_cell_that_never_ends_is_one_finding() {
    Judged judged = csv(HEADING + ROW + "222127,2,\"" + "x".repeat(6_000_000));

    assertThat(judged.rules()).containsExactly("csv-malformed");
  }

  @Test
  void individual_numbers_are_found_by_name_and_by_their_check_digits() {
    List<String> numbers = Judged.INDIVIDUAL;
    StringBuilder rows = new StringBuilder(HEADING.replace("備考", "備考,番号"));
    for (int i = 0; i < numbers.size(); i++) {
      rows.append(ROW.replace(",1,", "," + i + ",").replace("65,", "65,," + numbers.get(i)));
    }

    assertThat(csv(rows.toString()).rules()).containsExactly("personal-number");
    assertThat(csv(rows.toString().replaceAll("(?<=65,,)\\d{12}", "000000000000")).findings())
        .as("one number everywhere")
        .isEmpty();
    assertThat(csv(rows.toString().replace("999999999996", "")).findings())
        .as("fewer than ten")
        .isEmpty();
    assertThat(csv(rows + ROW.replace(",1,", ",99,").replace("65,", "65,,5")).findings()).isEmpty();
    Judged named = csv(HEADING.replace("備考", "備考,個人番号") + ROW.replace("65,", "65,,123456789018"));
    assertThat(places(named)).containsExactly(Tuple.tuple("personal-number", 2L, "/個人番号"));
    assertThat(named.only().value()).isEmpty();
  }

  @Test
  void a_row_of_every_table_is_told_to_be_of_it() {
    for (Table table : new Tables().all()) {
      String cells = ",".repeat(table.fields().size() - 1);
      Summary summary = csv(heading(table.name()) + "a" + cells + "\n").summary();

      assertThat(summary.byModel()).as(table.name()).containsOnlyKeys(table.name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "222127_aed.csv, recommended-aeds",
    "drop/222127_aed.csv.gz, municipal-aeds",
    "222127_bridge.csv, ''",
    "aed.csv, ''"
  })
  void the_name_of_a_file_is_a_hint_where_its_heading_is_unknown(String name, String hint) {
    Finding finding =
        Judged.by(Validator.builder().build(), name, "名称,場所,電話\n焼津駅,本町,054-000-0000\n").only();

    assertThat(finding.rule()).isEqualTo("table-unknown");
    assertThat(finding.message().en().contains("By its name")).isEqualTo(!hint.isEmpty());
    assertThat(finding.message().en()).contains(hint);
  }

  private static final String LINKED =
      """
      #LINK,,,,
      #lang,ja,,,
      #attribution_name,焼津市,,,
      #license,https://creativecommons.org/licenses/by/4.0/,,,
      #property,name,capacity,latitude,longitude
      #object_type_xsd,string,integer,decimal,xsd:double
      #property_context,Assertion,Assertion,Assertion,Assertion
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,小学校,300,34.86,138.32|",
        "1,小学校,三百,34.86,138.32|table-value-type",
        "1,小学校,30.5,34.86,138.32|table-value-type",
        "1,小学校,300,138.32,34.86|table-place",
        "1,小学校,300,34.86,|table-place",
        "1,小学校 ,300,34.86,138.32|text-space-around",
        "1,小学校,300|csv-row-width",
      })
  void a_file_of_link_data_is_held_against_the_types_that_it_names(String row, String rule) {
    Judged judged = Judged.by(Validator.builder().build(), "a.csv", LINKED + row + "\n");

    assertThat(judged.rules()).containsExactlyElementsOf(rule == null ? List.of() : List.of(rule));
    assertThat(judged.summary().byModel()).containsOnlyKeys("linkdata");
    assertThat(judged.summary().notChecked().get(0).reason().en())
        .startsWith("The columns are the publisher's own");
  }

  @Test
  void rows_of_link_data_are_counted_and_come_once() {
    String rows = "1,小学校,300,34.86,138.32\n1,中学校,200,34.87,138.33\n";
    Judged judged = Judged.by(Validator.builder().build(), "a.csv", LINKED + rows);

    assertThat(judged.only().rule()).isEqualTo("duplicate-id");
    assertThat(judged.summary().records()).isEqualTo(2);
    assertThat(Judged.by(Validator.builder().build(), "a.csv", LINKED).rules())
        .containsExactly("no-records");
  }

  @Test
  void columns_of_link_data_alone_want_a_licence_and_a_source() {
    Judged judged =
        Judged.by(
            Validator.builder().build(), "a.csv", "\"#property\",\"name\"\n\"jp.city.1\",\"港\"\n");

    assertThat(judged.rules()).containsExactly("linkdata-header", "linkdata-header");
    assertThat(judged.summary().valid()).isTrue();
  }

  @Test
  void a_sheet_in_link_data_is_judged_as_the_sheet() {
    String sheet =
        """
        #license,CC BY 4.0
        #attribution_name,焼津市
        #property,都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,種別,住所,方書,緯度,経度,口径,備考
        x1,222127,1,静岡県,焼津市,消火栓,静岡県焼津市本町1,,34.86,138.32,65mm,
        """;
    Judged judged = Judged.by(Validator.builder().build(), "a.csv", sheet);

    assertThat(judged.only().rule()).isEqualTo("table-value-type");
    assertThat(judged.summary().byModel()).containsOnlyKeys("recommended-fire-hydrants");
  }
}
