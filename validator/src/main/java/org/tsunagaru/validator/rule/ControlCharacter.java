package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** Control characters in a text come from terminals and old systems, never from its author. */
final class ControlCharacter implements Check.OfText {

  private static final Rule RULE =
      Rule.warning(
          "control-character",
          new Text("Text has no control characters", "制御文字が含まれない"),
          new Text("Delete the invisible character.", "見えない制御文字を削除してください。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"name\": {\"type\": \"Property\", \"value\": \"焼津駅\\n北口\"}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"name\": {\"type\": \"Property\", \"value\": \"焼津駅\\u0000\"}, \"@context\": \"https://example.jp/context.jsonld\"}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void scalar(JsonNode value, Place at, Faults faults) {
    if (value.isString() && hasControl(value.asString())) {
      faults.add(
          RULE,
          at,
          value.asString(),
          new Text("The text has an invisible control character.", "見えない制御文字が含まれています。"));
    }
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isControl(int c) {
    boolean layout = c == '\t' || c == '\n' || c == '\r';
    return Character.isISOControl(c) && !layout;
  }
}
