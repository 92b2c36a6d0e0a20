package org.tsunagaru.validator.rule;

import java.util.Map;
import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/**
 * Unit codes are those of UN/CEFACT Recommendation 20 (clause 4.5.2.2), where HPA is no pressure.
 */
final class UnitCodeListed implements Check.OfAttribute, Check.OfV2Attribute {

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

  private final UnitCodes codes = new UnitCodes();

  @Override
  public void attribute(Attribute attribute, Faults faults) {
    if (!attribute.kind().isEmpty()) {
      look(attribute.node().path("unitCode"), attribute.at().member("unitCode"), faults);
    }
  }

  @Override
  public void v2Attribute(V2Attribute attribute, Faults faults) {
    Place at = attribute.at().member("metadata").member("unitCode").member("value");
    look(attribute.metadata().path("unitCode").path("value"), at, faults);
  }

  private void look(JsonNode unit, Place at, Faults faults) {
    String code = unit.asString("");
    if (!unit.isString() || (codes.isListed(code) && !MEANT.containsKey(code))) {
      return;
    }
    Text trap = MEANT.get(codes.meant(code).filter(MEANT::containsKey).orElse(code));
    faults.add(RULE, at, code, trap != null ? trap : unlisted(code));
  }

  private Text unlisted(String code) {
    Optional<Text> deleted =
        codes
            .deleted(code)
            .map(
                name ->
                    Text.of(
                        "%1$s (%2$s) was deleted from Recommendation 20.",
                        "%1$s（%2$s）は勧告20号から削除されたコードです。", code, name));
    Optional<Text> meant =
        codes
            .meant(code)
            .map(
                near ->
                    Text.of(
                        "%1$s is no code of Recommendation 20; %2$s is.",
                        "%1$s は勧告20号にないコードです。%2$s ではありませんか。", code, near));
    return deleted
        .or(() -> meant)
        .orElseGet(
            () ->
                Text.of(
                    "%1$s is no code of Recommendation 20, %2$s.",
                    "%1$s は勧告20号（%2$s）にないコードです。", code, codes.edition()));
  }
}
