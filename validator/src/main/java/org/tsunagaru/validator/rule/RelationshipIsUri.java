package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** A relationship points to the URI of an entity (clause 4.5.3.2). */
final class RelationshipIsUri implements Check.OfAttribute {

  private static final Rule RULE =
      Rule.error(
          "relationship-uri",
          new Text("A Relationship points to a URI", "Relationshipの参照先がURIである"),
          new Text(
              "Write the identifier of the entity that is meant, such as urn:ngsi-ld:Device:1.",
              "参照先エンティティのid（例 urn:ngsi-ld:Device:1）を書いてください。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"device\": {\"type\": \"Relationship\", \"object\": \"urn:ngsi-ld:Device:1\"}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"device\": {\"type\": \"Relationship\", \"object\": \"Device 1\"}, \"@context\": \"https://example.jp/context.jsonld\"}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void attribute(Attribute attribute, Faults faults) {
    Place at = attribute.at();
    if (attribute.kind().equals("Relationship")) {
      objects(attribute.node().path("object"), at.member("object"), faults);
    } else if (attribute.kind().equals("ListRelationship")) {
      JsonNode list = attribute.node().path("objectList");
      for (int i = 0; i < list.size(); i++) {
        Place place = at.member("objectList").element(i).member("object");
        objects(list.path(i).path("object"), place, faults);
      }
    }
  }

  private static void objects(JsonNode object, Place at, Faults faults) {
    if (object.isMissingNode()) {
      return; // the schema says so
    }
    if (object.isArray()) {
      for (int i = 0; i < object.size(); i++) {
        objects(object.get(i), at.element(i), faults);
      }
    } else if (!object.isString() || !Uris.isUri(object.asString())) {
      String text = object.isString() ? object.asString() : object.toString();
      faults.add(
          RULE,
          at,
          text,
          Text.of("The target is not a URI: %s", "参照先がURIではありません: %s", Uris.fault(text)));
    }
  }
}
