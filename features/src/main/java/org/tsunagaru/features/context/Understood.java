package org.tsunagaru.features.context;

import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.spec.Text;

/** Insists that a question was answered at all. */
final class Understood {

  private Understood() {}

  static Answer answer(Answer answer) {
    if (!answer.succeeded()) {
      throw new ExpectationNotMet(
          new Text("The platform did not answer the question", "プラットフォームが問い合わせに答えなかった"),
          "200",
          answer.line());
    }
    return answer;
  }
}
