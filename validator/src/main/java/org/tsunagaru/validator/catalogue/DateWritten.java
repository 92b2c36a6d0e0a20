package org.tsunagaru.validator.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.Moment;

/** Catalogues are sorted and searched by their dates. */
final class DateWritten implements CatalogueCheck.OfDataset {

  private static final Rule RULE =
      Rule.warning(
          "catalogue-date",
          new Text("Dates are written as ISO 8601 has them", "日付がISO 8601の形で書かれている"),
          new Text(
              "Write 2026, 2026-04, 2026-04-01 or 2026-04-01T09:00:00+09:00.",
              "2026、2026-04、2026-04-01、2026-04-01T09:00:00+09:00 のいずれかの形で書いてください。"),
          Samples.PLAIN,
          Samples.plain("2026-04-01T00:00:00.000000", "令和8年4月1日"));

  private static final List<String> OF_DATASET =
      List.of(
          "metadata_created",
          "metadata_modified",
          "issued",
          "modified",
          "temporal_start",
          "temporal_end");
  private static final List<String> OF_RESOURCE =
      List.of("created", "last_modified", "issued", "modified");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void dataset(Dataset dataset, Faults faults) {
    List<Entry> dates = new ArrayList<>();
    OF_DATASET.forEach(key -> dataset.extra(key).ifPresent(dates::add));
    for (Part resource : dataset.resources()) {
      OF_RESOURCE.forEach(key -> resource.member(key).ifPresent(dates::add));
    }
    for (Entry date : dates) {
      if (Moment.of(date.text()).isEmpty()) {
        faults.add(
            RULE,
            date.at(),
            date.text(),
            Text.of("\"%s\" is no date: %s", "「%s」の日付の書き方が合いません: %s", date.key(), date.text()));
      }
    }
  }
}
