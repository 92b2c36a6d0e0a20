package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.format.Format;

/** NGSIv2 entities, normalized, in keyValues and in notifications, and told from NGSI-LD. */
final class NgsiV2Test {

  private static String entity(String attributes) {
    return "{\"id\": \"WaterLevel-1\", \"type\": \"WaterLevel\", "
        + attributes.replace('\'', '"')
        + "}";
  }

  private static Judged as(Format format, String text) {
    return Judged.by(Validator.builder().clock(Judged.CLOCK).as(format).build(), "a.json", text);
  }

  @Test
  void an_entity_is_judged_normalized() {
    Judged judged =
        Judged.text(
            entity(
                "'level': {'type': 'Number', 'value': 1.2, 'metadata':"
                    + " {'unitCode': {'type': 'Text', 'value': 'MTR'}}},"
                    + " 'note': {'value': null}, 'location': {'type': 'geo:json',"
                    + " 'value': {'type': 'Point', 'coordinates': [138.3, 34.8]}}"));

    assertThat(judged.findings()).isEmpty();
    assertThat(judged.summary().valid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'a': {'type': 'Number', 'value': 1, 'unitCode': 'MTR'}      | schema-unexpected          | /a/unitCode",
        "'a': {'type': 1, 'value': 1}                                | schema-type                | /a/type",
        "'a': {'type': 'Number', 'value': 1, 'metadata': {'b': 1}}   | schema-type                | /a/metadata/b",
        "'a': {'type': 'StructuredValue', 'value': ['x', 'y;z']}     | ngsi-v2-forbidden-character | /a/value/1",
        "'a': {'type': 'Text', 'value': 'x', 'metadata': {'b': {'value': 'y=z'}}} | ngsi-v2-forbidden-character | /a/metadata/b/value",
        "'a b': {'type': 'Text', 'value': 'x'}                       | ngsi-v2-identifier         | /a b",
        "'a': {'type': 'Text', 'value': 'x', 'metadata': {'単位': {'value': 'y'}}} | ngsi-v2-identifier | /a/metadata/単位",
        "'location': {'type': 'geo:json', 'value': {'type': 'Point', 'coordinates': [34.8, 138.3]}} | coordinate-swapped | /location/value/coordinates",
        "'a': {'type': 'geo:line', 'value': ['34.8, 138.3']}         | ngsi-v2-place              | /a/value",
        "'a': {'type': 'DateTime', 'value': 1775001600}              | ngsi-v2-date-time          | /a/value",
        "'a': {'type': 'Text', 'value': '辟ｼ豢･ 繧ｹ繝｡'}             | text-mojibake              | /a/value",
      })
  void every_fault_has_its_rule_and_place(String attribute, String rule, String pointer) {
    Finding finding =
        Judged.text(entity("'level': {'type': 'Number', 'value': 1}, " + attribute)).only();

    assertThat(finding.rule()).isEqualTo(rule);
    assertThat(finding.pointer()).isEqualTo(pointer);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01, true",
    "2024-02-29, true",
    "2026-02-29, false",
    "2026-02-30T00:00:00Z, false",
    "2026-04-31T00:00:00+09:00, false",
    "2026-04-01T09:00:00.123+0900, true",
    "2026-04-01T0900Z, true",
    "2026-04-01T24:00:00Z, false",
    "2026-04-01T09:60Z, false",
    "2026-4-1, false",
    "2026-04-01 09:00, false"
  })
  void a_date_and_time_is_one_that_there_is(String time, boolean is) {
    String attribute = "'a': {'type': 'DateTime', 'value': '%s'}".formatted(time);

    assertThat(Judged.text(entity(attribute)).rules().contains("ngsi-v2-date-time")).isEqualTo(!is);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b", "a>", "=", ";", "(", ")"})
  void a_sign_that_brokers_refuse_is_told_wherever_it_stands(String text) {
    assertThat(Judged.text(entity("'a': {'type': 'Text', 'value': '%s'}".formatted(text))).rules())
        .containsExactly("ngsi-v2-forbidden-character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a&b", "a?b", "a/b", "a#b", "&a", "a<b", "<a", "a\u007fb", "水位"})
  void a_name_has_no_sign_of_an_address(String name) {
    assertThat(Judged.text(entity("'%s': {'type': 'Text', 'value': 'x'}".formatted(name))).rules())
        .containsExactly("ngsi-v2-identifier");
  }

  @ParameterizedTest
  @CsvSource({"256, true", "257, false"})
  void a_name_has_256_signs_at_most(int length, boolean fits) {
    String attribute = "'%s': {'type': 'Text', 'value': 'x'}".formatted("n".repeat(length));

    assertThat(Judged.text(entity(attribute)).rules())
        .isEqualTo(fits ? List.of() : List.of("ngsi-v2-identifier"));
  }

  @Test
  void a_date_and_time_that_is_not_known_is_none() {
    assertThat(Judged.text(entity("'a': {'type': 'DateTime', 'value': null}")).findings())
        .isEmpty();
  }

  @Test
  void unrestricted_text_may_hold_what_other_text_may_not() {
    assertThat(
            Judged.text(entity("'a': {'type': 'TextUnrestricted', 'value': '(047)335-7361'}"))
                .findings())
        .isEmpty();
  }

  @Test
  void an_entity_is_judged_in_keyvalues() {
    Judged judged = Judged.text(entity("'level': 1.2, 'note': 'a(b)', 'date': '2026-04-01T09:00'"));

    assertThat(judged.rules())
        .containsExactlyInAnyOrder("ngsi-v2-forbidden-character", "date-time-without-zone");
  }

  @Test
  void a_notification_is_judged_with_the_entities_in_it() {
    String data = entity("'level': {'type': 'Number', 'value': 'high'}");

    Judged judged = Judged.text("{\"subscriptionId\": \"5f\", \"data\": [" + data + "]}");

    assertThat(judged.only().rule()).isEqualTo("ngsi-v2-value-type");
    assertThat(judged.only().pointer()).isEqualTo("/data/0/level/value");
    assertThat(Judged.text("{\"subscriptionId\": 5, \"data\": [" + entity("'a': 1") + "]}").rules())
        .containsExactly("schema-type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "urn:a:b | 'a': {'type': 'Property', 'value': 1}                     | NGSI_LD",
        "urn:a:b | 'a': {'type': 'Number', 'value': 1}                       | NGSI_V2",
        "d1      | 'a': {'type': 'Number', 'value': 1}                       | NGSI_V2",
        "d1      | 'a': {'type': 'Property', 'value': 1}                     | AMBIGUOUS",
        "d1      | 'a': {'type': 'Relationship', 'object': 'urn:a:c'}        | NGSI_LD",
        "urn:a:b | 'a': {'type': 'Relationship', 'value': 'urn:a:c'}         | NGSI_V2",
        "d1      | 'a': {'type': 'Property', 'value': 1}, 'b': {'type': 'Text', 'value': 'x'} | NGSI_V2",
        "urn:a:b | 'a': 1                                                    | AMBIGUOUS",
        "d1      | 'a': 1                                                    | NGSI_V2",
        "d1      | 'a': 1, '@context': 'https://city.example/c.jsonld'       | NGSI_LD",
      })
  void a_uri_and_attribute_kinds_tell_ngsi_ld_from_ngsi_v2(
      String id, String attributes, String verdict) {
    String text =
        "{\"id\": \"" + id + "\", \"type\": \"T\", " + attributes.replace('\'', '"') + "}";
    boolean ambiguous = Judged.text(text).rules().contains("format-ambiguous");
    boolean ld =
        org.tsunagaru.validator.format.Detection.of(
                tools.jackson.databind.json.JsonMapper.shared().readTree(text))
            == org.tsunagaru.validator.format.Detection.Verdict.NGSI_LD;

    assertThat(ambiguous).isEqualTo(verdict.equals("AMBIGUOUS"));
    assertThat(ld).isEqualTo(verdict.equals("NGSI_LD"));
  }

  @Test
  void what_is_forced_is_judged_as_forced() {
    String text = entity("'a': {'type': 'Property', 'value': 1}");

    assertThat(Judged.text(text).only().advice().en()).contains("--as ngsi-ld or --as ngsi-v2");
    assertThat(as(Format.NGSI_V2, text).findings()).isEmpty();
    assertThat(as(Format.NGSI_LD, text).rules()).containsExactly("entity-id-uri");
    assertThat(as(Format.NGSI_V2_NORMALIZED, entity("'a': 1")).rules())
        .containsExactly("schema-type");
  }

  @Test
  void entities_are_held_against_models_too() {
    String text =
        """
        {"id": "air-1", "type": "AirQualityObserved",
         "dateObserved": {"type": "DateTime", "value": "2026-04-01T00:00:00Z"},
         "location": {"type": "geo:point", "value": "34.86, 138.32"},
         "relativeHumidity": {"type": "Number", "value": 0.6,
           "metadata": {"unitCode": {"type": "Text", "value": "P1"}}},
         "no2": {"type": "Text", "value": "12"}, "refDevice": {"type": "Text", "value": "d1"}}
        """;

    assertThat(Judged.text(text).findings())
        .extracting(Finding::rule, Finding::pointer)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "model-unit-code", "/relativeHumidity/metadata/unitCode/value"),
            org.assertj.core.groups.Tuple.tuple("model-value-type", "/no2/value"));
  }
}
