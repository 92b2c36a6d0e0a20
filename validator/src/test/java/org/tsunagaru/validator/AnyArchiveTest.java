package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.finding.ValidatorException;

/**
 * Whatever stands in a packed file, findings come out, or one sentence that says why it cannot be
 * read.
 */
class AnyArchiveTest {

  private static final int CHANGES = 800;
  private static final long SEED = 20_261_126;
  private static final String POINT = "{\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}\n";
  private static final Validator VALIDATOR = Validator.builder().maxFindingsPerRule(3).build();

  static Stream<byte[]> examples() throws IOException {
    byte[] zip = zip(POINT.getBytes(StandardCharsets.UTF_8));
    return Stream.of(zip, zip(zip), gzip(POINT), gzip(""), new byte[0]);
  }

  private static byte[] zip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
      for (String name : List.of("位置.ndjson", "a/b.csv", "c.json", "d.zip")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  @MethodSource("examples")
  @FuzzTest
  void any_packed_file_is_told_of(byte[] input) throws IOException {
    Path folder = Files.createTempDirectory("packed");
    try {
      told(folder.resolve("a.zip"), input);
      told(folder.resolve("a.ndjson.gz"), input);
    } finally {
      Files.deleteIfExists(folder.resolve("a.zip"));
      Files.deleteIfExists(folder.resolve("a.ndjson.gz"));
      Files.delete(folder);
    }
  }

  private static void told(Path file, byte[] input) throws IOException {
    Files.write(file, input);
    try {
      for (Source source : Source.at(file)) {
        List<Finding> findings = new ArrayList<>();
        Summary summary = VALIDATOR.validate(source, findings::add);
        int said = findings.size() + summary.notChecked().size();
        assertThat(summary.records() + said).as("not a word of %s", source.name()).isPositive();
      }
    } catch (ValidatorException e) {
      assertThat(e.text().ja()).contains(file.getFileName().toString());
    }
  }

  @Test
  @Timeout(120)
  void hundreds_of_changed_archives_are_told_of(@TempDir Path folder) throws IOException {
    Random random = new Random(SEED);
    List<byte[]> examples = examples().filter(one -> one.length > 0).toList();
    for (int i = 0; i < CHANGES; i++) {
      byte[] input = examples.get(i % examples.size()).clone();
      for (int times = 1 + random.nextInt(3); times > 0; times--) {
        input[random.nextInt(input.length)] = (byte) random.nextInt(256);
      }
      byte[] cut =
          random.nextInt(4) > 0 ? input : Arrays.copyOf(input, random.nextInt(input.length));
      Path file = folder.resolve(i % 2 == 0 ? "a.zip" : "a.ndjson.gz");
      try {
        told(file, cut);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("change " + i, e);
      }
    }
  }
}
