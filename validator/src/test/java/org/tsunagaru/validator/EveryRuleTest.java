package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagaru.validator.finding.Example;
import org.tsunagaru.validator.finding.Rule;

/** Each rule finds what it says it finds, and lets pass what it says it lets pass. */
final class EveryRuleTest {

  private static final Validator VALIDATOR =
      Validator.builder()
          .clock(Judged.CLOCK)
          .maxRecordBytes(1_000_000)
          .municipalities(Path.of("src", "test", "resources", "municipalities.csv"))
          .build();

  @TempDir private Path folder = Path.of("");

  static List<Rule> rules() {
    return VALIDATOR.rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void finds_its_bad_example(Rule rule) throws IOException {
    Judged judged = judged("bad", rule.fails());

    assertThat(judged.rules()).contains(rule.id());
    assertThat(judged.rules()).as("one cause is one finding").allMatch(rule.id()::equals);
    assertThat(judged.findings()).allMatch(finding -> finding.severity() == rule.severity());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void passes_its_good_example(Rule rule) throws IOException {
    Judged judged = judged("good", rule.passes());

    assertThat(judged.findings()).isEmpty();
    assertThat(judged.summary().valid()).isTrue();
  }

  private Judged judged(String name, Example example) throws IOException {
    if (example.files().isEmpty()) {
      return Judged.by(VALIDATOR, name + example.ending(), example.bytes());
    }
    for (Map.Entry<String, String> file : example.files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return Judged.folder(VALIDATOR, folder);
  }

  @Test
  void ids_are_unique_and_in_lower_case() {
    assertThat(rules()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(rules()).extracting(Rule::id).allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }
}
