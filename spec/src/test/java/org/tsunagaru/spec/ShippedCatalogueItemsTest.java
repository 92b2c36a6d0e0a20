package org.tsunagaru.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsunagaru.spec.file.FileProblem;
import org.tsunagaru.spec.file.FileSchema;
import org.tsunagaru.spec.file.Resources;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

/** The items of CADDE's catalogue are well-formed data. */
final class ShippedCatalogueItemsTest {

  private static final YamlFile FILE =
      YamlFile.parse(
          "spec/schemas/ckan/cadde.json", Resources.text("spec/schemas/ckan/cadde.json"));

  @Test
  void they_say_what_items_may_say() {
    assertThat(FileSchema.of("catalogue-items.json").check(FILE))
        .extracting(FileProblem::text)
        .isEmpty();
  }

  @Test
  void numbers_are_unique_and_the_obligatory_ones_are_those_of_the_specification() {
    List<JsonNode> items = FILE.tree().path("items").valueStream().toList();

    assertThat(items).extracting(item -> item.path("no").asString()).doesNotHaveDuplicates();
    assertThat(
            items.stream()
                .filter(item -> item.path("obligation").asString("").equals("must"))
                .map(item -> item.path("key").asString()))
        .containsExactlyInAnyOrder("title", "notes", "issued", "explain_url", "caddec_provider_id");
  }
}
