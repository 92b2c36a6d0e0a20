package org.tsunagaru.validator.catalogue;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** A data set is worth its data. */
final class DatasetResources implements CatalogueCheck.OfDataset {

  static final Rule RULE =
      Rule.warning(
          "catalogue-resource",
          new Text("A data set has resources, each with an address", "データセットにリソースとそのURLがある"),
          new Text("Add the address at which the data is.", "データを取得できるURLを登録してください。"),
          Samples.PLAIN,
          Samples.plain("\"url\": \"https://city.example/aed.csv\"", "\"url\": \"\""));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void dataset(Dataset dataset, Faults faults) {
    if (dataset.resources().isEmpty()) {
      faults.add(
          RULE,
          dataset.at().member("resources"),
          "",
          new Text("The data set has no resource.", "データセットにリソースがありません。"));
    }
    for (Part resource : dataset.resources()) {
      boolean somewhere =
          resource.member("url").isPresent()
              || resource.member("download_url").isPresent()
              || resource.member("data_service_endpoint_url").isPresent()
              || resource.member("explain_url").isPresent();
      if (!somewhere) {
        faults.add(
            RULE,
            resource.at().member("url"),
            "",
            new Text("The resource has no address.", "リソースのURLがありません。"));
      }
    }
  }
}
