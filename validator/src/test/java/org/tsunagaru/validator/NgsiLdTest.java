package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.format.Format;

/** NGSI-LD entities in their three representations. */
final class NgsiLdTest {

  private static String entity(String attributes) {
    return "{\"id\": \"urn:ngsi-ld:WaterLevel:1\",\n \"type\": \"WaterLevel\",\n "
        + attributes.replace('\'', '"')
        + ",\n \"@context\": \"https://example.jp/context.jsonld\"}";
  }

  @Test
  void a_misspelt_member_is_one_finding_on_its_line() {
    Finding finding = Judged.text(entity("'level': {'type': 'Property',\n 'vlaue': 1.2}")).only();

    assertThat(finding.rule()).isEqualTo("schema-misspelt");
    assertThat(finding.line()).isEqualTo(4);
    assertThat(finding.pointer()).isEqualTo("/level/vlaue");
    assertThat(finding.message().en()).contains("\"value\"").contains("vlaue");
    assertThat(finding.message().ja()).contains("書き間違い");
  }

  @Test
  void a_property_without_value_names_what_is_missing() {
    Finding finding = Judged.text(entity("'level': {'type': 'Property'}")).only();

    assertThat(finding.rule()).isEqualTo("schema-missing");
    assertThat(finding.pointer()).isEqualTo("/level");
    assertThat(finding.message().ja()).isEqualTo("必須の項目「value」がありません。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Relationship     | 'object': 'urn:a:b'",
        "GeoProperty      | 'value': {'type': 'Point', 'coordinates': [138.3, 34.8]}",
        "GeoProperty      | 'value': '{\\\"type\\\": \\\"Point\\\"}'",
        "LanguageProperty | 'languageMap': {'ja': '焼津', '@none': ['a', 'b']}",
        "VocabProperty    | 'vocab': 'open'",
        "ListProperty     | 'valueList': [1, 2], 'unitCode': 'MTR'",
        "ListRelationship | 'objectList': [{'object': 'urn:a:b'}]",
        "JsonProperty     | 'json': {'id': 'x', 'a': [1]}",
        "Property         | 'value': {'type': 'PostalAddress', 'a': [1]}, 'quality': {'type': 'Property', 'value': 1}",
      })
  void every_kind_of_attribute_passes(String kind, String members) {
    String attribute = "'a': {'type': '" + kind + "', " + members + "}";

    assertThat(Judged.text(entity(attribute)).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Property     | 'value': 1, 'object': 'urn:a:b'                    | schema-unexpected",
        "Property     | 'value': 1, 'note': 'text'                         | schema-type",
        "Relationship | 'value': 'urn:a:b'                                 | schema-missing",
        "Text         | 'value': 'a'                                       | schema-value",
        "GeoProperty  | 'value': {'type': 'point', 'coordinates': [1, 2]}  | schema-value",
        "JsonProperty | 'json': 1                                          | schema-type",
        "Property     | 'value': 1, 'observedAt': '2026-02-30T00:00:00Z'   | timestamp-utc",
      })
  void every_fault_has_its_own_rule(String kind, String members, String rule) {
    String level = "'level': {'type': 'Property', 'value': 1}, ";
    String attribute = level + "'a': {'type': '" + kind + "', " + members + "}";

    assertThat(Judged.text(entity(attribute)).rules()).contains(rule);
  }

  @Test
  void a_concise_entity_may_leave_types_out() {
    String members =
        "'level': 1.2, 'place': {'type': 'Point', 'coordinates': [138.3, 34.8]},"
            + " 'device': {'object': 'urn:a:b'}, 'temperature': {'value': 3, 'unitCode': 'CEL'}";

    assertThat(Judged.text(entity(members)).findings()).isEmpty();
  }

  @Test
  void a_concise_relationship_is_held_to_its_kind() {
    assertThat(
            Judged.text(entity("'level': 1, 'device': {'object': 'b', 'unitCode': 'MTR'}")).rules())
        .containsExactlyInAnyOrder("relationship-uri", "schema-unexpected");
  }

  @Test
  void a_simplified_entity_with_context_is_judged() {
    Judged judged =
        Judged.text(
            entity("'level': 1, 'location': {'type': 'Point', 'coordinates': [34.8, 138.3]}"));

    assertThat(judged.only().rule()).isEqualTo("coordinate-swapped");
    assertThat(judged.only().pointer()).isEqualTo("/location/coordinates");
  }

  @Test
  void what_could_be_either_ngsi_is_told_to_be_named() {
    Judged judged = Judged.text("{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": 1}");

    assertThat(judged.only().rule()).isEqualTo("format-ambiguous");
    assertThat(judged.only().advice().ja()).contains("--as ngsi-v2");
    assertThat(judged.summary().valid()).isFalse();
    assertThat(judged.summary().notChecked()).hasSize(1);
  }

  @Test
  void what_was_ambiguous_is_judged_as_forced() {
    Validator validator = Validator.builder().as(Format.NGSI_LD_SIMPLIFIED).build();

    Judged judged =
        Judged.by(validator, "a", "{\"id\": \"urn:a:b\", \"type\": \"T\", \"a\": null}");

    assertThat(judged.only().rule()).isEqualTo("null-value");
  }

  @Test
  void a_notification_is_judged_with_the_entities_in_it() {
    String notification =
        "{'id': 'urn:ngsi-ld:Notification:1', 'type': 'Notification',"
            + " 'subscriptionId': 'urn:ngsi-ld:Subscription:1',"
            + " 'notifiedAt': '2026-04-01T00:00:00Z', 'data': ["
            + entity("'level': {'type': 'Property'}")
            + "]}";

    Judged judged = Judged.text(notification.replace('\'', '"'));

    assertThat(judged.only().rule()).isEqualTo("schema-missing");
    assertThat(judged.only().pointer()).isEqualTo("/data/0/level");
    assertThat(
            Judged.text(notification.replace('\'', '"').replace("\"urn:ngsi-ld:Sub", "\"Sub:1 x"))
                .rules())
        .contains("schema-value");
  }

  @Test
  void an_array_of_entities_names_element_and_line() {
    String one = entity("'level': {'type': 'Property', 'value': 1}").replace(":1\"", ":2\"");
    Judged judged = Judged.text("[\n" + one + ",\n" + one + "\n]");

    assertThat(judged.summary().records()).isEqualTo(2);
    assertThat(judged.only().rule()).isEqualTo("duplicate-id");
    assertThat(judged.only().pointer()).isEqualTo("/1/id");
    assertThat(judged.only().line()).isEqualTo(6);
  }

  @Test
  void identifiers_beyond_the_cap_are_said_to_be_unchecked() {
    Validator validator = Validator.builder().maxIdentifiers(1).build();
    String one = entity("'level': {'type': 'Property', 'value': 1}");

    Summary summary =
        Judged.by(validator, "a", "[" + one + "," + one.replace(":1\"", ":2\"") + "]").summary();

    assertThat(summary.valid()).isTrue();
    assertThat(summary.notChecked().get(0).scope()).isEqualTo(NotChecked.Scope.RULE);
  }
}
