package org.tsunagaru.validator.catalogue;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** Title and description are what a search finds; DCAT-AP makes both mandatory. */
final class DatasetDescribed implements CatalogueCheck.OfDataset {

  private static final Rule RULE =
      Rule.warning(
          "catalogue-description",
          new Text("A data set has a title and a description", "データセットにタイトルと説明がある"),
          new Text(
              "Say in the words of those who search what the data is about.",
              "探す人の言葉で、何のデータかを書いてください。"),
          Samples.PLAIN,
          Samples.plain("\"notes\": \"市内の公共施設にあるAED\"", "\"notes\": \"\""));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void dataset(Dataset dataset, Faults faults) {
    if (dataset.claimsCadde()) {
      return; // CADDE insists on both
    }
    if (dataset.member("title").isEmpty()) {
      faults.add(
          RULE,
          dataset.at().member("title"),
          "",
          new Text("The data set has no title.", "データセットのタイトル（title）がありません。"));
    }
    if (dataset.member("notes").isEmpty()) {
      faults.add(
          RULE,
          dataset.at().member("notes"),
          "",
          new Text("The data set has no description.", "データセットの説明（notes）がありません。"));
    }
  }
}
