package org.tsunagaru.reports.rollup;

import java.util.Optional;
import org.tsunagaru.reports.attestation.Answer;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.Violation;
import org.tsunagaru.spec.Text;

/** The outcomes that a requirement has without any scenario saying so, and their words. */
final class Reasons {

  private Reasons() {}

  static Outcome nothingClaimed(String bindings) {
    return failed(
        Text.of(
            "The platform claims none of the APIs that the profile allows: %s.",
            "プロファイルが認める API（%s）のいずれにも、対応の申告がない。", bindings));
  }

  static Outcome declinedRequired(String classId) {
    return failed(
        Text.of(
            "The profile requires class %s, the platform declines it.",
            "プロファイルはクラス %s を必須としているが、都市OSは非対応と申告している。", classId));
  }

  static Outcome declinedOptional(String classId) {
    return new Outcome.Inapplicable(
        Text.of(
            "The platform declines the optional class %s.",
            "都市OSは任意のクラス %s を非対応と申告している。", classId));
  }

  static Outcome notClaimed(String classId) {
    return new Outcome.Inapplicable(
        Text.of(
            "The platform does not claim the optional class %s.",
            "都市OSは任意のクラス %s への対応を申告していない。", classId));
  }

  static Outcome observedOnly(Violation violation) {
    return new Outcome.Inapplicable(
        new Text(
            "Observed only, not judged: " + violation.what().en(),
            "観察のみで、判定の対象外: " + violation.what().ja()));
  }

  static Outcome notHandedIn() {
    return untested(
        "Asked in the questionnaire, not by a test; none was handed in (tsunagaru attest).",
        "試験ではなく質問票で確認する。質問票は提出されていない（tsunagaru attest）。");
  }

  static Outcome unanswered() {
    return untested("The questionnaire leaves it unanswered.", "質問票に回答がない。");
  }

  static Outcome denied(Answer answer) {
    return failed(Text.of("Answered no: %s", "回答は「いいえ」: %s", answer.reason().orElse("–")));
  }

  static Outcome inPart(Answer answer) {
    return failed(Text.of("Answered partly: %s", "回答は「一部」: %s", answer.reason().orElse("–")));
  }

  static Outcome saidNotApplicable(Answer answer) {
    return new Outcome.Inapplicable(
        Text.of(
            "Answered not applicable by %s (%s): %s",
            "%s（%s）の回答は「該当なし」: %s", answer.who(), answer.role(), answer.reason().orElse("–")));
  }

  static Outcome notRun(Selection selection, String requirement) {
    if (!selection.requirements().isEmpty() && !selection.requirements().contains(requirement)) {
      return untested("Not selected in this run.", "この試験では選択されていない。");
    } else if (selection.readOnly()) {
      return untested("A read-only run leaves it out.", "読み取り専用の試験のため、実行しなかった。");
    } else if (selection.tags().isPresent()) {
      return untested("The tags of this run leave it out.", "この試験のタグの指定により、実行しなかった。");
    }
    return untested("None of its scenarios was run.", "シナリオが一つも実行されなかった。");
  }

  /** A requirement of which a narrowed run left scenarios out; nothing is wrong in the others. */
  static Outcome runInPart(int scenarios) {
    return new Outcome.Untested(
        Text.of(
            "Only %d of its scenarios were run, without a complaint; the run was narrowed.",
            "実行の範囲を絞ったため、シナリオのうち %d 件だけを実行した。その範囲に問題はなかった。", scenarios));
  }

  private static Outcome failed(Text what) {
    return new Outcome.Failed(new Violation(what, Optional.empty(), Optional.empty()));
  }

  private static Outcome untested(String en, String ja) {
    return new Outcome.Untested(new Text(en, ja));
  }
}
