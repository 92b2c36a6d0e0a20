package org.tsunagaru.features.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.file.CatalogueReader;

/** Which scenarios an order chooses, and of which requirements it leaves some out. */
class TestRunTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();
  private static final GherkinLibrary LIBRARY = GherkinLibrary.read();
  private static final URI ROOT = URI.create("http://127.0.0.1:9/");
  private static final Platform BOTH =
      Platform.at("X", "ngsi-ld", ROOT).with("ngsi-v2", ROOT.resolve("v2"));

  private final TestRun run = new TestRun(CATALOGUE, LIBRARY, Clock.systemUTC());

  private static TestRun.Order order(
      Set<String> requirements, Optional<Predicate<List<String>>> tags, boolean readOnly) {
    return new TestRun.Order(
        CATALOGUE.requireProfile("city-os-data-exchange"),
        requirements,
        tags,
        readOnly,
        1,
        1,
        Path.of("ledgers"),
        "test");
  }

  private static TestRun.Order tagged(Predicate<List<String>> tags) {
    return order(Set.of(), Optional.of(tags), false);
  }

  @Test
  void a_whole_order_and_one_of_whole_requirements_thin_nothing_out() {
    assertThat(run.thinnedOut(BOTH, order(Set.of(), Optional.empty(), false))).isEmpty();
    assertThat(run.thinnedOut(BOTH, order(Set.of("CITY-AU-03"), Optional.empty(), false)))
        .isEmpty();
  }

  @Test
  void an_order_that_only_reads_thins_out_what_reads_and_writes() {
    Set<String> thinned = run.thinnedOut(BOTH, order(Set.of(), Optional.empty(), true));

    assertThat(thinned).contains("V2-ENT-LIST-01", "V2-SUB-11");
    assertThat(thinned).allSatisfy(id -> assertThat(effects(id)).hasSizeGreaterThan(1));
    assertThat(thinned).allSatisfy(id -> assertThat(effects(id)).contains(Effect.READ));
  }

  @Test
  void what_is_left_out_whole_is_not_thinned_out() {
    assertThat(run.thinnedOut(BOTH, tagged(tags -> tags.contains("@LD-PROV-CREATE-08")))).isEmpty();
    assertThat(run.thinnedOut(BOTH, tagged(tags -> false))).isEmpty();
  }

  @Test
  void each_api_that_is_claimed_counts_and_no_other() {
    Predicate<List<String>> firstOfSome =
        tags -> tags.contains("@s1") && tags.contains("@V2-ENT-LIST-01");

    assertThat(run.thinnedOut(BOTH, tagged(firstOfSome))).contains("V2-ENT-LIST-01");
    assertThat(run.thinnedOut(Platform.at("X", "ngsi-ld", ROOT), tagged(firstOfSome)))
        .doesNotContain("V2-ENT-LIST-01");
  }

  @Test
  void an_order_that_only_reads_chooses_nothing_that_writes() {
    assertThat(run.chosen(BOTH, order(Set.of(), Optional.empty(), true), "ngsi-v2"))
        .isNotEmpty()
        .allSatisfy(spec -> assertThat(spec.effect()).isEqualTo(Effect.READ))
        .allSatisfy(spec -> assertThat(spec.binding().orElse("ngsi-v2")).isEqualTo("ngsi-v2"));
  }

  private static Set<Effect> effects(String requirement) {
    return LIBRARY.scenarios().stream()
        .filter(spec -> spec.requirement().equals(requirement))
        .map(ScenarioSpec::effect)
        .collect(java.util.stream.Collectors.toSet());
  }
}
