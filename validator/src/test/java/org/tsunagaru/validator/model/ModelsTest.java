package org.tsunagaru.validator.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ModelsTest {

  @Test
  void names_of_types_beyond_a_number_are_not_remembered_and_models_found_all_the_same() {
    Models models = new Models(3);
    for (int i = 0; i < 10; i++) {
      assertThat(models.find("Thing" + i)).isEmpty();
    }

    assertThat(models.remembered()).isEqualTo(3);
    assertThat(models.find("Device")).isPresent();
    assertThat(models.find("Device")).isPresent();
  }

  @Test
  void a_model_is_read_once() {
    Models models = new Models();

    assertThat(models.require("Device")).isSameAs(models.require("Device"));
  }
}
