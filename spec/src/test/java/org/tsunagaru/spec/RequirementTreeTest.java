package org.tsunagaru.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsunagaru.spec.RequirementTree.Branch;
import org.tsunagaru.spec.file.CatalogueReader;

class RequirementTreeTest {

  private final Catalogue catalogue = CatalogueReader.read();

  @Test
  void it_begins_with_the_statements_of_the_article_and_holds_every_requirement_in_full_once() {
    List<Branch> tree = RequirementTree.of(catalogue, any -> true);

    assertThat(tree.get(0).requirement().rows()).contains("A-01");
    assertThat(tree)
        .isNotEmpty()
        .allMatch(top -> top.requirement().rows().stream().anyMatch(row -> row.startsWith("A-")));
    assertThat(tree.stream().flatMap(RequirementTreeTest::all).filter(Branch::shown))
        .extracting(Branch::requirement)
        .containsExactlyInAnyOrderElementsOf(catalogue.requirements());
  }

  @Test
  void what_was_shown_before_stands_without_what_is_below_it() {
    assertThat(
            RequirementTree.of(catalogue, any -> true).stream().flatMap(RequirementTreeTest::all))
        .filteredOn(branch -> !branch.shown())
        .isNotEmpty()
        .allMatch(branch -> branch.below().isEmpty());
  }

  @Test
  void of_what_is_wanted_only_the_way_down_to_it_is_shown() {
    List<Branch> tree = RequirementTree.of(catalogue, one -> one.id().equals("LD-PROV-CREATE-08"));

    assertThat(tree.stream().flatMap(RequirementTreeTest::all).filter(b -> b.below().isEmpty()))
        .extracting(branch -> branch.requirement().id())
        .contains("LD-PROV-CREATE-08");
    assertThat(tree.stream().flatMap(RequirementTreeTest::all))
        .extracting(branch -> branch.requirement().id())
        .contains("CITY-DM-04")
        .doesNotContain("LD-PROV-CREATE-01", "CITY-ST-01");
  }

  private static Stream<Branch> all(Branch branch) {
    return Stream.concat(
        Stream.of(branch), branch.below().stream().flatMap(RequirementTreeTest::all));
  }
}
