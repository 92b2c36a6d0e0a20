package org.tsunagaru.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsunagaru.spec.file.CatalogueReader;

class ShippedCatalogueTest {

  private static final Pattern BROKEN_JAPANESE =
      Pattern.compile("[\\u3040-\\u30ff\\u4e00-\\u9fff、。] [\\u3040-\\u30ff\\u4e00-\\u9fff、。]");

  private final Catalogue catalogue =
      CatalogueReader.readStrictly(
          CatalogueReader.shippedRequirements(), CatalogueReader.shippedProfiles());

  @Test
  void the_quick_reading_gives_the_same_catalogue_as_the_strict_one() {
    assertThat(CatalogueReader.read()).isEqualTo(catalogue);
  }

  @Test
  void every_class_has_a_requirement() {
    Set<String> used =
        catalogue.requirements().stream()
            .map(Requirement::conformanceClass)
            .collect(Collectors.toSet());

    assertThat(used)
        .containsExactlyInAnyOrderElementsOf(
            catalogue.classes().stream().map(ConformanceClass::id).toList());
  }

  @Test
  void a_class_counts_in_a_profile_once_something_of_it_is_verified() {
    assertThat(catalogue.classes())
        .allSatisfy(
            one ->
                assertThat(catalogue.profiles().stream().anyMatch(p -> p.includes(one.id())))
                    .as(one.id() + ": required or optional in a profile, or else nothing but gaps")
                    .isEqualTo(verified().contains(one.id())));
  }

  @Test
  void what_lies_beyond_a_profile_is_nothing_but_gaps() {
    assertThat(catalogue.profiles())
        .allSatisfy(
            profile ->
                assertThat(profile.beyond())
                    .as(profile.id() + ": a class that is verified goes to required or optional")
                    .doesNotContainAnyElementsOf(verified()));
  }

  @Test
  void every_class_of_the_city_stands_in_the_profile_of_the_whole() {
    Profile whole = catalogue.requireProfile("city-os-full");

    assertThat(catalogue.classes())
        .filteredOn(one -> one.id().startsWith("city-"))
        .isNotEmpty()
        .allMatch(one -> whole.includes(one.id()) || whole.beyond().contains(one.id()));
  }

  @Test
  void a_profile_counts_what_is_verified_and_lists_what_is_not() {
    Profile profile = catalogue.requireProfile("city-os-open-data");

    assertThat(catalogue.requirementsOf(profile))
        .isNotEmpty()
        .allMatch(r -> r.verification() != Verification.GAP)
        .allMatch(r -> profile.includes(r.conformanceClass()));
    assertThat(catalogue.gapsOf(profile))
        .isNotEmpty()
        .allMatch(r -> r.verification() == Verification.GAP)
        .anyMatch(r -> profile.beyond().contains(r.conformanceClass()));
  }

  private Set<String> verified() {
    return catalogue.requirements().stream()
        .filter(r -> r.verification() != Verification.GAP)
        .map(Requirement::conformanceClass)
        .collect(Collectors.toSet());
  }

  @Test
  void every_class_of_a_profile_exists_and_is_named_once() {
    assertThat(catalogue.profiles())
        .allSatisfy(
            profile ->
                assertThat(
                        Stream.of(profile.required(), profile.optional(), profile.beyond())
                            .flatMap(List::stream))
                    .doesNotHaveDuplicates()
                    .allMatch(id -> catalogue.conformanceClass(id).isPresent()));
  }

  @Test
  void every_class_of_a_binding_is_of_a_binding_its_profile_knows() {
    assertThat(catalogue.profiles())
        .allSatisfy(
            profile ->
                assertThat(catalogue.classes())
                    .filteredOn(one -> profile.includes(one.id()))
                    .allMatch(one -> one.binding().map(profile.bindings()::contains).orElse(true)));
  }

  @Test
  void every_requirement_of_a_binding_realises_a_requirement_of_the_city() {
    assertThat(catalogue.requirements())
        .filteredOn(this::isOfBinding)
        .isNotEmpty()
        .allMatch(r -> r.refines().stream().anyMatch(id -> id.startsWith("CITY-")));
  }

  @Test
  void every_tested_requirement_of_the_city_that_counts_unclaimed_is_realised_by_a_binding() {
    Set<String> realised =
        catalogue.requirements().stream()
            .filter(this::isOfBinding)
            .flatMap(r -> r.refines().stream())
            .collect(Collectors.toSet());

    assertThat(catalogue.requirements())
        .filteredOn(r -> !isOfBinding(r) && r.verification() == Verification.TEST)
        .filteredOn(r -> !isOnClaim(r))
        .isNotEmpty()
        .allMatch(r -> realised.contains(r.id()));
  }

  @Test
  void titles_are_single_sentences_that_no_two_requirements_share() {
    List<Text> titles = catalogue.requirements().stream().map(Requirement::title).toList();

    assertThat(titles).extracting(Text::en).doesNotHaveDuplicates().allMatch(t -> !t.endsWith("."));
    assertThat(titles).extracting(Text::ja).doesNotHaveDuplicates().allMatch(t -> !t.endsWith("。"));
  }

  @Test
  void japanese_words_are_not_torn_apart_by_line_breaks() {
    assertThat(catalogue.requirements())
        .allSatisfy(
            r ->
                assertThat(Stream.of(r.title(), r.text()))
                    .noneMatch(text -> BROKEN_JAPANESE.matcher(text.ja()).find()));
  }

  @Test
  void a_class_that_counts_on_claim_is_one_of_every_binding() {
    assertThat(catalogue.classes())
        .filteredOn(ConformanceClass::onClaim)
        .isNotEmpty()
        .allMatch(one -> one.binding().isEmpty());
  }

  private boolean isOnClaim(Requirement requirement) {
    return catalogue
        .conformanceClass(requirement.conformanceClass())
        .filter(ConformanceClass::onClaim)
        .isPresent();
  }

  private boolean isOfBinding(Requirement requirement) {
    return catalogue
        .conformanceClass(requirement.conformanceClass())
        .flatMap(ConformanceClass::binding)
        .isPresent();
  }
}
