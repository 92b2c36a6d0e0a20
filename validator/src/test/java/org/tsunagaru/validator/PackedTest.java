package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.ValidatorException;

/** Data that comes packed. */
@Timeout(60)
final class PackedTest {

  private static final String CSV =
      """
      都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,種別,住所,方書,緯度,経度,口径,備考
      222127,1,静岡県,焼津市,消火栓,静岡県焼津市本町1-1,,34.86,138.32,x,
      """;
  private static final String POINTS =
      """
      {"type": "Point", "coordinates": [138.3, 34.8]}
      {"type": "Point", "coordinates": [34.8, 138.3]}
      """;

  @TempDir private Path folder = Path.of("");

  private static byte[] gzip(byte[] bytes, int times) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) {
        out.write(bytes);
      }
    }
    return packed.toByteArray();
  }

  private Path zip(String name, Charset names) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file), names)) {
      for (String entry : List.of("データ/消火栓.csv", "データ/位置.ndjson", "読んでください.txt")) {
        out.putNextEntry(new ZipEntry(entry));
        out.write((entry.endsWith("csv") ? CSV : POINTS).getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void gzip_is_unpacked_whatever_the_name() throws IOException {
    byte[] csv = gzip(CSV.getBytes(StandardCharsets.UTF_8), 1);
    byte[] points = gzip(POINTS.getBytes(StandardCharsets.UTF_8), 1);
    Validator validator = Validator.builder().build();

    assertThat(Judged.by(validator, "a.csv.gz", csv).rules()).containsExactly("table-value-type");
    assertThat(Judged.by(validator, "-", csv).rules()).containsExactly("table-value-type");
    Judged lines = Judged.by(validator, "a.ndjson.gz", points);
    assertThat(lines.only().rule()).isEqualTo("coordinate-swapped");
    assertThat(lines.only().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j"})
  void each_file_of_an_archive_is_a_source_under_its_japanese_name(String names)
      throws IOException {
    Path file = zip("drop.zip", Charset.forName(names));

    List<Source> sources = Source.at(file);

    assertThat(sources)
        .extracting(Source::name)
        .containsExactly(file + "!/データ/位置.ndjson", file + "!/データ/消火栓.csv");
    Validator validator = Validator.builder().build();
    assertThat(validator.validate(sources.get(0), finding -> {}).byRule())
        .containsOnlyKeys("coordinate-swapped");
    assertThat(validator.validate(sources.get(1), finding -> {}).byRule())
        .containsOnlyKeys("table-value-type");
  }

  @Test
  void what_a_mac_puts_into_an_archive_beside_each_file_is_no_data() throws IOException {
    Path file = folder.resolve("mac.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("a.ndjson", "__MACOSX/._a.ndjson", "__MACOSX/._b.zip")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(POINTS.getBytes(StandardCharsets.UTF_8));
      }
    }

    assertThat(Source.at(file)).extracting(Source::name).containsExactly(file + "!/a.ndjson");
  }

  @Test
  void a_folder_is_read_with_what_is_packed_in_it() throws IOException {
    zip("a.zip", StandardCharsets.UTF_8);
    Files.write(folder.resolve("b.csv.gz"), gzip(CSV.getBytes(StandardCharsets.UTF_8), 1));
    Files.writeString(folder.resolve("c.txt"), CSV);

    assertThat(Source.at(folder)).hasSize(3);
  }

  @Test
  void what_unpacks_without_measure_is_not_read() throws IOException {
    byte[] bomb = gzip(new byte[1 << 20], 80);

    assertThatThrownBy(() -> Judged.by(Validator.builder().build(), "a.json.gz", bomb))
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("a.json.gz was not read: it unpacks to more than 250 times its size");
  }

  @Test
  void what_unpacks_to_little_is_read_however_well_it_was_packed() throws IOException {
    byte[] packed = gzip((POINTS + " ".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8), 1);

    assertThat(packed.length * 250L).isLessThan(1 << 20);
    assertThat(Judged.by(Validator.builder().build(), "a.ndjson.gz", packed).rules())
        .containsExactly("coordinate-swapped");
  }

  @Test
  void an_entry_of_an_archive_that_unpacks_without_measure_is_not_read() throws IOException {
    Path file = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry("a.json"));
      for (int i = 0; i < 80; i++) {
        out.write(new byte[1 << 20]);
      }
    }
    Source source = Source.at(file).get(0);

    assertThatThrownBy(() -> Validator.builder().build().validate(source, finding -> {}))
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("it unpacks to more than 250 times its size");
  }

  @Test
  void what_is_cut_off_cannot_be_read_and_a_broken_archive_neither() throws IOException {
    byte[] whole = gzip(CSV.getBytes(StandardCharsets.UTF_8), 1);
    Path broken = Files.writeString(folder.resolve("broken.zip"), "PK");

    assertThatThrownBy(
            () ->
                Judged.by(
                    Validator.builder().build(),
                    "a.gz",
                    java.util.Arrays.copyOf(whole, whole.length - 12)))
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("Cannot read a.gz");
    assertThatThrownBy(() -> Source.at(broken)).isInstanceOf(ValidatorException.class);
  }

  @Test
  void a_spreadsheet_is_named_and_never_valid() throws IOException {
    byte[] book = Files.readAllBytes(zip("book.zip", StandardCharsets.UTF_8));

    Judged judged = Judged.by(Validator.builder().build(), "book.xlsx", book);

    assertThat(judged.only().rule()).isEqualTo("format-packed");
    assertThat(judged.summary().valid()).isFalse();
  }

  @Test
  void entries_that_unpack_without_measure_together_are_not_read() throws IOException {
    Path file = folder.resolve("many.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 4; i++) {
        out.putNextEntry(new ZipEntry(i + ".json"));
        for (int j = 0; j < 50; j++) {
          out.write(new byte[1 << 20]);
        }
      }
    }
    Validator validator = Validator.builder().build();
    List<Source> sources = Source.at(file);

    assertThatThrownBy(() -> sources.forEach(one -> validator.validate(one, finding -> {})))
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("it unpacks to more than 250 times its size");
    assertThat(validator.validate(Source.at(file).get(0), finding -> {}).valid()).isFalse();
  }

  @Test
  void an_archive_in_an_archive_is_told_and_not_opened() throws IOException {
    Path inner = zip("inner.zip", StandardCharsets.UTF_8);
    Path outer = folder.resolve("outer.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(outer))) {
      out.putNextEntry(new ZipEntry("inner.zip"));
      out.write(Files.readAllBytes(inner));
    }
    List<Finding> findings = new ArrayList<>();
    Source.at(outer).forEach(one -> Validator.builder().build().validate(one, findings::add));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo("format-packed");
    assertThat(findings.get(0).message().en()).contains("within an archive", "Unpack it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stops.txt|stop_id,stop_name,stop_lat,stop_lon|GTFS|gtfs-validator",
        "bldg.gml|<?xml version='1.0'?><core:CityModel xmlns:core='x'/>|CityGML|PLATEAU",
        "hall.ifc|ISO-10303-21; HEADER;|IFC|buildingSMART",
        "map.kml|<kml xmlns='http://www.opengis.net/kml/2.2'/>|KML|XML Schema",
        "data.json|<!DOCTYPE html><html><body>404</body></html>|a web page|error page",
        "data.xml|<a/>|XML|its schema"
      })
  void what_other_tools_check_is_named_with_the_tool(
      String name, String text, String format, String tool) throws IOException {
    Files.writeString(folder.resolve(name), text);
    Judged judged = Judged.by(Validator.builder().build(), name, text);

    assertThat(judged.only().rule()).isEqualTo("format-not-checked");
    assertThat(judged.only().message().en()).contains(format, tool);
    assertThat(judged.summary().valid()).isFalse();
    boolean inFolders = !name.endsWith(".xml");
    assertThat(Source.at(folder)).hasSize(inFolders ? 1 : 0);
  }
}
