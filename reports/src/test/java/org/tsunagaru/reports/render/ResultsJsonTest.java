package org.tsunagaru.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.reports.rollup.Selection;
import org.tsunagaru.spec.Level;
import org.tsunagaru.spec.Verification;
import org.tsunagaru.spec.file.FileSchema;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsJsonTest {

  @Test
  void every_kind_of_outcome_fits_the_schema() {
    String json = ResultsJson.write(Sample.report());

    assertThat(FileSchema.of("results.json").check(YamlFile.parse("results.json", json))).isEmpty();
  }

  @Test
  void the_schema_refuses_what_is_not_a_result() {
    String json = ResultsJson.write(Sample.report()).replace("\"passed\"", "\"PASSED\"");

    assertThat(FileSchema.of("results.json").check(YamlFile.parse("results.json", json)))
        .isNotEmpty();
  }

  @Test
  void the_run_is_told_in_the_words_of_the_house() {
    JsonNode json =
        tree(
            new Given()
                .must("A", Given.passed())
                .must("B", Given.failed())
                .must("C", Given.cannotTell("B"))
                .says(Given.OPTIONAL, false)
                .requirement("T", Level.MUST, Given.OPTIONAL, Verification.TEST)
                .selecting(new Selection(List.of("A", "B"), Optional.of("@x"), true))
                .remark(Given.text("The platform cannot reach the tester."))
                .report());

    assertThat(json.at("/verdict").asString()).isEqualTo("not-conformant");
    assertThat(json.at("/profile").asString()).isEqualTo("made-up");
    assertThat(json.at("/platform/endpoints/ngsi-ld").asString())
        .isEqualTo("https://os.example/ngsi-ld/v1");
    assertThat(json.at("/claims/editions/ngsi-ld").asString()).isEqualTo("1.8.1");
    assertThat(json.at("/claims/classes/tenancy").asBoolean(true)).isFalse();
    assertThat(json.at("/selection/tags").asString()).isEqualTo("@x");
    assertThat(json.at("/waivers").size()).isZero();
    assertThat(json.at("/run/seed").asLong()).isEqualTo(-42);
    assertThat(json.at("/run/started").asString()).isEqualTo("2026-11-23T01:02:03Z");
    assertThat(json.at("/counts/cannotTell").asInt()).isEqualTo(1);
    assertThat(json.at("/scenarioCounts/passed").asInt()).isEqualTo(1);
    assertThat(json.at("/remarks/0/en").asString()).contains("cannot reach");
    assertThat(json.at("/requirements/0/reason").isNull()).isTrue();
    assertThat(json.at("/requirements/1/scenarios/0/expected").asString()).isEqualTo("409");
    assertThat(json.at("/requirements/1/scenarios/0/steps/1/state").asString())
        .isEqualTo("stopped");
    assertThat(json.at("/requirements/1/scenarios/0/exchanges/0/status").asInt()).isEqualTo(201);
    assertThat(json.at("/requirements/2/because").asString()).isEqualTo("B");
    assertThat(json.at("/requirements/3/outcome").asString()).isEqualTo("inapplicable");
  }

  @Test
  void the_same_run_is_written_the_same() {
    assertThat(ResultsJson.write(Sample.report())).isEqualTo(ResultsJson.write(Sample.report()));
  }

  private static JsonNode tree(Report report) {
    return new JsonMapper().readTree(ResultsJson.write(report));
  }
}
