package org.tsunagaru.validator.rule;

import java.util.List;
import java.util.Set;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** Names that NGSIv2 keeps for itself (specification, "Attribute names restrictions"). */
final class V2ReservedName implements Check.OfV2Entity {

  private static final Rule RULE =
      Rule.error(
          "ngsi-v2-reserved-name",
          new Text(
              "No attribute bears a name that NGSIv2 keeps for itself", "NGSIv2の予約名が属性名に使われていない"),
          new Text("Rename the attribute.", "属性名を変えてください。"),
          "{\"id\": \"Office-1\", \"type\": \"Office\", \"distance\": {\"type\": \"Number\", \"value\": 12}}",
          "{\"id\": \"Office-1\", \"type\": \"Office\", \"geo:distance\": {\"type\": \"Number\", \"value\": 12}}");

  private static final Set<String> RESERVED = Set.of("geo:distance", "*");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void v2Entity(JsonNode entity, List<V2Attribute> attributes, Place at, Faults faults) {
    for (V2Attribute attribute : attributes) {
      if (RESERVED.contains(attribute.name())) {
        faults.add(
            RULE,
            attribute.at(),
            attribute.name(),
            Text.of("\"%s\" is a reserved name.", "「%s」は予約名です。", attribute.name()));
      }
    }
  }
}
