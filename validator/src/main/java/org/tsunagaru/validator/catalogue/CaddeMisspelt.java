package org.tsunagaru.validator.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.model.Names;

/** An item under a wrong name is not there for CADDE. */
final class CaddeMisspelt implements CatalogueCheck.OfDataset {

  private static final Rule RULE =
      Rule.warning(
          "cadde-item-misspelt",
          new Text("Items of CADDE are spelt right", "CADDEの項目名の綴りが正しい"),
          new Text("Correct the name of the item.", "項目名を直してください。"),
          Samples.CADDE,
          Samples.cadde("\"key\": \"fee\"", "\"key\": \"caddec_provder_id\""));

  private final CaddeItems items;

  CaddeMisspelt(CaddeItems items) {
    this.items = items;
  }

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void dataset(Dataset dataset, Faults faults) {
    dataset.extras().forEach(entry -> look(entry, Item.Where.EXTRAS, faults));
    for (Part resource : dataset.resources()) {
      resource.members().forEach(entry -> look(entry, Item.Where.RESOURCE, faults));
    }
  }

  /** Only what CADDE alone has is told; other names may be of the city's own. */
  private void look(Entry entry, Item.Where where, Faults faults) {
    List<String> keys =
        new ArrayList<>(
            items.keys(where).stream().filter(key -> key.startsWith(Dataset.CADDE)).toList());
    if (keys.contains(entry.key())) {
      return;
    }
    Names.nearest(entry.key(), keys)
        .ifPresent(
            near ->
                faults.add(
                    RULE,
                    entry.at(),
                    entry.key(),
                    Text.of(
                        "\"%s\" looks like a misspelling of \"%s\".",
                        "項目名「%s」は「%s」の書き間違いのようです。", entry.key(), near)));
  }
}
