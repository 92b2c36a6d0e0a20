package org.tsunagaru.validator.rule;

import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** Identifiers of NGSIv2 are short plain ASCII (specification, "Field syntax restrictions"). */
final class V2Identifier implements Check.OfV2Entity {

  private static final Rule RULE =
      Rule.error(
          "ngsi-v2-identifier",
          new Text(
              "Ids, types and names in NGSIv2 are 1 to 256 ASCII characters without spaces and & ? / #",
              "NGSIv2のid・type・属性名は、空白と & ? / # を除く1〜256文字のASCIIである"),
          new Text(
              "Use Latin letters, digits, - and _; put Japanese names into a value.",
              "英数字と - _ を使ってください。日本語の名称は属性の値に入れます。"),
          "{\"id\": \"WaterLevel-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Number\", \"value\": 1.2}}",
          "{\"id\": \"WaterLevel-1\", \"type\": \"WaterLevel\", \"水位\": {\"type\": \"Number\", \"value\": 1.2}}");

  private static final int LONGEST = 256;

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void v2Entity(JsonNode entity, List<V2Attribute> attributes, Place at, Faults faults) {
    for (String member : List.of("id", "type")) {
      if (entity.path(member).isString()) {
        look(member, entity.path(member).asString(), at.member(member), faults);
      }
    }
    for (V2Attribute attribute : attributes) {
      look("name", attribute.name(), attribute.at(), faults);
      if (!attribute.type().isEmpty()) {
        look("type", attribute.type(), attribute.at().member("type"), faults);
      }
      attribute
          .metadata()
          .propertyNames()
          .forEach(
              name -> look("name", name, attribute.at().member("metadata").member(name), faults));
    }
  }

  private static void look(String what, String text, Place at, Faults faults) {
    boolean length = !text.isEmpty() && text.length() <= LONGEST;
    if (!length || !text.chars().allMatch(V2Identifier::isAllowed)) {
      faults.add(
          RULE,
          at,
          text,
          Text.of(
              "The %s \"%s\" is one that NGSIv2 refuses.",
              "%s「%s」はNGSIv2で使えません。", what, shown(text)));
    }
  }

  private static boolean isAllowed(int c) {
    return c > ' ' && c < 0x7f && "&?/#".indexOf(c) < 0 && !V2ForbiddenCharacter.isForbidden(c);
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
