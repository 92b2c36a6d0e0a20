package org.tsunagaru.validator.rule;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.databind.JsonNode;

/** A datasetId is a URI or @none (clause 4.5.5.1). */
final class DatasetIdIsUri implements Check.OfAttribute {

  private static final Rule RULE =
      Rule.error(
          "dataset-id-uri",
          new Text("A datasetId is a URI", "datasetIdがURIである"),
          new Text(
              "Write a datasetId such as urn:ngsi-ld:Dataset:sensor-a.",
              "urn:ngsi-ld:Dataset:sensor-a のような形にしてください。"),
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": 1, \"datasetId\": \"urn:ngsi-ld:Dataset:a\"}, \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:WaterLevel:yaizu-1\", \"type\": \"WaterLevel\", \"level\": {\"type\": \"Property\", \"value\": 1, \"datasetId\": \"a\"}, \"@context\": \"https://example.jp/context.jsonld\"}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void attribute(Attribute attribute, Faults faults) {
    JsonNode dataset = attribute.node().path("datasetId");
    if (attribute.kind().isEmpty() || !dataset.isString()) {
      return;
    }
    String text = dataset.asString();
    if (!text.equals("@none") && !Uris.isUri(text)) {
      faults.add(
          RULE,
          attribute.at().member("datasetId"),
          text,
          Text.of("The datasetId is not a URI: %s", "datasetIdがURIではありません: %s", Uris.fault(text)));
    }
  }
}
