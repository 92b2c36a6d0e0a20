package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.validator.finding.Finding;

/** What the attributes of one entity say together, and what must never be among them. */
final class EntityRulesTest {

  private static final String NUMBER = "123456789018";

  private static List<String> rules(String id, String attributes) {
    return Judged.text(
            "{\"id\": \"%s\", \"type\": \"Notice\", %s, \"@context\": \"https://a.example/c.jsonld\"}"
                .formatted(id, attributes))
        .rules();
  }

  private static String property(String name, String value) {
    return "\"%s\": {\"type\": \"Property\", \"value\": \"%s\"}".formatted(name, value);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-02, 2026-04-01, true",
    "2026-04-01, 2026-04-01, false",
    "2026-04-01, 2026-04-02, false",
    "2026-04-02, 2026-04-01T12:00:00Z, false",
    "2026-04-02, 2026-04-01T00:00:00Z, true",
    "2026-04-02T00:00:00Z, 2026-04-02T08:59:59+09:00, true",
    "2026-04-02T00:00:00Z, 2026-04-02T09:00:00+09:00, false",
    "2026-04-31, 2026-04-01, false"
  })
  void a_period_of_days_or_of_times_does_not_end_before_it_begins(
      String from, String to, boolean found) {
    List<String> rules =
        rules("urn:ngsi-ld:Notice:1", property("startDate", from) + ", " + property("endDate", to));

    assertThat(rules.contains("period-order")).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "totalSpotNumber, availableSpotNumber, true",
    "totalSlotNumber, freeSlotNumber, true",
    "capacity, availableCapacity, true",
    "peopleCapacity, peopleOccupancy, false"
  })
  void places_are_no_more_than_all_of_them_though_people_may_be(
      String total, String part, boolean found) {
    String counts =
        "\"%s\": {\"type\": \"Property\", \"value\": 10}, \"%s\": {\"type\": \"Property\", \"value\": %d}";

    assertThat(rules("urn:ngsi-ld:Notice:1", counts.formatted(total, part, 11)))
        .isEqualTo(found ? List.of("counts-agree") : List.of());
    assertThat(rules("urn:ngsi-ld:Notice:1", counts.formatted(total, part, 10))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "urn:ngsi-ld:Notice:1, true",
    "urn:ngsi-ld:Notice:焼津, true",
    "urn:ngsi-ld:Notice:a%20b, true",
    "urn:ngsi-ld:Notice:a b, false",
    "urn:ngsi-ld:Notice:a\u3000b, false",
    "urn:ngsi-ld:Notice:a\u00a0b, false",
    "urn:ngsi-ld:Notice:a\u200bb, false",
    "urn:ngsi-ld:Notice:a\u00adb, false",
    "urn:ngsi-ld:Notice:a\u0085b, false",
    "urn:ngsi-ld:Notice:a|b, false",
    "urn:, false",
    "焼津:1, false"
  })
  void an_identifier_is_a_uri_of_any_script_without_what_nobody_sees(String id, boolean is) {
    assertThat(rules(id, property("name", "a")).contains("entity-id-uri")).isEqualTo(!is);
  }

  @Test
  void a_long_identifier_is_shown_in_part() {
    Finding finding =
        Judged.text(
                "{\"id\": \"%s\", \"type\": \"Notice\", \"@context\": \"https://a.example/c.jsonld\"}"
                    .formatted("a ".repeat(41)))
            .findings()
            .get(0);

    assertThat(finding.rule()).isEqualTo("entity-id-uri");
    assertThat(finding.message().en()).endsWith("\"" + "a ".repeat(40) + "…\"");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T00:05:00Z, ''",
    "2026-11-23T00:05:01Z, timestamp-future",
    "2000-01-01T00:00:00Z, ''",
    "1999-12-31T23:59:59Z, timestamp-ancient"
  })
  void a_time_of_observation_lies_between_2000_and_now(String time, String rule) {
    String attribute = "\"a\": {\"type\": \"Property\", \"value\": 1, \"observedAt\": \"%s\"}";

    assertThat(rules("urn:ngsi-ld:Notice:1", attribute.formatted(time)))
        .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01T09:00, true",
    "2026-04-01T09:00:00.123456789, true",
    "2026-04-01, false",
    "2026-04-01T09:00:00Z, false",
    "2026-04-01T09:00:00.1234567890, false"
  })
  void a_date_and_time_without_zone_is_told_however_exact(String time, boolean found) {
    assertThat(rules("urn:ngsi-ld:Notice:1", property("dateObserved", time)))
        .isEqualTo(found ? List.of("date-time-without-zone") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.0.0.12:1026/1, true",
    "http://127.0.0.1/1, true",
    "urn:ngsi-ld:Notice:172.16.3.4, true",
    "urn:ngsi-ld:Notice:192.168.3.4, true",
    "http://broker.local/1, true",
    "urn:ngsi-ld:Notice:10.1.2, false",
    "urn:ngsi-ld:Notice:172.32.3.4, false",
    "urn:ngsi-ld:Notice:192.168.3.4.5, false",
    "https://www.city.yaizu.example/1, false"
  })
  void an_identifier_has_a_private_address_only_where_all_four_numbers_are_there(
      String id, boolean found) {
    assertThat(rules(id, property("name", "a")).contains("entity-id-host")).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "個人番号, 123456789018, true",
    "個人番号, 1234 5678 9018, true",
    "マイナンバー, 1234-5678-9018, true",
    "myNumber, １２３４５６７８９０１８, true",
    "個人番号, 123456789012, false",
    "整理番号, 123456789018, false",
    "個人番号, 200000000000, true",
    "個人番号, 100000000000, false",
    "個人番号, 100000000005, true"
  })
  void an_individual_number_is_found_however_its_digits_stand(
      String name, String number, boolean found) {
    List<String> ld = rules("urn:ngsi-ld:Notice:1", property(name, number));
    Judged geo =
        Judged.text(
            "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {\"%s\": \"%s\"}}"
                .formatted(name, number));

    assertThat(ld.contains("personal-number")).isEqualTo(found);
    assertThat(geo.rules()).isEqualTo(found ? List.of("personal-number") : List.of());
  }

  @Test
  void an_individual_number_is_found_in_ngsi_v2_too_and_never_shown() {
    Judged v2 =
        Judged.text(
            "{\"id\": \"Notice-1\", \"type\": \"Notice\", \"myNumber\": {\"type\": \"Text\", \"value\": \"%s\"}}"
                .formatted(NUMBER));

    assertThat(v2.only().rule()).isEqualTo("personal-number");
    assertThat(v2.findings().toString()).doesNotContain(NUMBER);
  }

  @ParameterizedTest
  @CsvSource({
    "焼津駅, false",
    "繧繝彩色の木造仏像と繧繝縁の畳, false",
    "繧繝彩色 縺薙繧後, true",
    "縺�, true",
    "Café ã la carte, false",
    "ƒ = 2, false",
    "\u00e3\u201a\u00a2\u00e3\u0192\u00ab, true",
    "\u0192A\u0192\u2039\u201a\u00a0\u201a\u00a2, true"
  })
  void text_read_as_latin_letters_is_broken(String text, boolean broken) {
    Judged judged =
        Judged.text(
            "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {\"name\": \""
                + text
                + "\"}}");

    assertThat(judged.rules().contains("text-mojibake")).isEqualTo(broken);
  }

  @ParameterizedTest
  @CsvSource({
    "CEL, ''",
    "59, ''",
    "HPA, HPAは純アルコールのヘクトリットルです。ヘクトパスカルはA97です。",
    "hpa, HPAは純アルコールのヘクトリットルです。ヘクトパスカルはA97です。",
    "cel, cel は勧告20号にないコードです。CEL ではありませんか。",
    "05, 05（lift）は勧告20号から削除されたコードです。",
    "meter, meter は勧告20号（Revision 17 (2021)）にないコードです。"
  })
  void a_unit_code_is_one_of_the_list(String code, String said) {
    String ld =
        "{\"id\": \"urn:ngsi-ld:Notice:1\", \"type\": \"Notice\", \"a\": {\"type\": \"Property\", \"value\": 1, \"unitCode\": \"%s\"}, \"@context\": \"https://a.example/c\"}";
    String v2 =
        "{\"id\": \"n-1\", \"type\": \"Notice\", \"a\": {\"type\": \"Number\", \"value\": 1, \"metadata\": {\"unitCode\": {\"type\": \"Text\", \"value\": \"%s\"}}}}";
    for (String text : List.of(ld, v2)) {
      List<String> messages =
          Judged.text(text.formatted(code)).findings().stream()
              .filter(finding -> finding.rule().equals("unit-code"))
              .map(finding -> finding.message().ja())
              .toList();
      assertThat(messages).isEqualTo(said.isEmpty() ? List.of() : List.of(said));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "①, true",
    "㈱, true",
    "℡, true",
    "Ⅳ, true",
    "ⅳ, true",
    "㎡, true",
    "㍻, true",
    "㋿, true",
    "〝, true",
    "髙, false",
    "﨑, false",
    "〜, false",
    "～, false",
    "－, false",
    "≒, false",
    "㎥, true",
    "●, false",
    "℃, false",
    "￥, false",
    "ア, false",
    "📷, false"
  })
  void signs_of_vendors_are_told_from_those_that_all_have(String sign, boolean found) {
    assertThat(rules("urn:ngsi-ld:Notice:1", property("name", "第" + sign + "号")))
        .as(sign)
        .isEqualTo(found ? List.of("text-vendor-character") : List.of());
  }
}
