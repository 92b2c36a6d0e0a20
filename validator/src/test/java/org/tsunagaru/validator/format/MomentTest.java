package org.tsunagaru.validator.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

  private static boolean isAfter(String one, String other) {
    return Moment.of(one).orElseThrow().isAfter(Moment.of(other).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2025-12-31",
    "2026-02, 2026-01",
    "2026-03-01, 2026-02",
    "2026-02-28, 2026-02-27T23:59:59",
    "2026-02-28T09:00, 2026-02-28 08:59",
    "2026-02-28T09:00:00.2, '2026-02-28T09:00:00,1'",
    "2026-02-28T00:00:01Z, 2026-02-28T09:00:00+09:00",
    "2026-02-28T08:00:00+0800, 2026-02-28T08:00:00+09:00",
    "2026-02-28, 2026-02-27T00:00:00Z",
    "2026-02-28T12:01:00Z, 2026-02-27"
  })
  void a_later_one_is_after_an_earlier_one_and_not_the_other_way_round(String one, String other) {
    assertThat(isAfter(one, other)).isTrue();
    assertThat(isAfter(other, one)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-05-01",
    "2026-05, 2026-05-31",
    "2026-05-01, 2026-05-01T23:59",
    "2026-05-01 09:00, 2026-05-01T09:00:30",
    "2026-05-01T00:00:00Z, 2026-05-01T09:00:00+09:00",
    "2026-05-01, 2026-05-01T11:59:59Z",
    "2026-05-02, 2026-05-01T10:00:00Z"
  })
  void two_that_may_be_one_are_not_after_each_other(String one, String other) {
    assertThat(isAfter(one, other)).isFalse();
    assertThat(isAfter(other, one)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "26",
        "2026-13",
        "2026-00-01",
        "2026-04-31",
        "2026-04-01T24:00",
        "2026-04-01T09",
        "2026-04-01T09:60",
        "2026-04-01T09:00:00+19:00",
        "2026-04-01T09:00:00.",
        "2026/04/01",
        "2026-04-01Z",
        "令和8年4月1日"
      })
  void what_is_no_such_moment_is_none(String text) {
    assertThat(Moment.of(text)).isEmpty();
  }

  @Test
  void a_text_without_end_is_none() {
    assertThat(Moment.of("2026-04-01" + " ".repeat(1_000_000))).isEmpty();
  }
}
