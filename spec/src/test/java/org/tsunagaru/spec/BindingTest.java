package org.tsunagaru.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tsunagaru.spec.file.CatalogueReader;

class BindingTest {

  @Test
  void the_classes_of_the_catalogue_are_of_these_bindings_and_no_others() {
    Set<String> ofClasses =
        CatalogueReader.read().classes().stream()
            .map(ConformanceClass::binding)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    assertThat(Binding.WORDS).containsExactlyInAnyOrderElementsOf(ofClasses);
  }

  @Test
  void a_word_that_stands_for_none_is_not_taken_for_one() {
    assertThat(Binding.find("ngsi-v2")).contains(Binding.NGSI_V2);
    assertThat(Binding.find("ngsi-v1")).isEmpty();
    assertThatThrownBy(() -> Binding.of("NGSI-LD")).hasMessageContaining("NGSI-LD");
  }
}
