package org.tsunagaru.validator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.validator.Source;
import org.tsunagaru.validator.Validator;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.format.Format;

/** Values at the bounds of their models, and within lists and objects. */
final class ValueRulesTest {

  private static List<String> rules(Format format, String type, String name, String attribute) {
    List<Finding> findings = new ArrayList<>();
    byte[] bytes =
        "{\"id\": \"urn:a:b\", \"type\": \"%s\", \"%s\": %s}"
            .formatted(type, name, attribute)
            .getBytes(StandardCharsets.UTF_8);
    Validator.builder()
        .as(format)
        .model(type)
        .build()
        .validate(new Source("a.json", () -> new ByteArrayInputStream(bytes)), findings::add);
    return findings.stream()
        .filter(finding -> finding.pointer().startsWith("/" + name))
        .map(Finding::rule)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AirQualityObserved | relativeHumidity  | 0                                | ''",
        "AirQualityObserved | relativeHumidity  | 1                                | ''",
        "AirQualityObserved | relativeHumidity  | 1.01                             | model-value-range",
        "AirQualityObserved | relativeHumidity  | -0.01                            | model-value-range",
        "OnStreetParking    | unclassifiedSlots | {\"totalSpotNumber\": 3}         | ''",
        "OnStreetParking    | unclassifiedSlots | {\"totalSpotNumber\": \"3\"}     | model-value-type",
        "OnStreetParking    | chargeType        | [\"flat\", \"free\"]             | ''",
        "OnStreetParking    | chargeType        | [\"flat\", \"gratis\"]           | model-value-list",
        "OffStreetParking   | averageSpotLength | 0                                | model-value-range",
        "OffStreetParking   | averageSpotLength | 0.1                              | ''",
        "CityWork           | openingHoursSpecification | []                       | model-value-range",
        "Device             | batteryLevel      | -1                               | ''",
        "Device             | batteryLevel      | 1                                | ''",
        "Device             | batteryLevel      | 2                                | model-value-range",
        "OnStreetParking    | layout            | [1]                              | model-value-type",
      })
  void a_value_and_its_parts_are_judged(String type, String name, String value, String rule) {
    String attribute = "{\"type\": \"Property\", \"value\": %s}".formatted(value);

    assertThat(rules(Format.NGSI_LD, type, name, attribute))
        .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource({"C62, model-value-range", "P1, model-unit-code"})
  void the_unit_of_ngsi_v2_stands_in_its_metadata(String unit, String rule) {
    String attribute =
        "{\"type\": \"Number\", \"value\": 60, \"metadata\": {\"unitCode\": {\"type\": \"Text\", \"value\": \"%s\"}}}"
            .formatted(unit);

    assertThat(rules(Format.NGSI_V2, "AirQualityObserved", "relativeHumidity", attribute))
        .containsExactly(rule);
  }

  @ParameterizedTest
  @CsvSource({"urn:a:c, ''", "1, model-value-type"})
  void each_link_of_a_list_is_judged(String object, String rule) {
    String target = object.equals("1") ? object : "\"" + object + "\"";
    String attribute =
        "{\"type\": \"ListRelationship\", \"objectList\": [{\"object\": %s}]}".formatted(target);

    List<String> rules = rules(Format.NGSI_LD, "Building", "occupier", attribute);

    assertThat(rules.contains("model-value-type")).isEqualTo(!rule.isEmpty());
  }
}
