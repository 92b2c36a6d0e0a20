package org.tsunagaru.validator.schema;

import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Rule;

/** The rules that a schema stands for, whichever schema it is. */
public final class SchemaRules {

  private static final String POINT = "{\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}";
  private static final String CONTEXT = "\"@context\": \"https://example.jp/context.jsonld\"}";
  private static final String ENTITY =
      "{\"id\": \"urn:ngsi-ld:WaterLevel:1\", \"type\": \"WaterLevel\", \"level\": ";
  private static final String LEVEL =
      ENTITY + "{\"type\": \"Property\", \"value\": 1.2}, " + CONTEXT;

  private static final Rule MISSING =
      Rule.error(
          "schema-missing",
          new Text("What is required is there", "必須の項目がある"),
          new Text("Add the member.", "項目を追加してください。"),
          LEVEL,
          ENTITY + "{\"type\": \"Property\"}, " + CONTEXT);

  private static final Rule MISSPELT =
      Rule.error(
          "schema-misspelt",
          new Text("Members are spelt right", "項目名の綴りが正しい"),
          new Text("Correct the name of the member.", "項目名を直してください。"),
          LEVEL,
          ENTITY + "{\"type\": \"Property\", \"vlaue\": 1.2}, " + CONTEXT);

  private static final Rule UNEXPECTED =
      Rule.error(
          "schema-unexpected",
          new Text("Only members stand there that belong there", "余分な項目がない"),
          new Text(
              "Delete the member, or correct its name or the type of what it stands in.",
              "項目を削除するか、項目名または親の種別を直してください。"),
          LEVEL,
          ENTITY
              + "{\"type\": \"Relationship\", \"object\": \"urn:ngsi-ld:River:1\", \"unitCode\":"
              + " \"MTR\"}, "
              + CONTEXT);

  private static final Rule TYPE =
      Rule.error(
          "schema-type",
          new Text("A value is of the expected kind (text, number, list, object)", "値の型が正しい"),
          new Text(
              "Write the value as the kind that is expected; numbers without quotation marks.",
              "期待される型で書いてください。数値は引用符で囲みません。"),
          POINT,
          "{\"type\": \"Point\", \"coordinates\": [\"138.3\", \"34.8\"]}");

  private static final Rule VALUE =
      Rule.error(
          "schema-value",
          new Text("A value is one of those allowed", "値が許された範囲にある"),
          new Text("Correct the value.", "値を直してください。"),
          LEVEL,
          ENTITY + "{\"type\": \"Proprety\", \"value\": 1.2}, " + CONTEXT);

  private SchemaRules() {}

  /** List these rules. */
  public static List<Rule> rules() {
    return List.of(MISSING, MISSPELT, UNEXPECTED, TYPE, VALUE);
  }

  /** Return the rule that a keyword of JSON Schema stands for. */
  public static Rule of(Violation violation) {
    return switch (violation.keyword()) {
      case "required", "dependentRequired", "minProperties", "contains" -> MISSING;
      case "misspelt" -> MISSPELT;
      case "forbidden", "additionalProperties", "unevaluatedProperties", "not", "propertyNames" ->
          UNEXPECTED;
      case "type" -> TYPE;
      default -> VALUE;
    };
  }
}
