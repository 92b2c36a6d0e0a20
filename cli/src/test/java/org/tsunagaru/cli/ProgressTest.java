package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tsunagaru.validator.Source;

class ProgressTest {

  private final List<String> shown = new ArrayList<>();
  private long nanos;

  private Progress progress() {
    return new Progress(
        () -> nanos,
        (bytes, rate) -> shown.add(bytes + " at %.0f".formatted(rate)),
        () -> shown.add("wiped"));
  }

  private InputStream opened(Progress progress) throws IOException {
    Source source = new Source("a.json", () -> new ByteArrayInputStream(new byte[1_000]));
    return progress.watch(source).opener().open();
  }

  private void after(double seconds) {
    nanos += (long) (seconds * TimeUnit.SECONDS.toNanos(1));
  }

  @Test
  void short_work_is_silent() throws IOException {
    try (Progress progress = progress();
        InputStream in = opened(progress)) {
      after(1.9);
      assertThat(in.readAllBytes()).hasSize(1_000);
    }
    assertThat(shown).isEmpty();
  }

  @Test
  void long_work_is_told_once_a_second_and_wiped_at_its_end() throws IOException {
    try (Progress progress = progress();
        InputStream in = opened(progress)) {
      for (int i = 0; i < 8; i++) {
        after(0.5);
        assertThat(in.readNBytes(100)).hasSize(100);
      }
    }
    assertThat(shown).containsExactly("400 at 200", "600 at 200", "800 at 200", "wiped");
  }

  @Test
  void bytes_of_all_sources_are_counted_and_the_end_is_none() throws IOException {
    try (Progress progress = progress();
        InputStream first = opened(progress);
        InputStream second = opened(progress)) {
      assertThat(first.readAllBytes()).hasSize(1_000);
      after(4);
      assertThat(second.read()).isZero();
      after(4);
      assertThat(first.read()).isEqualTo(-1);
    }
    assertThat(shown).containsExactly("1001 at 250", "1001 at 125", "wiped");
  }
}
