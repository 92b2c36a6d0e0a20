package org.tsunagaru.validator.model;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** Dates, times, addresses and codes are written as the model asks. */
final class ValueWritten implements ModelCheck.OfValue {

  private static final Rule RULE =
      Rule.error(
          "model-value-format",
          new Text(
              "Dates, addresses and codes are written as the model asks",
              "日時・URI・コードの書き方がモデルと一致する"),
          new Text("Write the value in the form that is named.", "示された書き方に直してください。"),
          Samples.airQuality(
              "\"dateModified\": {\"type\": \"Property\", \"value\": \"2026-04-01T00:00:00Z\"}"),
          Samples.airQuality(
              "\"dateModified\": {\"type\": \"Property\", \"value\": \"令和8年4月1日\"}"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void value(Claim claim, Part part, Faults faults) {
    if (!part.node().isString()) {
      return;
    }
    String text = part.node().asString();
    part.model()
        .format()
        .filter(format -> !format.advice() && !format.fits(text))
        .ifPresent(
            format ->
                faults.add(
                    RULE,
                    part.at(),
                    text,
                    claim.text(
                        "\"%1$s\" has the value %2$s and should be %3$s.",
                        "「%1$s」の値 %2$s の書き方が合いません（%4$s）。",
                        part.name(),
                        part.shown(),
                        format.title().en(),
                        format.title().ja())));
  }
}
