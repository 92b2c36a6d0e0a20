package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tsunagaru.features.suite.GherkinLibrary;
import org.tsunagaru.features.suite.ScenarioSpec;
import org.tsunagaru.reference.Defect;
import org.tsunagaru.reference.Defects;

class FitTest {

  @Test
  void every_tested_requirement_has_a_defect_that_violates_it() {
    Set<String> violated =
        Defects.all().stream().map(Defect::requirement).collect(Collectors.toSet());
    assertThat(GherkinLibrary.read().scenarios())
        .extracting(ScenarioSpec::requirement)
        .allSatisfy(id -> assertThat(violated).contains(id));
  }

  @Test
  void every_defect_of_a_tested_requirement_is_killed_and_the_sound_platform_passes() {
    Cli selfcheck = Cli.run("selfcheck", "--format", "json");
    assertThat(selfcheck.out()).doesNotContain("\"killed\" : false").contains("\"killed\" : true");
    assertThat(selfcheck.code()).isZero();
  }
}
