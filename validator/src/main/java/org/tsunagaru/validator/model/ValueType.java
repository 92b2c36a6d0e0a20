package org.tsunagaru.validator.model;

import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** A number is a number, a text a text. */
final class ValueType {

  static final Rule RULE =
      Rule.error(
          "model-value-type",
          new Text("A value is of the kind that its model asks for", "値の型がモデルと一致する"),
          new Text(
              "Write numbers without quotation marks, codes with them, and 0 and 1 rather than false and true.",
              "数値は引用符なし、コード類は引用符付きで書き、0・1をfalse・trueに変えないでください。"),
          Samples.airQuality("\"no2\": {\"type\": \"Property\", \"value\": 12}"),
          Samples.airQuality("\"no2\": {\"type\": \"Property\", \"value\": \"12\"}"));

  private ValueType() {}

  static void report(Claim claim, Part part, List<String> types, Faults faults) {
    faults.add(
        RULE,
        part.at(),
        part.raw(),
        claim.text(
            "\"%1$s\" is %2$s (%4$s) and should be %3$s.",
            "「%1$s」は%5$s（%4$s）ですが、%6$sでなければなりません。",
            part.name(),
            of(part.node()).en(),
            ValueModel.title(types).en(),
            part.shown(),
            of(part.node()).ja(),
            ValueModel.title(types).ja()));
  }

  private static Text of(JsonNode node) {
    if (node.isString()) {
      return ValueModel.title("string");
    }
    if (node.isNumber()) {
      return ValueModel.title("number");
    }
    if (node.isBoolean()) {
      return ValueModel.title("boolean");
    }
    return ValueModel.title(node.isArray() ? "array" : "object");
  }
}
