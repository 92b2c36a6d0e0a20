package org.tsunagaru.validator.model;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** A receiver expects the unit of the model; the code of another one is easily overlooked. */
final class UnitCodeExpected implements ModelCheck.OfInstance {

  private static final Rule RULE =
      Rule.warning(
          "model-unit-code",
          new Text("A value is in the unit of its model", "単位がモデルの単位と一致する"),
          new Text(
              "Convert the value to the model's unit, or correct the unitCode.",
              "値をモデルの単位に換算するか、unitCodeを直してください。"),
          Samples.airQuality(
              "\"relativeHumidity\": {\"type\": \"Property\", \"value\": 0.6, \"unitCode\": \"C62\"}"),
          Samples.airQuality(
              "\"relativeHumidity\": {\"type\": \"Property\", \"value\": 60, \"unitCode\": \"P1\"}"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void instance(Claim claim, Instance instance, Faults faults) {
    AttributeModel attribute = instance.attribute();
    boolean named = attribute.unit().map(unit -> !unit.codes().isEmpty()).orElse(false);
    if (!named || !instance.hasOtherUnit()) {
      return;
    }
    String wanted = String.join(", ", attribute.unit().orElseThrow().codes());
    String given = instance.unitCode().orElseThrow();
    faults.add(
        RULE,
        instance.unitAt(),
        given,
        claim.text(
            "\"%s\" is in %s (%s) in the model, and in %s here.",
            "「%s」の単位はモデルでは %s（%s）ですが、%s になっています。",
            attribute.name(),
            attribute.unit().orElseThrow().name(),
            wanted,
            given));
  }
}
