package org.tsunagaru.validator.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** Whoever reads a catalogue elsewhere needs whole addresses. */
final class UrlWritten implements CatalogueCheck.OfDataset {

  private static final Rule RULE =
      Rule.warning(
          "catalogue-url",
          new Text("Addresses are whole", "URLが省略されずに書かれている"),
          new Text(
              "Write the whole address, from https:// on, without blanks.",
              "https:// から始まるURL全体を、空白なしで書いてください。"),
          Samples.PLAIN,
          Samples.plain("https://city.example/aed.csv", "files\\\\aed.csv"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void dataset(Dataset dataset, Faults faults) {
    if (dataset.claimsCadde()) {
      return; // the items of CADDE that are addresses have a rule of their own
    }
    List<Entry> addresses = new ArrayList<>();
    dataset.member("url").ifPresent(addresses::add);
    dataset.member("license_url").ifPresent(addresses::add);
    dataset.resources().forEach(one -> one.member("url").ifPresent(addresses::add));
    for (Entry entry : addresses) {
      if (!Addresses.isAddress(entry.text())) {
        faults.add(
            RULE,
            entry.at(),
            entry.text(),
            Text.of(
                "\"%s\" is no whole address: %s",
                "「%s」がURLとして完全ではありません: %s", entry.key(), entry.text()));
      }
    }
  }
}
