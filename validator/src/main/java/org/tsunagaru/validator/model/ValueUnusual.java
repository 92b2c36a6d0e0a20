package org.tsunagaru.validator.model;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** A number that can hardly be: a day of 80 degrees, a facility of Japan outside of Japan. */
final class ValueUnusual implements ModelCheck.OfValue {

  private static final Rule RULE =
      Rule.warning(
          "model-value-unusual",
          new Text("A number is one that occurs", "値が現実にあり得る大きさである"),
          new Text(
              "Check the sensor, the unit, and whether two columns were swapped.",
              "センサー、単位、列の取り違えを確認してください。"),
          Samples.airQuality("\"temperature\": {\"type\": \"Property\", \"value\": 21.5}"),
          Samples.airQuality("\"temperature\": {\"type\": \"Property\", \"value\": 215}"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void value(Claim claim, Part part, Faults faults) {
    if (!part.node().isNumber() || part.instance().hasOtherUnit()) {
      return;
    }
    double number = part.node().doubleValue();
    part.model()
        .usual()
        .filter(usual -> !usual.has(number) && part.model().range().has(number))
        .ifPresent(
            usual ->
                faults.add(
                    RULE,
                    part.at(),
                    part.raw(),
                    claim.text(
                        "\"%1$s\" is %2$s; usual is %3$s.",
                        "「%1$s」の値 %2$s は通常の範囲（%4$s）を外れています。",
                        part.name(),
                        part.shown(),
                        usual.words().en(),
                        usual.words().ja())));
  }
}
