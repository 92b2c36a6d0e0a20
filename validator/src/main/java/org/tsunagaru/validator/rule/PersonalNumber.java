package org.tsunagaru.validator.rule;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** The individual number (My Number) has no place in data that is exchanged. */
public final class PersonalNumber implements Check.OfAttribute, Check.OfV2Entity, Check.OfFeature {

  /** No individual number is there. */
  public static final Rule RULE =
      Rule.error(
          "personal-number",
          new Text("No individual number (My Number) is there", "個人番号（マイナンバー）が含まれない"),
          new Text(
              "Do not hand the data over. Delete the number, and tell who is in charge of personal data.",
              "データを渡さず、番号を削除し、個人情報の担当者に連絡してください。"),
          "{\"id\": \"urn:ngsi-ld:Visitor:1\", \"type\": \"Visitor\", \"number\": {\"type\": \"Property\", \"value\": \"123456789012\"}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:Visitor:1\", \"type\": \"Visitor\", \"個人番号\": {\"type\": \"Property\", \"value\": \"123456789018\"}, \"@context\": \"https://example.jp/context.jsonld\"}");

  private static final Pattern NAME =
      Pattern.compile("個人番号|マイナンバー|(?i)my_?number|(?i)individual_?number");
  private static final Pattern DIGITS = Pattern.compile("\\d{12}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void attribute(Attribute attribute, Faults faults) {
    JsonNode node = attribute.node();
    look(attribute.name(), node.has("value") ? node.path("value") : node, attribute.at(), faults);
  }

  @Override
  public void v2Entity(JsonNode entity, List<V2Attribute> attributes, Place at, Faults faults) {
    attributes.forEach(one -> look(one.name(), one.value(), one.at(), faults));
  }

  @Override
  public void feature(JsonNode feature, Place at, Faults faults) {
    if (GeoJsonWalk.isEntity(feature)) {
      return; // its attributes are looked at one by one
    }
    Place properties = at.member("properties");
    feature
        .path("properties")
        .forEachEntry((name, value) -> look(name, value, properties.member(name), faults));
  }

  private static void look(String name, JsonNode value, Place at, Faults faults) {
    String digits = value.isIntegralNumber() ? value.toString() : value.asString("");
    if (isOne(digits) && isCalled(name)) {
      faults.add(RULE, at, "", words(name));
    }
  }

  /** Say so, without the number. */
  public static Text words(String name) {
    return Text.of("\"%s\" has an individual number.", "「%s」に個人番号（マイナンバー）が入っています。", name);
  }

  /** Tell whether a name is that of the individual number. */
  public static boolean isCalled(String name) {
    return NAME.matcher(name).find();
  }

  /** Tell whether 12 digits are an individual number by their check digit. */
  public static boolean isOne(String written) {
    String text = digits(written);
    if (!DIGITS.matcher(text).matches()) {
      return false;
    }
    int sum = 0;
    for (int n = 1; n <= 11; n++) {
      sum += (text.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
    }
    int rest = sum % 11;
    return (rest <= 1 ? 0 : 11 - rest) == text.charAt(11) - '0';
  }

  /** The card shows the digits in fours; forms are filled in full width. */
  private static String digits(String written) {
    return written.length() < 12 || written.length() > 30
        ? written
        : Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[ \\-]", "");
  }
}
