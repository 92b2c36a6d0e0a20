package org.tsunagaru.validator.rule;

import java.util.List;
import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** An identifier outlives the machine that gave it. */
final class HostInIdentifier implements Check.OfEntity, Check.OfV2Entity {

  private static final Rule RULE =
      Rule.warning(
          "entity-id-host",
          new Text("An identifier names no machine", "idに機器のアドレスが含まれない"),
          new Text(
              "Name the thing, not the computer: urn:ngsi-ld:WaterLevel:yaizu-1. The identifier has to stay when the computer goes.",
              "urn:ngsi-ld:WaterLevel:yaizu-1 のように対象を表す名前にしてください。機器が変わってもidは変えられません。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": 1}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"http://192.168.0.12:1026/entities/1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": 1}, \"@context\": \"https://example.jp/context.jsonld\"}");

  private static final Pattern HOST =
      Pattern.compile(
          "(^|[^\\d.])((10|127)(\\.\\d{1,3}){3}|(192\\.168|172\\.(1[6-9]|2\\d|3[01]))(\\.\\d{1,3}){2})([^\\d.]|$)"
              + "|//localhost\\b|//[^/:]+\\.(local|internal|lan)\\b");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void entity(JsonNode entity, Place at, Faults faults) {
    String id = entity.path("id").asString("");
    boolean candidate = id.length() < 1_000 && (id.indexOf('.') >= 0 || id.contains("//"));
    if (candidate && HOST.matcher(id).find()) {
      faults.add(
          RULE,
          at.member("id"),
          id,
          new Text(
              "The identifier has the address of a machine in a private network.",
              "idに内部ネットワークの機器のアドレスが含まれています。"));
    }
  }

  @Override
  public void v2Entity(JsonNode entity, List<V2Attribute> attributes, Place at, Faults faults) {
    entity(entity, at, faults);
  }
}
