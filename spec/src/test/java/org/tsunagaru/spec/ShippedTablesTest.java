package org.tsunagaru.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagaru.spec.file.FileProblem;
import org.tsunagaru.spec.file.FileSchema;
import org.tsunagaru.spec.file.Resources;
import org.tsunagaru.spec.file.YamlFile;
import tools.jackson.databind.JsonNode;

/** The tables of CSV data sets are well-formed data, and say where they come from. */
final class ShippedTablesTest {

  private static final Map<String, String> FILES = Resources.tree("spec/tables", ".json");
  private static final FileSchema TABLE = FileSchema.of("table.json");

  static Stream<String> files() {
    return FILES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void each_says_what_a_table_may_say_and_bears_its_own_name(String name) {
    YamlFile file = YamlFile.parse("spec/tables/" + name, FILES.getOrDefault(name, ""));

    assertThat(TABLE.check(file)).extracting(FileProblem::text).isEmpty();
    assertThat(file.tree().path("name").asString() + ".json").isEqualTo(name);
    assertThat(file.tree().path("fields").valueStream().map(field -> field.path("name").asString()))
        .doesNotHaveDuplicates();
  }

  @Test
  void both_layouts_of_the_municipal_data_sets_are_there() {
    Stream<JsonNode> tables =
        FILES.entrySet().stream()
            .map(file -> YamlFile.parse(file.getKey(), file.getValue()).tree());

    assertThat(
            tables.map(
                table -> table.path("generation").asString() + table.path("sheet").asString("")))
        .contains("new01", "new03", "new04", "new05", "new07", "new08", "new09", "new11")
        .contains("new13", "new14", "new15", "old01", "old14");
  }

  @Test
  void a_slip_is_told_with_file_and_line() {
    String text =
        FILES.getOrDefault("municipal-aeds.json", "").replace("\"hour-minute\"", "\"hour\"");

    assertThat(TABLE.check(YamlFile.parse("aeds.json", text)))
        .isNotEmpty()
        .allMatch(problem -> problem.line() > 8 && problem.file().equals("aeds.json"));
  }
}
