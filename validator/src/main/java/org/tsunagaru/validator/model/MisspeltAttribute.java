package org.tsunagaru.validator.model;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;

/** A name that nearly is one of the model's most likely was meant to be it. */
final class MisspeltAttribute implements ModelCheck.OfEntity {

  private static final Rule RULE =
      Rule.warning(
          "model-attribute-misspelt",
          new Text("Attributes are spelt as the model spells them", "属性名の綴りがモデルと一致する"),
          new Text(
              "Correct the name; receivers look for the model's spelling and find nothing.",
              "属性名を直してください。受け手はモデルの綴りで探すため、このままでは見つけられません。"),
          Samples.airQuality("\"relativeHumidity\": {\"type\": \"Property\", \"value\": 0.6}"),
          Samples.airQuality("\"relativeHumidty\": {\"type\": \"Property\", \"value\": 0.6}"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void entity(Claim claim, Members members, Place at, Faults faults) {
    members
        .meant()
        .forEach(
            (name, meant) -> {
              if (!claim.model().requires(meant)) {
                faults.add(
                    RULE,
                    at.member(name),
                    name,
                    claim.text(
                        "The model knows no attribute \"%s\"; it seems that \"%s\" is meant.",
                        "属性「%s」はモデルにありません。「%s」の書き間違いのようです。", name, meant));
              }
            });
  }
}
