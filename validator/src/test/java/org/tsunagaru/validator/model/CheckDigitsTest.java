package org.tsunagaru.validator.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckDigitsTest {

  @ParameterizedTest
  @ValueSource(strings = {"010006", "131016", "222127", "221384", "310000", "470007", "070009"})
  void codes_of_local_governments_are_right(String code) {
    assertThat(CheckDigits.isLocalGovernment(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"010002", "131017", "22212", "2221277", "22212x", "２２２１２７", ""})
  void other_texts_are_no_codes(String code) {
    assertThat(CheckDigits.isLocalGovernment(code)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4011001098993", "7123456789012", "8000012010038"})
  void corporate_numbers_are_right(String number) {
    assertThat(CheckDigits.isCorporate(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567891012", "8000012010039", "800001201003", "0000012010038"})
  void other_texts_are_no_corporate_numbers(String number) {
    assertThat(CheckDigits.isCorporate(number)).isFalse();
  }
}
