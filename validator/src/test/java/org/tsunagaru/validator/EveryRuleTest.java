package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagaru.validator.finding.Rule;

/** Each rule finds what it says it finds, and lets pass what it says it lets pass. */
final class EveryRuleTest {

  private static final Validator VALIDATOR =
      Validator.builder().clock(Judged.CLOCK).maxRecordBytes(1_000_000).build();

  static List<Rule> rules() {
    return VALIDATOR.rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void finds_its_bad_example(Rule rule) {
    Judged judged = Judged.by(VALIDATOR, "bad" + rule.fails().ending(), rule.fails().bytes());

    assertThat(judged.rules()).contains(rule.id());
    assertThat(judged.rules()).as("one cause is one finding").allMatch(rule.id()::equals);
    assertThat(judged.findings()).allMatch(finding -> finding.severity() == rule.severity());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void passes_its_good_example(Rule rule) {
    Judged judged = Judged.by(VALIDATOR, "good" + rule.passes().ending(), rule.passes().bytes());

    assertThat(judged.findings()).isEmpty();
    assertThat(judged.summary().valid()).isTrue();
  }

  @Test
  void ids_are_unique_and_in_lower_case() {
    assertThat(rules()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(rules()).extracting(Rule::id).allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }
}
