package org.tsunagaru.validator.model;

import java.util.Set;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.model.AttributeModel.Kind;

/** A link is a Relationship, so that brokers can follow it; as a Property it is only a text. */
final class RelationshipExpected implements ModelCheck.OfInstance {

  private static final Rule RULE =
      Rule.error(
          "model-relationship",
          new Text("A link is a Relationship", "他のエンティティへの参照がRelationshipである"),
          new Text(
              "Give it the type Relationship, and the target's identifier as object.",
              "typeをRelationshipにし、参照先のidをobjectに入れてください。"),
          Samples.airQuality(
              "\"refDevice\": {\"type\": \"Relationship\", \"object\": \"urn:ngsi-ld:Device:1\"}"),
          Samples.airQuality(
              "\"refDevice\": {\"type\": \"Property\", \"value\": \"urn:ngsi-ld:Device:1\"}"));

  private static final Set<String> LINKS = Set.of("", "Relationship", "ListRelationship");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void instance(Claim claim, Instance instance, Faults faults) {
    AttributeModel attribute = instance.attribute();
    if (attribute.kind() == Kind.RELATIONSHIP && !LINKS.contains(instance.kind())) {
      faults.add(
          RULE,
          instance.at(),
          instance.kind(),
          claim.text(
              "\"%s\" is a Relationship in the model and a %s here.",
              "「%s」はモデルではRelationshipですが、%sになっています。", attribute.name(), instance.kind()));
    }
  }
}
