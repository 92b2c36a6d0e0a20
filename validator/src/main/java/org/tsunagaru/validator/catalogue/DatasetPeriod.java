package org.tsunagaru.validator.catalogue;

import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.Moment;

/** Data covers no time that ends before it begins. */
final class DatasetPeriod implements CatalogueCheck.OfDataset {

  private static final Rule RULE =
      Rule.error(
          "catalogue-period",
          new Text("The time that a data set covers ends after it begins", "対象期間の終了が開始より前でない"),
          new Text("Correct one of the two dates.", "どちらかの日付を直してください。"),
          period("2025-04-01", "2026-03-31"),
          period("2026-04-01", "2026-03-31"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void dataset(Dataset dataset, Faults faults) {
    Optional<Entry> start = dataset.extra("temporal_start");
    Optional<Entry> end = dataset.extra("temporal_end");
    Optional<Moment> from = start.flatMap(entry -> Moment.of(entry.text()));
    Optional<Moment> to = end.flatMap(entry -> Moment.of(entry.text()));
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      faults.add(
          RULE,
          end.get().at(),
          end.get().text(),
          Text.of(
              "The period begins on %s and ends on %s.",
              "対象期間が %s に始まり %s に終わっています。", start.get().text(), end.get().text()));
    }
  }

  private static String period(String from, String to) {
    return Samples.plain(
        "\"license_id\"",
        "\"extras\": [{\"key\": \"temporal_start\", \"value\": \"%s\"}, {\"key\": \"temporal_end\", \"value\": \"%s\"}], \"license_id\""
            .formatted(from, to));
  }
}
