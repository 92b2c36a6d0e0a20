package org.tsunagaru.validator;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagaru.validator.finding.Finding;
import org.tsunagaru.validator.format.Format;

/**
 * Whatever bytes come in, findings come out: never a throwable, never a record that is neither
 * judged nor told of.
 *
 * <p>The build tries every rule's examples and thousands of random changes of them, from a fixed
 * seed. {@code mvn -Pfuzz -pl validator -am verify} goes on from there with Jazzer, guided by what
 * the code does with its input.
 */
class AnyBytesTest {

  private static final int CHANGES = 3_000;
  private static final long SEED = 20_261_126;
  private static final List<String> NAMES = List.of("a.json", "a.ndjson", "a.geojson", "a.csv");

  /** The first byte chooses how the rest is taken: a name, and a forced format or none. */
  private static final List<Validator> WAYS = ways();

  private static List<Validator> ways() {
    List<Validator> ways = new ArrayList<>();
    ways.add(Validator.builder().maxFindingsPerRule(3).build());
    for (Format format : Format.values()) {
      ways.add(Validator.builder().as(format).maxFindingsPerRule(3).build());
    }
    return ways;
  }

  static Stream<byte[]> examples() {
    return WAYS.get(0).rules().stream()
        .flatMap(rule -> Stream.of(rule.passes(), rule.fails()))
        .flatMap(example -> takenInEachWay(example.bytes()));
  }

  private static Stream<byte[]> takenInEachWay(byte[] file) {
    return Stream.of(0, 1 + NAMES.size() * 3, 7).map(way -> taken((byte) (int) way, file));
  }

  private static byte[] taken(byte way, byte[] file) {
    byte[] input = new byte[file.length + 1];
    input[0] = way;
    System.arraycopy(file, 0, input, 1, file.length);
    return input;
  }

  @MethodSource("examples")
  @FuzzTest
  void any_bytes_are_told_in_findings(byte[] input) {
    if (input.length == 0) {
      return;
    }
    int way = input[0] & 0xff;
    String name = NAMES.get(way % NAMES.size());
    Validator validator = WAYS.get(way / NAMES.size() % WAYS.size());
    byte[] file = Arrays.copyOfRange(input, 1, input.length);
    List<Finding> findings = new ArrayList<>();
    Summary summary =
        validator.validate(new Source(name, () -> new ByteArrayInputStream(file)), findings::add);
    long told = summary.counts().values().stream().mapToLong(Long::longValue).sum();
    assertThat(told).isGreaterThanOrEqualTo(findings.size());
    assertThat(findings).allMatch(finding -> finding.line() > 0 && finding.file().equals(name));
    if (summary.records() == 0) {
      assertThat(told + summary.notChecked().size()).as("nothing, and not a word").isPositive();
    }
  }

  @Test
  @Timeout(120)
  void thousands_of_changed_examples_are_told_in_findings() {
    Random random = new Random(SEED);
    List<byte[]> examples = examples().toList();
    for (int i = 0; i < CHANGES; i++) {
      byte[] input = examples.get(random.nextInt(examples.size())).clone();
      for (int times = 1 + random.nextInt(4); times > 0; times--) {
        input = changed(input, examples.get(random.nextInt(examples.size())), random);
      }
      if (input.length > 0) {
        input[0] = (byte) random.nextInt(256);
      }
      try {
        any_bytes_are_told_in_findings(input);
      } catch (RuntimeException | Error e) {
        throw new AssertionError(
            "change " + i + " of " + new String(input, StandardCharsets.UTF_8), e);
      }
    }
  }

  /** Cut, double, overwrite or cross with another. */
  private static byte[] changed(byte[] input, byte[] other, Random random) {
    if (input.length < 2) {
      return other;
    }
    int at = 1 + random.nextInt(input.length - 1);
    int from = random.nextInt(other.length);
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(input, at);
      case 1 -> joined(Arrays.copyOf(input, at), Arrays.copyOfRange(other, from, other.length));
      case 2 -> joined(Arrays.copyOf(input, at), Arrays.copyOfRange(input, at / 2, input.length));
      case 3 -> {
        byte[] odd = input.clone();
        odd[at] = (byte) "{}[]\",:\\0-.e\n\u0000".charAt(random.nextInt(14));
        yield odd;
      }
      default -> {
        byte[] odd = input.clone();
        odd[at] = (byte) random.nextInt(256);
        yield odd;
      }
    };
  }

  private static byte[] joined(byte[] head, byte[] tail) {
    byte[] whole = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, whole, head.length, tail.length);
    return whole;
  }
}
