package org.tsunagaru.validator.rule;

import java.text.Normalizer;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** Characters that only one vendor's font shows (gaiji), and kana whose marks stand apart. */
final class PrivateUse implements Check.OfText {

  private static final Rule RULE =
      Rule.warning(
          "text-unmappable",
          new Text(
              "Characters are those that every system has, each in one piece", "外字や、濁点が分離した文字がない"),
          new Text(
              "Replace characters of a private font (gaiji), and save composed text (NFC); file names copied from a Mac often are not.",
              "外字は通常の文字に置き換え、合成済みの文字（NFC）で保存してください。Macから写したファイル名などで濁点が分離することがあります。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"name\": {\"type\": \"Property\", \"value\": \"ガス橋\"}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"name\": {\"type\": \"Property\", \"value\": \"カ\\u3099ス橋\"}, \"@context\": \"https://example.jp/context.jsonld\"}");

  private static final int VOICED = 0x3099;
  private static final int HALF_VOICED = 0x309a;

  @Override
  public Rule rule() {
    return RULE;
  }

  private static boolean hasGaiji(String text) {
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c > 0x7f && Character.getType(c) == Character.PRIVATE_USE) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void scalar(JsonNode value, Place at, Faults faults) {
    if (!value.isString()) {
      return;
    }
    String text = value.asString();
    boolean gaiji = hasGaiji(text);
    boolean marked = text.indexOf(VOICED) >= 0 || text.indexOf(HALF_VOICED) >= 0;
    boolean apart = marked && !Normalizer.isNormalized(text, Normalizer.Form.NFC);
    if (gaiji || apart) {
      faults.add(
          RULE,
          at,
          text,
          gaiji
              ? new Text("The text has a character of a private font.", "外字（私用領域の文字）が含まれています。")
              : new Text("A kana stands apart from its mark.", "濁点・半濁点が文字と分離しています。"));
    }
  }
}
