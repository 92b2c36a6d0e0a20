package org.tsunagaru.reports.outcome;

import java.util.Arrays;
import java.util.List;
import org.tsunagaru.spec.Text;

/** The kinds of outcome, the worst first; the last is neutral. */
public enum Kind {
  /** The tool itself is at fault. */
  HARNESS_ERROR("harnessError", new Text("Tool fault", "ツールの不具合")),
  /** The platform did something else than was asked. */
  FAILED("failed", new Text("Failed", "不合格")),
  /** It could not be found out. */
  CANNOT_TELL("cannotTell", new Text("Cannot tell", "判定不能")),
  /** It was not run. */
  UNTESTED("untested", new Text("Untested", "未試験")),
  /** A recommendation was not followed. */
  WARNED("warned", new Text("Warned", "警告")),
  /** The platform did what was asked. */
  PASSED("passed", new Text("Passed", "合格")),
  /** Somebody answers for it, with evidence; no test saw it. */
  ATTESTED("attested", new Text("Attested", "文書で証明")),
  /** It does not apply to this platform. */
  INAPPLICABLE("inapplicable", new Text("Not applicable", "対象外"));

  private final String word;
  private final Text title;

  Kind(String word, Text title) {
    this.word = word;
    this.title = title;
  }

  /** List the kinds that a test can end with. */
  public static List<Kind> ofTests() {
    return Arrays.stream(values()).filter(kind -> kind != ATTESTED).toList();
  }

  /** List the kinds that a question of the questionnaire can end with. */
  public static List<Kind> ofQuestions() {
    return List.of(FAILED, UNTESTED, WARNED, ATTESTED, INAPPLICABLE);
  }

  /** Return the word used in files. */
  public String word() {
    return word;
  }

  /** Return the name for readers. */
  public Text title() {
    return title;
  }
}
