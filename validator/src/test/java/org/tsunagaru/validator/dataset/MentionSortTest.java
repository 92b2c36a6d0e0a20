package org.tsunagaru.validator.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit into memory is sorted on disk, and nothing of it stays there. */
final class MentionSortTest {

  @TempDir private Path folder = Path.of("");

  private long files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {500, 20_000, 1 << 30})
  void all_come_back_in_their_order_whatever_fits_into_memory(long memory) throws IOException {
    Random random = new Random(7);
    List<Mention> given = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      given.add(
          new Mention(
              random.nextInt(300),
              random.nextBoolean(),
              random.nextInt(3),
              i,
              "市" + i,
              "/" + i,
              ""));
    }
    List<Mention> sorted = new ArrayList<>();
    try (MentionSort sort = new MentionSort(folder, memory)) {
      for (Mention mention : given) {
        sort.add(mention);
      }
      assertThat(sort.files() > 0).isEqualTo(memory < 1 << 20);
      assertThat(sort.files()).isLessThan(400);
      sort.forEach(sorted::add);
    }

    assertThat(sorted)
        .isSortedAccordingTo(Mention.ORDER)
        .containsExactlyInAnyOrderElementsOf(given);
    assertThat(files()).isZero();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nothing_lies_in_the_folder_even_while_there_is_more_than_memory_holds() throws IOException {
    try (MentionSort sort = new MentionSort(folder, 1)) {
      sort.add(new Mention(1, false, 0, 1, "市", "/1", ""));

      assertThat(sort.files()).isEqualTo(1);
      assertThat(files()).isZero();
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_told_and_is_no_exception() throws IOException {
    List<String> left = new ArrayList<>();
    try (Identities identities = new Identities(100, folder.resolve("gone"), 1)) {
      identities.open("a.json");
      identities.remember(Naming.here("1", "/id"), 1);
      identities.remember(Naming.here("1", "/id"), 2);
      identities.finish(
          new Identities.Report() {
            @Override
            public void found(Fault fault) {
              throw new AssertionError(fault);
            }

            @Override
            public void left(long number, org.tsunagaru.spec.Text reason) {
              left.add(number + " " + reason.en());
            }
          });
    }

    assertThat(left).hasSize(1);
    assertThat(left.get(0)).startsWith("2 duplicate-id: the working folder could not be written");
  }
}
