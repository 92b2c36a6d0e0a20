package org.tsunagaru.validator.catalogue;

import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** Most licences ask for the name of who published the data. */
final class DatasetPublisher implements CatalogueCheck.OfDataset {

  static final Rule RULE =
      Rule.warning(
          "catalogue-publisher",
          new Text("A data set names who publishes it", "データセットの公開者が示されている"),
          new Text(
              "Name the organization, so that those who use the data can name their source.",
              "利用者が出典を書けるよう、公開者（organization など）を示してください。"),
          Samples.PLAIN,
          Samples.plain("\"organization\": {\"title\": \"焼津市\"}", "\"organization\": null"));

  private static final List<String> NAMES =
      List.of(
          "publisher_name", "publisher_uri", "publisher", "creator_name", "author", "maintainer");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void dataset(Dataset dataset, Faults faults) {
    boolean named = NAMES.stream().anyMatch(name -> dataset.extra(name).isPresent());
    if (!named && dataset.organization().isEmpty()) {
      faults.add(RULE, dataset.at(), "", words());
    }
  }

  static Text words() {
    return new Text("The data set names nobody who publishes it.", "データセットの公開者が示されていません。");
  }
}
