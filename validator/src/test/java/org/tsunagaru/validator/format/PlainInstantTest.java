package org.tsunagaru.validator.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainInstantTest {

  @Test
  void reads_what_a_formatter_reads() {
    Random random = new Random(20_261_126);
    for (int i = 0; i < 2_000; i++) {
      String text =
          "%04d-%02d-%02dT%02d:%02d:%02dZ"
              .formatted(
                  1 + random.nextInt(9_999),
                  1 + random.nextInt(12),
                  1 + random.nextInt(28),
                  random.nextInt(24),
                  random.nextInt(60),
                  random.nextInt(60));
      assertThat(PlainInstant.of(text)).contains(Instant.parse(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-04-01",
        "2026-04-01T09:00:00",
        "2026-04-01T09:00:00z",
        "2026-04-01T09:00:00.5Z",
        "2026-04-01t09:00:00Z",
        "2026-04-01T09:00:00Z ",
        "0000-04-01T09:00:00Z",
        "2026-00-01T09:00:00Z",
        "2026-13-01T09:00:00Z",
        "2026-04-00T09:00:00Z",
        "2026-02-30T09:00:00Z",
        "2026-04-01T24:00:00Z",
        "2026-04-01T09:60:00Z",
        "2026-04-01T09:00:60Z",
        "2026-04-01T09:00:0９Z",
        "2026/04/01T09:00:00Z"
      })
  void leaves_the_rest_to_a_formatter(String text) {
    assertThat(PlainInstant.of(text)).isEmpty();
  }
}
