package org.tsunagaru.validator.rule;

import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** An entity has one place that queries look at (specification, "Geospatial properties"). */
final class V2OnePlace implements Check.OfV2Entity {

  private static final Rule RULE =
      Rule.warning(
          "ngsi-v2-one-place",
          new Text(
              "An NGSIv2 entity has one attribute of a geo type, or says which one counts",
              "NGSIv2のエンティティの位置属性が1つである"),
          new Text(
              "Give all but one the metadata ignoreType (true), else brokers refuse the entity.",
              "1つを除きメタデータ ignoreType に true を付けてください。付けないと基盤に拒否されます。"),
          "{\"id\": \"Road-1\", \"type\": \"Way\", \"start\": {\"type\": \"geo:point\", \"value\": \"34.86, 138.32\"}, \"end\": {\"type\": \"geo:point\", \"value\": \"34.87, 138.32\", \"metadata\": {\"ignoreType\": {\"type\": \"Boolean\", \"value\": true}}}}",
          "{\"id\": \"Road-1\", \"type\": \"Way\", \"start\": {\"type\": \"geo:point\", \"value\": \"34.86, 138.32\"}, \"end\": {\"type\": \"geo:point\", \"value\": \"34.87, 138.32\"}}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void v2Entity(JsonNode entity, List<V2Attribute> attributes, Place at, Faults faults) {
    boolean chosen = attributes.stream().anyMatch(one -> says(one, "defaultLocation"));
    List<V2Attribute> places =
        attributes.stream()
            .filter(one -> one.isPlace() && !says(one, "ignoreType") && !one.value().isNull())
            .toList();
    if (!chosen && places.size() > 1) {
      V2Attribute second = places.get(1);
      faults.add(
          RULE,
          second.at(),
          second.name(),
          Text.of(
              "\"%s\" is a second place beside \"%s\".",
              "「%s」は「%s」に続く2つ目の位置属性です。", second.name(), places.get(0).name()));
    }
  }

  private static boolean says(V2Attribute attribute, String metadata) {
    return attribute.metadata().path(metadata).path("value").asBoolean(false);
  }
}
