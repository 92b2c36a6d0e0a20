package org.tsunagaru.validator.model;

import java.util.stream.Collectors;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** Where a model lists the values, a value is one of them. */
final class ValueListed implements ModelCheck.OfValue {

  private static final Rule RULE =
      Rule.error(
          "model-value-list",
          new Text("A value is one of those that its model lists", "値がモデルの選択肢にある"),
          new Text("Use one of the listed values, in its spelling.", "選択肢の値を、その綴りのまま使ってください。"),
          Samples.airQuality(
              "\"typeofLocation\": {\"type\": \"Property\", \"value\": \"outdoor\"}"),
          Samples.airQuality("\"typeofLocation\": {\"type\": \"Property\", \"value\": \"屋外\"}"));

  private static final int SHOWN = 12;

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void value(Claim claim, Part part, Faults faults) {
    ValueModel model = part.model();
    if (model.listed().isEmpty() || model.advice() || model.lists(part.node())) {
      return;
    }
    faults.add(
        RULE,
        part.at(),
        part.raw(),
        claim.text(
            "\"%s\" has the value %s, which is none of: %s.",
            "「%s」の値 %s は選択肢にありません（選択肢: %s）。", part.name(), part.shown(), values(model)));
  }

  static String values(ValueModel model) {
    String first =
        model.listed().stream()
            .limit(SHOWN)
            .map(one -> one.isString() ? one.asString() : one.toString())
            .collect(Collectors.joining(", "));
    return model.listed().size() > SHOWN ? first + ", …" : first;
  }
}
