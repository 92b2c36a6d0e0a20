package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.Severity;
import org.tsunagaru.validator.finding.ValidatorException;

/** Whatever comes in, one clear finding or one clear exception comes out. */
@Timeout(20)
final class TroubleTest {

  private static final String FEATURE =
      "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {\"名称\": \"焼津\"}}";

  @Test
  void an_empty_file_is_one_finding() {
    assertThat(Judged.text("").only().rule()).isEqualTo("empty-file");
    assertThat(Judged.text("").summary().valid()).isFalse();
  }

  @Test
  void an_empty_collection_is_never_valid() {
    Judged judged = Judged.text("{\"type\": \"FeatureCollection\", \"features\": []}");

    assertThat(judged.only().rule()).isEqualTo("no-records");
    assertThat(judged.summary().valid()).isFalse();
  }

  @Test
  void two_hundred_thousand_nested_arrays_are_one_finding() {
    String deep = "[".repeat(200_000) + "]".repeat(200_000);

    assertThat(Judged.text(deep).only().rule()).isEqualTo("json-limit");
    assertThat(Judged.text("{\"a\":" + deep + "}").only().rule()).isEqualTo("json-limit");
    assertThat(Judged.text("[".repeat(200_000)).only().rule()).isEqualTo("json-limit");
  }

  @Test
  void a_number_of_two_thousand_digits_is_one_finding() {
    assertThat(
            Judged.text("{\"type\": \"Point\", \"coordinates\": [" + "1".repeat(2000) + ", 3]}")
                .only()
                .rule())
        .isEqualTo("json-limit");
  }

  @Test
  void a_list_cut_off_keeps_its_whole_records() {
    Judged judged = Judged.text("[" + FEATURE + ",\n" + FEATURE + ",\n{\"type\": \"Fea");

    assertThat(judged.summary().records()).isEqualTo(3);
    assertThat(judged.only().rule()).isEqualTo("json-truncated");
    assertThat(judged.only().line()).isEqualTo(3);
  }

  @Test
  void a_collection_cut_off_is_found_where_it_ends() {
    Judged judged =
        Judged.text("{\"type\": \"FeatureCollection\", \"features\": [\n" + FEATURE + ",\n");

    assertThat(judged.summary().records()).isEqualTo(1);
    assertThat(judged.only().rule()).isEqualTo("json-truncated");
  }

  @Test
  void a_broken_line_does_not_cost_the_lines_after_it() {
    Judged judged = Judged.lines(FEATURE + "\n{broken\n\n" + FEATURE + "\n");

    assertThat(judged.summary().records()).isEqualTo(3);
    assertThat(judged.only().line()).isEqualTo(2);
    assertThat(judged.only().rule()).isEqualTo("json-malformed");
  }

  @Test
  void a_duplicate_key_is_found_on_its_line_and_the_record_still_judged() {
    Judged judged =
        Judged.text("{\"type\": \"Point\",\n \"coordinates\": [200, 34],\n \"type\": \"Point\"}");

    assertThat(judged.rules()).containsExactly("duplicate-key", "coordinate-range");
    assertThat(judged.findings().get(0).line()).isEqualTo(3);
    assertThat(judged.findings().get(0).pointer()).isEqualTo("/type");
  }

  @Test
  void a_byte_order_mark_is_accepted() {
    assertThat(Judged.text("\ufeff" + FEATURE).summary().valid()).isTrue();
  }

  @Test
  void a_foreign_encoding_is_named() {
    Validator validator = Validator.builder().build();
    String text = FEATURE.replace("焼津", "ひらがなとカタカナと漢字");

    assertThat(encodingOf(validator, text, "windows-31j")).startsWith("CP932");
    assertThat(encodingOf(validator, text, "EUC-JP")).isEqualTo("EUC-JP");
    assertThat(encodingOf(validator, text, "UTF-16")).isEqualTo("UTF-16");
    assertThat(encodingOf(validator, text, "UTF-16LE")).isEqualTo("UTF-16");
  }

  private static String encodingOf(Validator validator, String text, String charset) {
    Finding finding =
        Judged.by(validator, "a.json", text.getBytes(Charset.forName(charset))).only();
    assertThat(finding.rule()).isEqualTo("encoding-not-utf8");
    return finding.value();
  }

  @Test
  void one_broken_byte_costs_one_record() {
    byte[] bytes = ("[" + FEATURE + ",\n" + FEATURE + "]").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 8] = (byte) 0xff;

    Judged judged = Judged.by(Validator.builder().build(), "a.json", bytes);

    assertThat(judged.only().rule()).isEqualTo("invalid-utf8");
    assertThat(judged.only().line()).isEqualTo(2);
    assertThat(judged.only().pointer()).isEqualTo("/1");
  }

  @Test
  void a_huge_line_is_skipped_in_bounded_memory() {
    Validator validator = Validator.builder().maxRecordBytes(1 << 20).build();
    byte[] filler = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    List<Finding> findings = new ArrayList<>();

    Summary summary =
        validator.validate(new Source("big.ndjson", () -> huge(filler, 3000)), findings::add);

    assertThat(summary.records()).isEqualTo(1);
    assertThat(findings).extracting(Finding::rule).containsExactly("record-too-large");
  }

  private static InputStream huge(byte[] filler, int times) {
    InputStream start = new ByteArrayInputStream("{\"a\": \"".getBytes(StandardCharsets.UTF_8));
    InputStream end =
        new ByteArrayInputStream(("\"}\n" + FEATURE).getBytes(StandardCharsets.UTF_8));
    List<InputStream> parts = new ArrayList<>(List.of(start));
    for (int i = 0; i < times; i++) {
      parts.add(new ByteArrayInputStream(filler));
    }
    parts.add(end);
    return new SequenceInputStream(java.util.Collections.enumeration(parts));
  }

  @Test
  void totals_are_true_when_findings_are_capped() {
    Validator validator = Validator.builder().maxFindingsPerRule(3).build();
    String point = "{\"type\": \"Point\", \"coordinates\": [200, 0]}\n";

    Judged judged = Judged.by(validator, "many.ndjson", point.repeat(20_000));

    assertThat(judged.findings()).hasSize(3);
    assertThat(judged.summary().byRule()).containsEntry("coordinate-range", 20_000L);
    assertThat(judged.summary().counts()).containsEntry(Severity.ERROR, 20_000L);
  }

  @Test
  void what_a_terminal_would_obey_is_escaped() {
    Finding finding =
        Judged.text(
                "{\"type\": \"Point\", \"coordinates\": [1, 2], \"bbox\": \"\\u001b[2J\\u202e\"}")
            .only();

    assertThat(finding.value()).isEqualTo("\\u001B[2J\\u202E");
    assertThat(finding.message().en()).doesNotContain("\u001b").doesNotContain("\u202e");
  }

  @Test
  void a_loop_of_links_and_japanese_names_are_walked_once(@TempDir Path folder) throws IOException {
    Path inner = Files.createDirectory(folder.resolve("防災"));
    Files.writeString(inner.resolve("避難所.geojson"), FEATURE);
    Files.writeString(inner.resolve("読んで.txt"), "no");
    Files.createSymbolicLink(inner.resolve("loop"), folder);

    List<Source> sources = Source.at(folder);

    assertThat(sources).hasSize(1);
    assertThat(sources.get(0).name()).endsWith("避難所.geojson");
  }

  @Test
  void a_file_that_is_not_there_is_an_exception_in_both_languages(@TempDir Path folder) {
    assertThatThrownBy(() -> Source.at(folder.resolve("nothing")))
        .isInstanceOfSatisfying(
            ValidatorException.class, e -> assertThat(e.text().ja()).contains("読み込めません"));
  }

  @Test
  void a_record_for_which_memory_does_not_suffice_is_told_with_its_source() {
    Source source =
        new Source(
            "big.json",
            () -> {
              throw new OutOfMemoryError("Java heap space");
            });

    assertThatThrownBy(() -> Validator.builder().build().validate(source, finding -> {}))
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("big.json has a record that does not fit into memory");
  }

  @Test
  void any_bytes_give_findings_and_never_a_throwable() {
    Random random = new Random(20261123);
    byte[] seed =
        ("["
                + FEATURE
                + ", {\"id\": \"a:b\", \"type\": \"T\", \"p\": {\"type\": \"Property\","
                + " \"value\": [1, null, {\"a\": \"b\\u0000\"}]}, \"@context\": []}]")
            .getBytes(StandardCharsets.UTF_8);
    Validator validator = Validator.builder().build();
    long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
    for (int i = 0; i < 20_000 && System.nanoTime() < end; i++) {
      byte[] bytes = seed.clone();
      for (int n = random.nextInt(6); n >= 0; n--) {
        String alphabet = "{}[],:\"\\ 0n\n";
        bytes[random.nextInt(bytes.length)] =
            random.nextInt(3) == 0
                ? (byte) random.nextInt(256)
                : (byte) alphabet.charAt(random.nextInt(alphabet.length()));
      }
      Judged judged = Judged.by(validator, random.nextBoolean() ? "a.json" : "a.ndjson", bytes);
      assertThat(judged.summary()).isNotNull();
    }
  }
}
