package org.tsunagaru.validator.rule;

import java.util.Map;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/**
 * Unit codes are those of UN/CEFACT Recommendation 20 (clause 4.5.2.2), where HPA is no pressure.
 */
final class UnitCodeTrap implements Check.OfAttribute {

  private static final Rule RULE =
      Rule.warning(
          "unit-code",
          new Text(
              "A unit code is the UN/CEFACT code of the unit that is meant",
              "単位コードが意図した単位のUN/CEFACTコードである"),
          new Text(
              "Look the unit up in UN/CEFACT Recommendation 20.",
              "UN/CEFACT勧告20号の単位コード表で確認してください。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"pressure\": {\"type\": \"Property\", \"value\": 1013, \"unitCode\": \"A97\"}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"pressure\": {\"type\": \"Property\", \"value\": 1013, \"unitCode\": \"HPA\"}, \"@context\": \"https://example.jp/context.jsonld\"}");

  private static final Map<String, Text> MEANT =
      Map.of(
          "HPA",
          new Text(
              "HPA is the hectolitre of pure alcohol; hectopascal is A97.",
              "HPAは純アルコールのヘクトリットルです。ヘクトパスカルはA97です。"),
          "hPa",
          new Text("hPa is no code; hectopascal is A97.", "hPaはコードではありません。ヘクトパスカルはA97です。"),
          "C",
          new Text(
              "C is no code for a temperature; degree Celsius is CEL.",
              "Cは温度のコードではありません。摂氏はCELです。"),
          "℃",
          new Text("℃ is no code; degree Celsius is CEL.", "℃はコードではありません。摂氏はCELです。"),
          "%",
          new Text("% is no code; per cent is P1.", "%はコードではありません。パーセントはP1です。"),
          "mbar",
          new Text("mbar is no code; millibar is MBR.", "mbarはコードではありません。ミリバールはMBRです。"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void attribute(Attribute attribute, Faults faults) {
    JsonNode unit = attribute.node().path("unitCode");
    String code = unit.asString("");
    Text meant = MEANT.get(code);
    if (!attribute.kind().isEmpty() && meant != null) {
      faults.add(RULE, attribute.at().member("unitCode"), code, meant);
    }
  }
}
