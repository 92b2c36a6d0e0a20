package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.ValidatorException;

/** Many threads say what one says, in the same order. */
class ThreadsTest {

  private static final int RECORDS = 4_000;

  @ParameterizedTest
  @ValueSource(ints = {2, 7, Integer.MAX_VALUE})
  @Timeout(60)
  void many_threads_find_what_one_finds(int maximum) {
    String file = mixed();
    List<Finding> alone = new ArrayList<>();
    List<Finding> together = new ArrayList<>();
    Summary one = validate(file, 1, maximum, alone);
    Summary many = validate(file, 4, maximum, together);
    assertThat(one.byRule())
        .containsKeys("schema-value", "duplicate-id", "json-truncated", "record-too-large");
    assertThat(one.records()).isGreaterThan(RECORDS - 20);
    assertThat(together).isEqualTo(alone).isNotEmpty();
    assertThat(many).isEqualTo(one);
  }

  @Test
  void findings_come_in_the_order_of_the_lines() {
    List<Finding> findings = new ArrayList<>();
    validate(mixed(), 4, Integer.MAX_VALUE, findings);
    assertThat(findings)
        .filteredOn(finding -> !finding.rule().equals("duplicate-id"))
        .extracting(Finding::line)
        .isSorted();
    assertThat(findings)
        .as("what only the whole shows comes last, in its own order")
        .filteredOn(finding -> finding.rule().equals("duplicate-id"))
        .extracting(Finding::line)
        .isSorted();
  }

  @Test
  @Timeout(60)
  void a_schema_that_proves_unusable_in_a_thread_ends_the_run(@TempDir Path folder)
      throws Exception {
    Path schema = folder.resolve("slow.json");
    Files.writeString(schema, "{\"properties\": {\"id\": {\"pattern\": \"^(.*a){25}$\"}}}");
    Validator validator = Validator.builder().schema(schema).threads(4).build();
    String line = "{\"id\": \"" + "a".repeat(60) + "!\"}\n";
    String file = "{\"id\": \"a\"}\n".repeat(2_000) + line.repeat(100);
    assertThatThrownBy(() -> validator.validate(source(file), finding -> {}))
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("one of its patterns needs too long");
  }

  private static Summary validate(String file, int threads, int maximum, List<Finding> findings) {
    return Validator.builder()
        .threads(threads)
        .maxFindingsPerRule(maximum)
        .maxRecordBytes(100_000)
        .build()
        .validate(source(file), findings::add);
  }

  private static Source source(String file) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return new Source("a.ndjson", () -> stream(bytes));
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  /** Right records, and every so often a wrong kind, an id once more, no JSON, or one too large. */
  private static String mixed() {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= RECORDS; i++) {
      if (i % 1_500 == 0) {
        lines.append("x".repeat(100_001)).append('\n');
      } else if (i % 700 == 0) {
        lines.append("{\"id\": \n");
      } else {
        lines.append(entity(i % 90 == 0 ? 1 : i, i % 40 == 0 ? "Propperty" : "Property"));
      }
    }
    return lines.toString();
  }

  private static String entity(int number, String kind) {
    return ("{\"id\": \"urn:ngsi-ld:WaterLevel:%d\", \"type\": \"WaterLevel\", \"note\": {\"type\":"
            + " \"Property\", \"value\": \"%s\"}, \"level\": {\"type\": \"%s\", \"value\": 1},"
            + " \"@context\": \"https://example.jp/context.jsonld\"}%n")
        .formatted(number, "水".repeat(100), kind);
  }
}
