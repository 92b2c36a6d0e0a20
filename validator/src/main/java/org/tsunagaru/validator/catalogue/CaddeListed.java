package org.tsunagaru.validator.catalogue;

import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** Where CADDE lists the words, others are not understood. */
final class CaddeListed implements CatalogueCheck.OfCadde {

  private static final Rule RULE =
      Rule.error(
          "cadde-value-list",
          new Text(
              "Where CADDE 4.0 lists the values, an item has one of them",
              "選択肢のある項目の値がCADDE 4.0の選択肢にある"),
          new Text("Use one of the listed values.", "選択肢の値を使ってください。"),
          Samples.CADDE,
          Samples.cadde("\"api/ngsi\"", "\"ngsi\""));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void dataset(Dataset dataset, CaddeItems items, Faults faults) {
    for (Item item : items.filled()) {
      if (!item.advice() && !item.listed().isEmpty()) {
        report(RULE, dataset, item, faults);
      }
    }
  }

  static void report(Rule rule, Dataset dataset, Item item, Faults faults) {
    for (Entry entry : dataset.values(item)) {
      if (!item.listed().contains(entry.text())) {
        faults.add(
            rule,
            entry.at(),
            entry.text(),
            Text.of(
                "\"%1$s\" is %2$s and should be one of: %3$s.",
                "「%4$s」（%1$s）の値 %2$s は選択肢にありません（選択肢: %3$s）。",
                item.key(),
                entry.text(),
                shown(item),
                item.label()));
      }
    }
  }

  private static String shown(Item item) {
    boolean many = item.listed().size() > 8;
    String words = String.join(", ", many ? item.listed().subList(0, 8) : item.listed());
    return many ? words + ", …" : words;
  }
}
