package org.tsunagaru.validator.rule;

import java.util.HashSet;
import java.util.Set;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** Instances of an attribute differ in datasetId; one may have none (clause 4.5.5.1). */
final class DatasetIdOnce implements Check.OfInstances {

  private static final Rule RULE =
      Rule.error(
          "dataset-id-once",
          new Text(
              "Each instance of an attribute has its own datasetId", "同じ属性の各インスタンスのdatasetIdが異なる"),
          new Text(
              "Give each instance a datasetId of its own; at most one may go without.",
              "インスタンスごとに異なるdatasetIdを付けてください。省略できるのは1つだけです。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": [{\"type\": \"Property\", \"value\": 1}, {\"type\": \"Property\", \"value\": 2, \"datasetId\": \"urn:ngsi-ld:Dataset:b\"}], \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": [{\"type\": \"Property\", \"value\": 1}, {\"type\": \"Property\", \"value\": 2}], \"@context\": \"https://example.jp/context.jsonld\"}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void instances(String name, JsonNode instances, Place at, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < instances.size(); i++) {
      String dataset = instances.get(i).path("datasetId").asString("@none");
      if (!seen.add(dataset)) {
        faults.add(RULE, at.element(i), dataset, words(name, dataset));
      }
    }
  }

  private static Text words(String name, String dataset) {
    return dataset.equals("@none")
        ? Text.of(
            "\"%s\" has two instances without datasetId.", "「%s」にdatasetIdのないインスタンスが2つあります。", name)
        : Text.of(
            "\"%s\" has two instances with the datasetId %s.",
            "「%s」にdatasetId %s のインスタンスが2つあります。", name, dataset);
  }
}
