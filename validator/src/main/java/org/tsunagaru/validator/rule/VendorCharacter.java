package org.tsunagaru.validator.rule;

import java.text.Normalizer;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/**
 * Signs that vendors added to the characters of Japan, such as ① and ㈱: systems of others show
 * others or none, and a search for 1 or (株) does not find them. The kanji that they added, such as
 * 髙, belong to names and are left alone.
 */
final class VendorCharacter implements Check.OfText {

  private static final Rule RULE =
      Rule.warning(
          "text-vendor-character",
          new Text("Text has no signs of one vendor, such as ① and ㈱", "機種依存文字の記号（①、㈱など）がない"),
          new Text(
              "Write the sign in common characters, such as 1 or (株).",
              "「1」や「(株)」のように、一般の文字で書いてください。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"name\": {\"type\": \"Property\", \"value\": \"髙橋(株)前 1号機\"}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"name\": {\"type\": \"Property\", \"value\": \"髙橋㈱前 ①号機\"}, \"@context\": \"https://example.jp/context.jsonld\"}");

  private static final String SINGLE = "№℡〝〟";

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void scalar(JsonNode value, Place at, Faults faults) {
    if (!value.isString()) {
      return;
    }
    String text = value.asString();
    int found = firstSign(text);
    if (found >= 0) {
      String sign = text.substring(found, found + 1);
      String common = Normalizer.normalize(sign, Normalizer.Form.NFKC);
      faults.add(
          RULE,
          at,
          text,
          common.equals(sign)
              ? Text.of("%s is a sign of one vendor.", "「%s」は機種依存文字です。", sign)
              : Text.of(
                  "%1$s is a sign of one vendor; write %2$s.",
                  "「%1$s」は機種依存文字です。「%2$s」などと書いてください。", sign, common));
    }
  }

  private static int firstSign(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isSign(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSign(char c) {
    boolean roman = c >= '\u2160' && c <= '\u2188';
    boolean circled = c >= '\u2460' && c <= '\u24ff';
    boolean squared = c >= '\u3200' && c <= '\u33ff';
    return roman || circled || squared || (c >= '\u2100' && SINGLE.indexOf(c) >= 0);
  }
}
