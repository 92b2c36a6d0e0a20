package org.tsunagaru.validator.rule;

import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** Text that was read in the wrong encoding once is broken for good. */
final class BrokenText implements Check.OfText {

  private static final Rule RULE =
      Rule.warning(
          "text-mojibake",
          new Text("Text is readable", "文字化けしていない"),
          new Text(
              "Take the text from its origin again, and read it in the encoding it was written in.",
              "元データから正しい文字コードで取り込み直してください。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"name\": {\"type\": \"Property\", \"value\": \"焼津駅\"}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"name\": {\"type\": \"Property\", \"value\": \"辟ｼ豢･鬧�\"}, \"@context\": \"https://example.jp/context.jsonld\"}");

  /** Two UTF-8 lead bytes of kana read as CP932, close together. */
  private static final Pattern UTF8_AS_CP932 = Pattern.compile("[繧縺繝][^繧縺繝]{0,2}[繧縺繝]");

  /** A way to paint in shades (ungen), as descriptions of cultural property name it. */
  private static final String SHADES = "繧繝";

  /** Kana in UTF-8, or in CP932, read as Latin letters. */
  private static final Pattern AS_LATIN =
      Pattern.compile("ã[\\x81\u201a\u0192]|(?:[\u201a\u0192][\\x40-\\xff]){2}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void scalar(JsonNode value, Place at, Faults faults) {
    if (value.isString() && isBroken(value.asString())) {
      faults.add(
          RULE,
          at,
          value.asString(),
          new Text("The text was read in a wrong encoding at some point.", "文字化けしています。"));
    }
  }

  private static boolean isBroken(String text) {
    String kana = text.replace(SHADES, "");
    boolean lead = kana.indexOf('繧') >= 0 || kana.indexOf('縺') >= 0 || kana.indexOf('繝') >= 0;
    boolean latin = text.indexOf('ã') >= 0 || text.indexOf('\u0192') >= 0;
    return text.indexOf('\ufffd') >= 0
        || (lead && UTF8_AS_CP932.matcher(kana).find())
        || (latin && AS_LATIN.matcher(text).find());
  }
}
