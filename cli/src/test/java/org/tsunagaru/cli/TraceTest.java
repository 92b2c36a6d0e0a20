package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.features.suite.GherkinLibrary;
import org.tsunagaru.spec.file.CatalogueReader;

/** From facts to checks: the page in docs, and the tree. */
class TraceTest {

  @ParameterizedTest
  @CsvSource({"en, requirements.md", "ja, requirements.ja.md"})
  void the_page_in_docs_is_what_the_catalogue_says_today(String language, String name)
      throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", name)))
        .as(
            "docs/%s is out of date. Make it again: ./tsunagaru list trace --lang %s > docs/%s",
            name, language, name)
        .isEqualTo(page(language));
  }

  @Test
  void every_row_has_a_place_on_the_page() {
    assertThat(new Trace(CatalogueReader.read(), GherkinLibrary.read(), Locale.ENGLISH).homeless())
        .isEmpty();
  }

  @Test
  void a_row_leads_over_its_requirement_to_scenarios_and_defects() {
    assertThat(page("en").lines().toList())
        .anyMatch(
            line ->
                line.startsWith("| A-14 | `CITY-DM-02` ")
                    && line.contains("`s1`")
                    && line.contains("`changes-by-partial-update-silent`"))
        .anyMatch(line -> line.matches("\\| A-01 \\| `CITY-ST-01` .*\\| questionnaire \\|  \\|"))
        .anyMatch(line -> line.startsWith("| A-20 | `XCH-03` ") && line.contains("| gap: "));
  }

  @Test
  void the_tree_leads_from_statements_to_scenarios() {
    List<String> lines =
        Cli.run("list", "requirements", "--tree", "--profile=ngsi-ld-core").out().lines().toList();

    assertThat(lines)
        .anyMatch(
            line ->
                line.strip().startsWith("- **CITY-DM-04** [A-14]") && line.endsWith("not counted)"))
        .anyMatch(line -> line.strip().startsWith("- **LD-PROV-CREATE-08**"))
        .anyMatch(line -> line.endsWith("  - `s1` Creating the same water level sensor twice"))
        .noneMatch(line -> line.contains("CITY-ST-01"));
    assertThat(Cli.run("list", "requirements", "--tree", "--lang=ja").out())
        .contains("- **CITY-ST-01** [A-01] スマートシティのビジョンが明確である (明記なし; ", "; 前出)");
  }

  @Test
  void what_is_a_page_is_no_list_of_rows() {
    for (String words :
        List.of(
            "list trace --format=csv",
            "list trace --profile=ngsi-ld-core",
            "list classes --tree",
            "list requirements --tree --format=json")) {
      Cli refused = Cli.run(words.split(" ", -1));
      assertThat(refused.code()).as(words).isEqualTo(Exit.USAGE);
      assertThat(refused.err().lines().toList()).as(words).hasSize(1);
    }
  }

  @Test
  void the_list_of_a_profile_names_what_is_beyond_it() {
    assertThat(Cli.run("list", "requirements", "--profile=city-os-data-exchange").out())
        .contains("Beyond the profile, verified by nobody yet, not counted: ")
        .containsPattern("(?m)^- \\*\\*XCH-01\\*\\* A service of another city can be used$")
        .doesNotContain("gap; ");
  }

  private static String page(String language) {
    return (language.equals("ja")
            ? Cli.run("list", "trace", "--lang=ja")
            : Cli.run("list", "trace"))
        .out();
  }
}
