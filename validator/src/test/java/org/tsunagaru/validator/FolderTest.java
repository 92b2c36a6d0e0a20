package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    "焼津市オープンデータ利用規約.txt, '', true",
    "data_license.txt, '', true",
    "sublicense.txt, '', false",
    "README.md, 港の位置, false",
    "port.txt, CC BY 4.0, false"
  })
  void a_file_may_say_what_may_be_done(String name, String text, boolean said) throws IOException {
    write(name, text);

    assertThat(rules()).containsExactlyElementsOf(said ? List.of() : List.of("drop-licence"));
  }

  @Test
  void a_list_of_licences_is_no_licence() throws IOException {
    write("business_license.geojson", POINT);

    assertThat(rules()).containsExactly("drop-licence");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-31j", "EUC-JP", "UTF-16"})
  void a_text_about_the_licence_is_read_in_every_encoding_of_japan(String charset)
      throws IOException {
    Files.writeString(
        folder.resolve("はじめに.txt"),
        "このデータは、だれでも自由に使えます。ライセンスは別に示します。\n".repeat(3),
        Charset.forName(charset));

    assertThat(rules()).isEmpty();
  }

  @Test
  void a_manifest_names_files_from_here_in_either_spelling_of_voiced_kana_and_behind_links(
      @TempDir Path apart) throws IOException {
    write("か\u3099す.geojson", POINT);
    Files.writeString(apart.resolve("pier.txt"), "a");
    Files.createSymbolicLink(folder.resolve("link"), apart);
    write(
        "datapackage.json",
        "\ufeff{'licenses': [{'name': 'PDL-1.0'}], 'sources': [{'title': '市'}], 'resources': ["
            + "{'path': './データ/port.geojson'}, {'path': 'がす.geojson'}, {'path': 'link/pier.txt'},"
            + " {'path': 'link/\\u0000'}, {'path': 'データ'}]}");

    assertThat(Judged.folder(Validator.builder().build(), folder).findings())
        .extracting(Finding::rule, Finding::value)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("drop-file-missing", "link/\\u0000"),
            org.assertj.core.groups.Tuple.tuple("drop-file-missing", "データ"));
  }

  @Test
  void what_a_mac_puts_beside_each_file_is_no_data() throws IOException {
    write("LICENSE", "PDL1.0");
    write("データ/._port.geojson", "\u0000\u0005\u0016\u0007");
    write("._a.zip", "\u0000");

    assertThat(rules()).isEmpty();
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

  private static Path archive(Path file, Charset names, String... namesAndTexts)
      throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file), names)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j"})
  void an_archive_is_handed_over_as_a_folder_is(String names, @TempDir Path apart)
      throws IOException {
    Charset charset = Charset.forName(names);
    String manifest =
        "{\"name\": \"a\", \"licenses\": [{\"name\": \"CC-BY-4.0\"}], \"resources\": [{\"name\": \"b\", \"path\": \"無い.csv\"}]}";
    Path bare = archive(apart.resolve("裸.zip"), charset, "焼津市/港.geojson", POINT);
    Path said =
        archive(apart.resolve("b.zip"), charset, "港.geojson", POINT, "利用規約.txt", "CC BY 4.0");
    Path listed =
        archive(
            apart.resolve("c.zip"),
            charset,
            "焼津市/港.geojson",
            POINT,
            "焼津市/datapackage.json",
            manifest);

    assertThat(Judged.folder(Validator.builder().build(), bare).only())
        .extracting(Finding::rule, Finding::file)
        .containsExactly("drop-licence", bare.toString());
    assertThat(Judged.folder(Validator.builder().build(), said).findings()).isEmpty();
    assertThat(Judged.folder(Validator.builder().build(), listed).rules())
        .contains("drop-file-missing", "drop-file-unlisted")
        .doesNotContain("drop-licence");
  }
}
