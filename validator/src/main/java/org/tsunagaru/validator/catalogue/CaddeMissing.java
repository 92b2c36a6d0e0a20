package org.tsunagaru.validator.catalogue;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;

/** What CADDE finds data by is there. */
final class CaddeMissing implements CatalogueCheck.OfCadde {

  private static final Rule RULE =
      Rule.error(
          "cadde-item-missing",
          new Text(
              "A data set of CADDE has the items that CADDE 4.0 requires",
              "CADDEのデータセットに必須項目がある（CADDE 4.0）"),
          new Text("Add the item to the catalogue.", "カタログに項目を追加してください。"),
          Samples.CADDE,
          Samples.cadde("\"explain_url\": \"https://city.example/water\", ", ""));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void dataset(Dataset dataset, CaddeItems items, Faults faults) {
    for (Item item : items.filled()) {
      if (item.obligation() == Item.Obligation.MUST) {
        for (Place gap : dataset.gaps(item)) {
          faults.add(
              RULE,
              gap,
              item.key(),
              Text.of(
                  "\"%1$s\" (%2$s, no. %3$s) is missing.",
                  "必須項目「%4$s」（%1$s、%3$s番）がありません。",
                  item.key(),
                  item.property(),
                  item.number(),
                  item.label()));
        }
      }
    }
  }
}
