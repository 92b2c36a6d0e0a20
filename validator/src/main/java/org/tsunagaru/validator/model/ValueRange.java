package org.tsunagaru.validator.model;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.model.ValueModel.Range;

/** Numbers, and lengths of lists, lie within the bounds of the model. */
final class ValueRange implements ModelCheck.OfValue {

  private static final Rule RULE =
      Rule.error(
          "model-value-range",
          new Text("A number lies within the bounds of its model", "値がモデルの範囲にある"),
          new Text(
              "Check the value and its unit: shares go from 0 to 1, not from 0 to 100.",
              "値と単位を確認してください。割合は0〜100ではなく0〜1で表します。"),
          Samples.airQuality("\"relativeHumidity\": {\"type\": \"Property\", \"value\": 0.6}"),
          Samples.airQuality("\"relativeHumidity\": {\"type\": \"Property\", \"value\": 60}"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void value(Claim claim, Part part, Faults faults) {
    if (part.node().isArray() && part.node().size() < part.model().minItems()) {
      faults.add(
          RULE,
          part.at(),
          part.raw(),
          claim.text(
              "The list \"%s\" has fewer than %d elements.",
              "「%s」の要素が%d個に足りません。", part.name(), part.model().minItems()));
    }
    if (!part.node().isNumber() || part.instance().hasOtherUnit()) {
      return;
    }
    double number = part.node().doubleValue();
    Range range = part.model().range();
    if (!range.has(number) && Math.abs(number) < 1e300) {
      faults.add(
          RULE,
          part.at(),
          part.raw(),
          isPercent(range, number)
              ? claim.text(
                  "\"%s\" is %s and should be from 0 to 1; it looks like percent.",
                  "「%s」の値 %s が0〜1の範囲にありません。百分率（%%）のようです。", part.name(), part.shown())
              : claim.text(
                  "\"%1$s\" is %2$s and should be %3$s.",
                  "「%1$s」の値 %2$s が範囲（%4$s）にありません。",
                  part.name(),
                  part.shown(),
                  range.words().en(),
                  range.words().ja()));
    }
  }

  private static boolean isPercent(Range range, double number) {
    boolean share = range.from() != null && range.to() != null && range.from() == 0;
    return share && range.has(1) && !range.has(1.001) && number > 1 && number <= 100;
  }
}
