package org.tsunagaru.validator.catalogue;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Rule;

/** An answer of CKAN that says that it is none. */
final class AnswerFailed {

  static final Rule RULE =
      Rule.error(
          "catalogue-answer",
          new Text("An answer of CKAN has a result", "CKANの応答に結果が含まれている"),
          new Text(
              "Ask the catalogue again; the answer says what was wrong with the question.",
              "カタログに問い合わせ直してください。原因は応答の error に示されています。"),
          "{\"help\": \"https://city.example/help\", \"success\": true, \"result\": "
              + Samples.PLAIN
              + "}",
          "{\"help\": \"https://city.example/help\", \"success\": false, \"error\": {\"message\": \"Not found\"}}");

  private AnswerFailed() {}

  static Text words() {
    return new Text("CKAN answered with an error.", "CKANの応答がエラーです。");
  }
}
