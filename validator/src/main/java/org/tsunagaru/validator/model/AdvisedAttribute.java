package org.tsunagaru.validator.model;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;

/** What a model asks for of everything, though not everything can have it. */
final class AdvisedAttribute implements ModelCheck.OfEntity {

  private static final Rule RULE =
      Rule.warning(
          "model-attribute-advised",
          new Text(
              "An entity has the attributes that its model asks for wherever they exist",
              "該当があれば値を求められる属性がある"),
          new Text(
              "Add the attribute if the thing has one; else nothing is wrong.",
              "該当する値があれば追加してください。なければ問題ありません。"),
          Samples.hydrant("\"prefecture\": \"静岡県\", \"hydrantDiameter\": 65"),
          Samples.hydrant("\"prefecture\": \"静岡県\""));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void entity(Claim claim, Members members, Place at, Faults faults) {
    for (AttributeModel attribute : claim.model().attributes().values()) {
      String name = attribute.name();
      boolean there = members.known().containsKey(name) || members.meant().containsValue(name);
      if (attribute.advised() && !there) {
        faults.add(
            RULE, at, name, claim.text("The model asks for \"%s\".", "モデルは属性「%s」の値を求めています。", name));
      }
    }
  }
}
