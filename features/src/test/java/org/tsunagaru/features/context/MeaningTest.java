package org.tsunagaru.features.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeaningTest {

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }

  @Test
  void a_term_of_the_core_context_and_its_compact_iri_mean_the_same() {
    assertThat(Meaning.ofCore(tree("{\"typeList\": [\"A\"]}"), "typeList")).hasSize(1);
    assertThat(Meaning.ofCore(tree("{\"ngsi-ld:typeList\": []}"), "typeList").isArray()).isTrue();
    assertThat(Meaning.ofCore(tree("{\"list\": []}"), "typeList").isMissingNode()).isTrue();
    assertThat(Meaning.ofCore(tree("[]"), "typeList").isMissingNode()).isTrue();
  }
}
