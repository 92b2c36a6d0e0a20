package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** The identifier of an entity is a URI (GS CIM 009 clause 4.5.1). */
final class IdentifierIsUri implements Check.OfEntity {

  private static final Rule RULE =
      Rule.error(
          "entity-id-uri",
          new Text("The identifier of an entity is a URI", "エンティティのidがURIである"),
          new Text(
              "Write an identifier such as urn:ngsi-ld:WaterLevel:yaizu-1, without spaces.",
              "urn:ngsi-ld:WaterLevel:yaizu-1 のような形にしてください。空白は使えません。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": 1.2}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"焼津 1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": 1.2}, \"@context\": \"https://example.jp/context.jsonld\"}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void entity(JsonNode entity, Place at, Faults faults) {
    String member = entity.has("id") ? "id" : "@id";
    JsonNode id = entity.path(member);
    if (id.isString() && !Uris.isUri(id.asString())) {
      faults.add(
          RULE,
          at.member(member),
          id.asString(),
          Text.of(
              "The identifier is not a URI: %s", "idがURIではありません: %s", Uris.fault(id.asString())));
    }
  }
}
