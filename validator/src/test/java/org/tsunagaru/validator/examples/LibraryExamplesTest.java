package org.tsunagaru.validator.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manual of the library shows is what is compiled and run here. */
class LibraryExamplesTest {

  private static final String ENTITY =
      """
      {"id": "urn:ngsi-ld:WaterLevel:yaizu-1", "type": "WaterLevel",
       "level": {"type": "Property", "value": 1.2, "observedAt": "%s"},
       "@context": "https://city.example/context.jsonld"}
      """;
  private static final String WRONG = ENTITY.formatted("2026-04-01T09:00:00+09:00");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final LibraryExamples examples =
      new LibraryExamples(new PrintStream(printed, true, StandardCharsets.UTF_8));

  @TempDir private Path folder = Path.of("");

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"library.md", "library.ja.md"})
  void every_example_of_the_manual_is_one_of_these(String page) throws IOException {
    List<String> shown = blocks(Path.of("..", "docs", page), "(?s)```java\n(.*?)```");
    List<String> compiled =
        blocks(
            Path.of("src/test/java/org/tsunagaru/validator/examples/LibraryExamples.java"),
            "(?s)// example: \\w+\n(.*?) *// end");

    assertThat(shown).isEqualTo(compiled).hasSize(5);
  }

  private static List<String> blocks(Path file, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(file))
        .results()
        .map(LibraryExamplesTest::block)
        .toList();
  }

  private static String block(MatchResult match) {
    return match.group(1).stripTrailing().stripIndent();
  }

  @Test
  void a_folder_is_judged_with_what_only_all_of_its_files_show() throws IOException {
    Files.writeString(folder.resolve("水位.json"), WRONG);

    assertThat(examples.folder(folder)).isEqualTo(1);
    assertThat(printed()).contains("水位.json:2 /level/observedAt", "[timestamp-utc] → UTCに");
  }

  @Test
  void a_message_is_judged_from_memory() {
    assertThat(examples.message(WRONG.getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(printed()).contains("notification:2 /level/observedAt");
    byte[] right = ENTITY.formatted("2026-04-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
    assertThat(examples.message(right)).isTrue();
  }

  @Test
  void a_schema_of_the_users_judges() throws IOException {
    Path schema = Files.writeString(folder.resolve("s.json"), "{\"required\": [\"name\"]}");
    Path file = Files.writeString(folder.resolve("a.json"), "{\"title\": \"避難所\"}");

    assertThat(examples.schema(schema, file)).isFalse();
    assertThat(printed()).contains("name");
  }

  @Test
  void every_rule_is_listed() {
    examples.rules();

    assertThat(printed()).contains("timestamp-utc ERROR: 日時がUTC");
  }
}
