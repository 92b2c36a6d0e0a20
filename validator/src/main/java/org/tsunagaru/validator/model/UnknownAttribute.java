package org.tsunagaru.validator.model;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;

/**
 * An entity may carry more than its model knows (the models are open), but who reads by the model
 * alone does not find it. Where the source of a model invites additions, nothing is said.
 */
final class UnknownAttribute implements ModelCheck.OfEntity {

  private static final Rule RULE =
      Rule.warning(
          "model-attribute-unknown",
          new Text("Attributes are those of the model", "属性がモデルにある"),
          new Text(
              "Nothing to do when the addition is intended; those who receive the data have to be told of it.",
              "意図した追加であれば問題ありません。データの受け手に属性の意味を伝えてください。"),
          Samples.airQuality("\"no2\": {\"type\": \"Property\", \"value\": 12}"),
          Samples.airQuality("\"pollen\": {\"type\": \"Property\", \"value\": 12}"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void entity(Claim claim, Members members, Place at, Faults faults) {
    if (claim.model().othersFree()) {
      return;
    }
    for (String name : members.unknown()) {
      if (!members.meant().containsKey(name)) {
        faults.add(
            RULE,
            at.member(name),
            name,
            claim.text("The model knows no attribute \"%s\".", "属性「%s」はモデルにありません。", name));
      }
    }
  }
}
