package org.tsunagaru.validator.catalogue;

import java.util.function.Predicate;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.AttributeKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Addresses and areas of CADDE are what programs can follow and draw. */
final class CaddeKind implements CatalogueCheck.OfCadde {

  private static final Rule RULE =
      Rule.error(
          "cadde-value-kind",
          new Text(
              "Addresses are whole and areas are GeoJSON, as CADDE 4.0 asks",
              "URLの項目が完全なURLで、対象地域（緯度経度）がGeoJSONである（CADDE 4.0）"),
          new Text(
              "Write the whole address, or a geometry of GeoJSON with longitude first.",
              "URL全体、または経度を先に書いたGeoJSONのジオメトリを入力してください。"),
          Samples.CADDE,
          Samples.cadde("https://city.example/water", "city.example/water"));

  private static final int LONGEST = 1_000_000;

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void dataset(Dataset dataset, CaddeItems items, Faults faults) {
    for (Item item : items.filled()) {
      switch (item.kind()) {
        case URL ->
            report(dataset, item, Addresses::isAddress, new Text("a whole address", "URL"), faults);
        case GEOJSON ->
            report(
                dataset,
                item,
                CaddeKind::isGeometry,
                new Text("a geometry of GeoJSON", "GeoJSONのジオメトリ"),
                faults);
        case TEXT -> {}
      }
    }
  }

  private static void report(
      Dataset dataset, Item item, Predicate<String> fits, Text wanted, Faults faults) {
    for (Entry entry : dataset.values(item)) {
      if (!fits.test(entry.text())) {
        faults.add(
            RULE,
            entry.at(),
            entry.text(),
            Text.of(
                "\"%1$s\" should be %2$s.",
                "「%4$s」（%1$s）は%3$sで入力してください。", item.key(), wanted.en(), wanted.ja(), item.label()));
      }
    }
  }

  private static boolean isGeometry(String text) {
    try {
      return text.length() < LONGEST
          && AttributeKind.isGeometry(JsonMapper.shared().readTree(text));
    } catch (JacksonException e) {
      return false; // no JSON at all
    }
  }
}
