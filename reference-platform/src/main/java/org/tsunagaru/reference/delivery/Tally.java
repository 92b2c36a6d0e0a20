package org.tsunagaru.reference.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of the notifications of one subscription so far.
 *
 * @param sent how many left
 * @param failed how many of them were not taken
 * @param failedInRow how many failed since the last that was taken
 * @param last when the last left
 * @param lastSuccess when the last that was taken left
 * @param lastFailure when the last that was not taken left
 * @param lastStatus what was answered to the last that was taken
 * @param lastReason why the last that failed was not taken
 */
public record Tally(
    int sent,
    int failed,
    int failedInRow,
    Optional<Instant> last,
    Optional<Instant> lastSuccess,
    Optional<Instant> lastFailure,
    Optional<Integer> lastStatus,
    Optional<String> lastReason) {

  /** Nothing sent yet. */
  public static final Tally NONE =
      new Tally(
          0,
          0,
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Count one more; no status means that nothing was answered in time. */
  Tally with(Instant at, Optional<Integer> status) {
    if (status.filter(code -> code >= 200 && code < 300).isPresent()) {
      return new Tally(
          sent + 1, failed, 0, Optional.of(at), Optional.of(at), lastFailure, status, lastReason);
    }
    String reason =
        status.map(code -> "the answer was " + code).orElse("there was no answer in time");
    return new Tally(
        sent + 1,
        failed + 1,
        failedInRow + 1,
        Optional.of(at),
        lastSuccess,
        Optional.of(at),
        lastStatus,
        Optional.of(reason));
  }
}
