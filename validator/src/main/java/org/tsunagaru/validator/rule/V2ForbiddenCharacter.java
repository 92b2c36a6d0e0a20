package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** Characters that a broker refuses in any value (specification, "General syntax restrictions"). */
final class V2ForbiddenCharacter implements Check.OfScalar {

  private static final String FORBIDDEN = "<>\"'=;()";

  private static final Rule RULE =
      Rule.error(
          "ngsi-v2-forbidden-character",
          new Text(
              "Values in NGSIv2 are without < > \" ' = ; ( )", "NGSIv2の値に < > \" ' = ; ( ) が含まれない"),
          new Text(
              "Use full-width brackets, write phone numbers with hyphens only, encode the value, or give the attribute the type TextUnrestricted where the broker knows it.",
              "括弧は全角にし、電話番号はハイフンだけで区切ってください。値を符号化するか、対応する基盤では属性の型をTextUnrestrictedにする方法もあります。"),
          "{\"id\": \"Office-1\", \"type\": \"Office\", \"telephone\": {\"type\": \"Text\", \"value\": \"047-335-7361\"}}",
          "{\"id\": \"Office-1\", \"type\": \"Office\", \"telephone\": {\"type\": \"Text\", \"value\": \"(047)335-7361\"}}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void scalar(JsonNode value, Place at, Faults faults) {
    if (value.isString() && value.asString().chars().anyMatch(V2ForbiddenCharacter::isForbidden)) {
      faults.add(
          RULE,
          at,
          value.asString(),
          new Text(
              "The value has a character that NGSIv2 brokers refuse.",
              "NGSIv2の基盤が受け付けない文字が含まれています。"));
    }
  }

  static boolean isForbidden(int c) {
    return FORBIDDEN.indexOf(c) >= 0;
  }
}
