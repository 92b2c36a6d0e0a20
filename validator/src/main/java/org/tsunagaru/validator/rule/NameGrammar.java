package org.tsunagaru.validator.rule;

import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** Names start with a letter and go on with letters, digits and underscores (clause 4.6.2). */
final class NameGrammar implements Check.OfAttribute {

  private static final Rule RULE =
      Rule.error(
          "attribute-name",
          new Text(
              "An attribute name is a letter followed by letters, digits or _",
              "属性名は文字で始まり、文字・数字・_ だけからなる"),
          new Text(
              "Rename the attribute; leave out spaces, dots, hyphens and brackets. Japanese letters are allowed.",
              "空白・ピリオド・ハイフン・括弧を除いた名前に変えてください。日本語の文字は使えます。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"水位_m\": {\"type\": \"Property\", \"value\": 1.2}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"water level\": {\"type\": \"Property\", \"value\": 1.2}, \"@context\": \"https://example.jp/context.jsonld\"}");

  private static final Pattern NAME =
      Pattern.compile("(\\p{L}[\\p{L}\\p{N}_]*+:)?\\p{L}[\\p{L}\\p{N}_]*+");

  @Override
  public Rule rule() {
    return RULE;
  }

  /** Most names are ASCII without a prefix; telling so is much cheaper than the whole grammar. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || !(c == '_' || (c >= '0' && c <= '9')))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  @Override
  public void attribute(Attribute attribute, Faults faults) {
    String name = attribute.name();
    if (!isPlain(name) && !NAME.matcher(name).matches() && !name.contains("://")) {
      faults.add(
          RULE,
          attribute.at(),
          name,
          Text.of("\"%s\" is not a name that NGSI-LD allows.", "「%s」はNGSI-LDで使えない属性名です。", name));
    }
  }
}
