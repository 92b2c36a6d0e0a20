package org.tsunagaru.validator.rule;

import java.util.List;
import java.util.OptionalDouble;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** What is free and what is taken is no more than what there is. */
final class CountsAgree implements Check.OfEntity, Check.OfV2Entity {

  private static final Rule RULE =
      Rule.error(
          "counts-agree",
          new Text("Parts of a number of places are no more than all of them", "空き・使用中の数が総数を超えない"),
          new Text("Correct the total or its parts.", "総数または内訳を直してください。"),
          "{\"id\": \"urn:ngsi-ld:Lot:1\", \"type\": \"Lot\", \"totalSpotNumber\": {\"type\": \"Property\", \"value\": 10}, \"availableSpotNumber\": {\"type\": \"Property\", \"value\": 4}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:Lot:1\", \"type\": \"Lot\", \"totalSpotNumber\": {\"type\": \"Property\", \"value\": 10}, \"availableSpotNumber\": {\"type\": \"Property\", \"value\": 40}, \"@context\": \"https://example.jp/context.jsonld\"}");

  /** A total, then its parts. */
  private static final List<List<String>> COUNTS =
      List.of(
          List.of("totalSpotNumber", "availableSpotNumber", "occupiedSpotNumber"),
          List.of("totalSlotNumber", "freeSlotNumber", "outOfServiceSlotNumber"),
          List.of("capacity", "availableCapacity"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void entity(JsonNode entity, Place at, Faults faults) {
    for (List<String> counts : COUNTS) {
      OptionalDouble total = PlainValues.number(entity, counts.get(0));
      double parts = 0;
      for (String part : counts.subList(1, counts.size())) {
        parts += PlainValues.number(entity, part).orElse(0);
      }
      if (total.isPresent() && parts > total.getAsDouble()) {
        faults.add(
            RULE,
            at.member(counts.get(0)),
            Double.toString(total.getAsDouble()),
            Text.of(
                "\"%s\" is less than its parts (%s).",
                "「%s」が内訳（%s）の合計より少なくなっています。",
                counts.get(0),
                String.join(", ", counts.subList(1, counts.size()))));
      }
    }
  }

  @Override
  public void v2Entity(JsonNode entity, List<V2Attribute> attributes, Place at, Faults faults) {
    entity(entity, at, faults);
  }
}
