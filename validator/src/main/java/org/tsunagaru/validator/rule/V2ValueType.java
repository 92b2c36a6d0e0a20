package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** The type of an attribute says what its value is; brokers do not look, readers do. */
final class V2ValueType implements Check.OfV2Attribute {

  private static final Rule RULE =
      Rule.warning(
          "ngsi-v2-value-type",
          new Text("A value is what the type of its attribute says", "値が属性の型の示すとおりである"),
          new Text(
              "Write a number for Number, true or false for Boolean, a text for Text; 0 and 1 are numbers.",
              "Numberには数値、Booleanにはtrue・false、Textには文字列を入れてください。0と1は数値です。"),
          "{\"id\": \"WaterLevel-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Number\", \"value\": 0}}",
          "{\"id\": \"WaterLevel-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Number\", \"value\": false}}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void v2Attribute(V2Attribute attribute, Faults faults) {
    JsonNode value = attribute.value();
    if (value.isNull() || value.isMissingNode() || fits(attribute.type(), value)) {
      return;
    }
    faults.add(
        RULE,
        attribute.valueAt(),
        value.isString() ? value.asString() : value.toString(),
        Text.of(
            "\"%s\" is of type %s, and its value is not.",
            "「%s」の値が型 %s に合っていません。", attribute.name(), attribute.type()));
  }

  private static boolean fits(String type, JsonNode value) {
    return switch (type) {
      case "Number", "Integer", "Float" -> value.isNumber();
      case "Boolean" -> value.isBoolean();
      case "Text" -> value.isString();
      case "StructuredValue" -> value.isContainer();
      default -> true;
    };
  }
}
