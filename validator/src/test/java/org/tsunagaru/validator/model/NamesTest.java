package org.tsunagaru.validator.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {

  private static final List<String> KNOWN =
      List.of("temperature", "relativeHumidity", "co2", "address", "refDevice", "image");

  @ParameterizedTest
  @CsvSource({
    "Temperature, temperature",
    "temprature, temperature",
    "temepratuer, temperature",
    "relative_humidity, relativeHumidity",
    "CO2, co2",
    "adress, address",
    "images, image",
  })
  void a_slip_is_told_from_its_name(String slip, String meant) {
    assertThat(Names.nearest(slip, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"co, co2", "address2, address", "temper, temperature", "imago2, image"})
  void another_name_is_another_name(String name, String known) {
    assertThat(Names.nearest(name, List.of(known))).isEmpty();
  }
}
