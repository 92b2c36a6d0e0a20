package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsunagaru.validator.finding.Finding;

/** A folder that is handed over as a whole: its licence and its manifest. */
final class FolderTest {

  private static final String POINT = "{\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void one_data_file() throws IOException {
    write("データ/port.geojson", POINT);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replace('\'', '"'));
  }

  private List<String> rules() {
    return Judged.folder(Validator.builder().build(), folder).rules();
  }

  @Test
  void a_folder_without_a_word_on_its_licence_is_told_once() {
    Judged judged = Judged.folder(Validator.builder().build(), folder);

    assertThat(judged.only().rule()).isEqualTo("drop-licence");
    assertThat(judged.only().file()).isEqualTo(folder.toString());
    assertThat(judged.summary().valid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "LICENSE, '', true",
    "データ/利用規約.txt, '', true",
    "README.md, このデータはクリエイティブ・コモンズ 表示 4.0で提供します, true",
    "readme.txt, License: PDL1.0, true",
    "README.md, 港の位置, false",
    "port.txt, CC BY 4.0, false"
  })
  void a_file_may_say_what_may_be_done(String name, String text, boolean said) throws IOException {
    write(name, text);

    assertThat(rules()).containsExactlyElementsOf(said ? List.of() : List.of("drop-licence"));
  }

  @Test
  void a_catalogue_in_the_folder_answers_for_each_data_set() throws IOException {
    write(
        "catalogue.json",
        "{'name': 'port', 'title': '港', 'notes': '港', 'license_id': '', 'organization': {'title': '市'},"
            + " 'resources': [{'url': 'https://city.example/port.geojson', 'format': 'GeoJSON'}]}");

    assertThat(rules()).containsExactly("catalogue-licence");
  }

  @Test
  void a_manifest_is_held_against_what_is_there() throws IOException {
    write("extra.geojson", POINT);
    write("notes.txt", "not data");
    write(
        "datapackage.json",
        "{'name': 'city', 'licenses': [{'name': 'PDL-1.0'}], 'sources': [{'title': '市'}], 'resources': ["
            + "{'name': 'a', 'path': 'データ/port.geojson'},"
            + " {'name': 'b', 'path': ['gone.csv', 'https://city.example/x.csv']},"
            + " {'name': 'c', 'data': [1]}, {'name': 'd', 'path': '../../etc/passwd'}]}");

    Judged judged = Judged.folder(Validator.builder().build(), folder);
    assertThat(judged.findings())
        .extracting(Finding::rule, Finding::value)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("drop-file-missing", "gone.csv"),
            org.assertj.core.groups.Tuple.tuple("drop-file-missing", "../../etc/passwd"),
            org.assertj.core.groups.Tuple.tuple("drop-file-unlisted", "extra.geojson"));
    assertThat(judged.summary().byModel()).containsKey("Data Package");
  }

  @Test
  void a_manifest_that_names_neither_licence_nor_source_is_told_itself() throws IOException {
    write("datapackage.json", "{'resources': [{'path': 'データ/port.geojson'}, {'path': ''}]}");

    assertThat(rules()).containsExactly("catalogue-licence", "catalogue-publisher");
  }

  @Test
  void a_manifest_that_is_no_json_is_told_and_does_not_count() throws IOException {
    write("datapackage.json", "{'resources': [");

    assertThat(rules()).contains("json-truncated", "drop-licence");
  }
}
