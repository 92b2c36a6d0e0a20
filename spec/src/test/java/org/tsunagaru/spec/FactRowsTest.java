package org.tsunagaru.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsunagaru.spec.file.CatalogueReader;
import org.tsunagaru.spec.file.Resources;

/** Holds the catalogue against the rows of facts that it is made from. */
class FactRowsTest {

  private final Catalogue catalogue = CatalogueReader.read();
  private final Set<String> facts =
      Resources.text("fact-rows.txt")
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .filter(row -> !row.isBlank())
          .collect(Collectors.toCollection(LinkedHashSet::new));

  @Test
  void every_row_of_the_facts_is_carried_by_a_requirement() {
    Set<String> missing = new LinkedHashSet<>(facts);
    catalogue.requirements().forEach(requirement -> requirement.rows().forEach(missing::remove));

    assertThat(facts).isNotEmpty();
    assertThat(missing).as("rows of facts that no requirement carries").isEmpty();
  }

  @Test
  void a_requirement_of_the_city_names_no_row_that_is_no_fact() {
    assertThat(ofTheCity())
        .isNotEmpty()
        .allSatisfy(
            requirement -> assertThat(requirement.rows()).as(requirement.id()).isSubsetOf(facts));
  }

  @Test
  void every_source_of_a_requirement_of_the_city_tells_how_sure_it_is() {
    assertThat(ofTheCity())
        .allSatisfy(
            requirement ->
                assertThat(requirement.sources())
                    .as(requirement.id())
                    .allMatch(source -> source.confidence().isPresent()));
  }

  @Test
  void every_requirement_leads_up_to_a_statement_of_the_article() {
    assertThat(catalogue.requirements())
        .allSatisfy(
            requirement ->
                assertThat(upwards(requirement))
                    .as(requirement.id())
                    .anyMatch(one -> one.rows().stream().anyMatch(row -> row.startsWith("A-"))));
  }

  @Test
  void no_requirement_refines_itself_over_others() {
    assertThat(catalogue.requirements())
        .allSatisfy(
            requirement ->
                assertThat(
                        requirement.refines().stream()
                            .map(catalogue::requireRequirement)
                            .flatMap(above -> upwards(above).stream()))
                    .as(requirement.id())
                    .doesNotContain(requirement));
  }

  private List<Requirement> ofTheCity() {
    return catalogue.requirements().stream()
        .filter(requirement -> requirement.id().matches("(CITY|XCH)-.*"))
        .toList();
  }

  /** The requirement, and all that it refines, however far up. */
  private Set<Requirement> upwards(Requirement start) {
    Set<Requirement> found = new HashSet<>();
    add(start, found);
    return found;
  }

  private void add(Requirement requirement, Set<Requirement> found) {
    if (found.add(requirement)) {
      requirement.refines().forEach(id -> add(catalogue.requireRequirement(id), found));
    }
  }
}
