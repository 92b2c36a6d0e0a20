package org.tsunagaru.features.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  private final Identifiers identifiers =
      new Identifiers(List.of(URI.create("https://os.city.example/ngsi-ld/v1")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://192.168.0.12:1026/entities/1",
        "http://203.0.113.7/sensors/3",
        "http://localhost/x",
        "https://broker.internal/x",
        "https://OS.city.example/entities/7",
        "urn:ngsi-ld:Shelter:os.city.example:7"
      })
  void an_address_of_a_machine_or_of_the_platform_names_a_machine(String id) {
    assertThat(identifiers.nameMachine(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:ngsi-ld:WaterLevel:261009-0000000001",
        "https://data.example.jp/id/shelter/1",
        "urn:ngsi-ld:Model:1.2.3",
        "urn:ngsi-ld:Place:local",
        "jp.example.Sensor.12"
      })
  void a_name_of_a_thing_names_none(String id) {
    assertThat(identifiers.nameMachine(id)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"12", "row12", "urn:ngsi-ld:Shelter:row-12", "shelters.csv#行3", "a/line/7"})
  void a_number_of_a_row_is_told(String id) {
    assertThat(Identifiers.isRow(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:ngsi-ld:Shelter:261009-12",
        "urn:ngsi-ld:Sensor:12",
        "urn:ngsi-ld:Tomorrow12",
        "urn:ngsi-ld:Railway:line-Karasuma"
      })
  void a_number_that_a_city_gave_is_none(String id) {
    assertThat(Identifiers.isRow(id)).isFalse();
  }
}
