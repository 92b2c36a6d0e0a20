package org.tsunagaru.validator.catalogue;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** Where CADDE lets other words pass, those that it lists are understood best. */
final class CaddeUnlisted implements CatalogueCheck.OfCadde {

  private static final Rule RULE =
      Rule.warning(
          "cadde-value-unlisted",
          new Text("An item has a value that CADDE 4.0 names", "項目の値がCADDE 4.0の例示にある"),
          new Text(
              "Use a listed value where one fits, so that searches find the data.",
              "検索で見つかるよう、当てはまるものがあれば選択肢の値を使ってください。"),
          Samples.CADDE,
          Samples.cadde("国土・気象", "川"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void dataset(Dataset dataset, CaddeItems items, Faults faults) {
    for (Item item : items.filled()) {
      if (item.advice()) {
        CaddeListed.report(RULE, dataset, item, faults);
      }
    }
  }
}
