package org.tsunagaru.validator.model;

import java.util.Map;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;

/** What a model requires is there; where a name was misspelt, the two are one finding. */
final class MissingAttribute implements ModelCheck.OfEntity, ModelCheck.OfInstance {

  private static final Rule RULE =
      Rule.error(
          "model-attribute-missing",
          new Text("An entity has the attributes that its model requires", "モデルの必須属性がある"),
          new Text(
              "Add the attribute, or correct its name; `tsunagaru explain` with the type lists what the model asks for.",
              "属性を追加するか、属性名を直してください。モデルの内容は tsunagaru explain に種別名を付けて確認できます。"),
          Samples.airQuality("\"no2\": {\"type\": \"Property\", \"value\": 12}"),
          Samples.airQualityWithoutPlace());

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void entity(Claim claim, Members members, Place at, Faults faults) {
    for (String name : claim.model().required()) {
      if (!members.known().containsKey(name)) {
        missing(claim, name, members, at, faults);
      }
    }
  }

  private static void missing(Claim claim, String name, Members members, Place at, Faults faults) {
    for (Map.Entry<String, String> slip : members.meant().entrySet()) {
      if (slip.getValue().equals(name)) {
        faults.add(
            RULE,
            at.member(slip.getKey()),
            slip.getKey(),
            claim.text(
                "The required attribute \"%s\" is missing; \"%s\" looks like a misspelling of it.",
                "必須の属性「%s」がありません。「%s」は書き間違いのようです。", name, slip.getKey()));
        return;
      }
    }
    faults.add(
        RULE,
        at,
        name,
        claim.text("The required attribute \"%s\" is missing.", "必須の属性「%s」がありません。", name));
  }

  /** A text without letters is no value where the source asks for one. */
  @Override
  public void instance(Claim claim, Instance instance, Faults faults) {
    String name = instance.attribute().name();
    if (claim.model().requires(name) && instance.isBlank()) {
      faults.add(
          RULE,
          instance.valueAt(),
          "",
          claim.text("The required attribute \"%s\" has no value.", "必須の属性「%s」に値がありません。", name));
    }
  }
}
