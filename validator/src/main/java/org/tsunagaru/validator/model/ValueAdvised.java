package org.tsunagaru.validator.model;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Where a source lists values, or shows how they are written, without saying that no others are
 * allowed. Several listed values in one text pass, whatever stands between them.
 */
final class ValueAdvised implements ModelCheck.OfValue {

  private static final Rule RULE =
      Rule.warning(
          "model-value-advised",
          new Text("A value is one that its model shows", "値がモデルの示すものと一致する"),
          new Text(
              "Use the values that the model shows where they fit, so that others can compare.",
              "他の団体と比べられるよう、当てはまる場合はモデルの示す値を使ってください。"),
          Samples.hydrant("\"prefecture\": \"静岡県\", \"hydrantDiameter\": 65"),
          Samples.hydrant("\"prefecture\": \"静岡\", \"hydrantDiameter\": 65"));

  private static final Pattern SEPARATOR = Pattern.compile("[／/;；、,，・\\s]+");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void value(Claim claim, Part part, Faults faults) {
    ValueModel model = part.model();
    if (!part.node().isString()) {
      return;
    }
    String text = part.node().asString();
    if (model.advice() && !isListed(model, text)) {
      faults.add(
          RULE,
          part.at(),
          text,
          claim.text(
              "\"%s\" has the value %s; the model lists: %s.",
              "「%s」の値 %s はモデルの選択肢にありません（選択肢: %s）。",
              part.name(),
              part.shown(),
              ValueListed.values(model)));
    }
    model
        .format()
        .filter(format -> format.advice() && !format.fits(text))
        .ifPresent(
            format ->
                faults.add(
                    RULE,
                    part.at(),
                    text,
                    claim.text(
                        "\"%s\" has the value %s; the model shows %s.",
                        "「%1$s」の値 %2$s がモデルの示す書き方（%4$s）と異なります。",
                        part.name(),
                        part.shown(),
                        format.title().en(),
                        format.title().ja())));
  }

  private static boolean isListed(ValueModel model, String text) {
    return model.lists(JsonNodeFactory.instance.stringNode(text))
        || Arrays.stream(SEPARATOR.split(text))
            .allMatch(one -> model.lists(JsonNodeFactory.instance.stringNode(one)));
  }
}
