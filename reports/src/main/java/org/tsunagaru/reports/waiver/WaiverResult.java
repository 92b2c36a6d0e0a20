package org.tsunagaru.reports.waiver;

import java.util.List;
import java.util.Optional;
import org.tsunagaru.spec.Text;

/**
 * What became of a waiver in a run.
 *
 * @param waiver the waiver
 * @param state whether it was needed, and counted
 * @param covers ids of the scenarios, or of the attested requirements, whose failure it covers;
 *     none unless it is in use
 */
public record WaiverResult(Waiver waiver, WaiverState state, List<String> covers) {

  /** Say what is wrong with the waiver and what to do, where it fails the run. */
  public Optional<Text> complaint() {
    return switch (state) {
      case USED, NOT_RUN -> Optional.empty();
      case STALE ->
          Optional.of(
              Text.of(
                  "The waiver for %s is stale: what it names does not fail. Remove it.",
                  "%s の免除は不要である。対象は不合格になっていない。免除を削除すること。", waiver.id()));
      case EXPIRED ->
          Optional.of(
              Text.of(
                  "The waiver for %s expired on %s. Agree on a new date with %s (%s), or remove it.",
                  "%s の免除は %s で期限が切れた。%s（%s）と新しい期限を取り決めるか、免除を削除すること。",
                  waiver.id(),
                  waiver.expires(),
                  waiver.owner(),
                  waiver.ticket()));
    };
  }
}
