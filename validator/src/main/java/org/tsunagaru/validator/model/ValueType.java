package org.tsunagaru.validator.model;

import java.util.List;
import java.util.stream.Collectors;
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
            types.stream().map(type -> title(type).en()).collect(Collectors.joining(" or ")),
            part.shown(),
            of(part.node()).ja(),
            types.stream().map(type -> title(type).ja()).collect(Collectors.joining("または"))));
  }

  private static Text of(JsonNode node) {
    if (node.isString()) {
      return title("string");
    }
    if (node.isNumber()) {
      return title("number");
    }
    if (node.isBoolean()) {
      return title("boolean");
    }
    return title(node.isArray() ? "array" : "object");
  }

  private static Text title(String type) {
    return switch (type) {
      case "string" -> new Text("a text", "文字列");
      case "number" -> new Text("a number", "数値");
      case "integer" -> new Text("a whole number", "整数");
      case "boolean" -> new Text("true or false", "真偽値");
      case "array" -> new Text("a list", "配列");
      default -> new Text("an object", "オブジェクト");
    };
  }
}
