package org.tsunagaru.validator.dataset;

import java.util.ArrayList;
import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Rule;

/** The rules that only several records, or several sources, can break. */
public final class DatasetRules {

  private static final String RIVERS =
      """
      [{"id": "urn:ngsi-ld:River:1", "type": "River", "name": {"type": "Property", "value": "瀬戸川"},
        "@context": "https://example.jp/context.jsonld"},
       {"id": "urn:ngsi-ld:WaterLevel:1", "type": "WaterLevel",
        "river": {"type": "Relationship", "object": "urn:ngsi-ld:River:%d"%s},
        "@context": "https://example.jp/context.jsonld"}]
      """;

  private static final String FLOORS =
      """
      [{"id": "urn:ngsi-ld:Floor:1", "type": "Floor",
        "isPartOf": {"type": "Relationship", "object": "urn:ngsi-ld:House:1"},
        "@context": "https://example.jp/context.jsonld"},
       {"id": "urn:ngsi-ld:House:1", "type": "House",
        "isPartOf": {"type": "Relationship", "object": "urn:ngsi-ld:%s"},
        "@context": "https://example.jp/context.jsonld"}]
      """;

  static final Rule DUPLICATE =
      Rule.warning(
          "duplicate-id",
          new Text("An identifier comes once in all that is handed over", "idがファイル内・ファイル間で重複していない"),
          new Text(
              "Keep the newest record, or give the other one its own identifier.",
              "最新の1件だけを残すか、別のidを付けてください。"),
          "[{\"type\": \"Feature\", \"id\": \"1\", \"geometry\": null, \"properties\": {}},"
              + " {\"type\": \"Feature\", \"id\": \"2\", \"geometry\": null, \"properties\": {}}]",
          "[{\"type\": \"Feature\", \"id\": \"1\", \"geometry\": null, \"properties\": {}},"
              + " {\"type\": \"Feature\", \"id\": \"1\", \"geometry\": null, \"properties\": {}}]");

  static final Rule DANGLING =
      Rule.warning(
          "relationship-dangling",
          new Text(
              "What a relationship points to is there, where others of its type are",
              "関係の参照先が、同じ種別のデータの中にある"),
          new Text(
              "Correct the identifier, or hand the missing thing over too.",
              "idを直すか、参照先のデータも一緒に渡してください。"),
          RIVERS.formatted(1, ""),
          RIVERS.formatted(2, ""));

  static final Rule TYPE =
      Rule.warning(
          "relationship-type",
          new Text(
              "What a relationship points to is of the type that it names", "関係の参照先が、示された種別のものである"),
          new Text(
              "Correct the identifier, or the type that the relationship names.",
              "参照先のid、または関係が示す種別を直してください。"),
          RIVERS.formatted(1, ", \"objectType\": \"River\""),
          RIVERS.formatted(1, ", \"objectType\": \"Lake\""));

  static final Rule SELF =
      Rule.warning(
          "relationship-self",
          new Text("Nothing points to itself", "自分自身を参照していない"),
          new Text("Write the identifier of the thing that is meant.", "本来の参照先のidを書いてください。"),
          RIVERS.formatted(1, ""),
          RIVERS
              .formatted(1, "")
              .replace(
                  "\"object\": \"urn:ngsi-ld:River:1\"",
                  "\"object\": \"urn:ngsi-ld:WaterLevel:1\""));

  static final Rule CIRCLE =
      Rule.warning(
          "relationship-circle",
          new Text("Nothing contains itself by way of others", "包含関係が循環していない"),
          new Text("Correct the relationship that leads back down.", "循環の原因になっている関係を直してください。"),
          FLOORS.formatted("Quarter:1"),
          FLOORS.formatted("Floor:1"));

  private DatasetRules() {}

  /** List these rules. */
  public static List<Rule> rules() {
    List<Rule> all = new ArrayList<>(List.of(DUPLICATE, DANGLING, TYPE, SELF, CIRCLE));
    all.addAll(FolderRules.rules());
    return all;
  }
}
