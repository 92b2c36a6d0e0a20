package org.tsunagaru.validator.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** Nobody may use data whose licence is not named. */
final class DatasetLicensed implements CatalogueCheck.OfDataset {

  static final Rule RULE =
      Rule.warning(
          "catalogue-licence",
          new Text("A data set names its licence", "データセットのライセンスが示されている"),
          new Text(
              "Name the licence, such as CC BY 4.0 or the Public Data License 1.0.",
              "CC BY 4.0 や公共データ利用規約（PDL1.0）など、ライセンスを示してください。"),
          Samples.PLAIN,
          Samples.plain("CC-BY-4.0", "notspecified"));

  private static final List<String> NAMES = List.of("license_id", "license_title", "license_url");

  /** Words, among them those of CKAN's register of licences, that name none. */
  private static final Set<String> NONE =
      Set.of("notspecified", "license not specified", "none", "unknown", "未指定", "指定なし");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void dataset(Dataset dataset, Faults faults) {
    boolean whole =
        NAMES.stream()
            .anyMatch(name -> dataset.extra(name).filter(DatasetLicensed::isLicence).isPresent());
    boolean parts =
        !dataset.resources().isEmpty()
            && dataset.resources().stream().allMatch(DatasetLicensed::isLicensed);
    if (!whole && !parts) {
      faults.add(RULE, dataset.at(), "", words());
    }
  }

  static Text words() {
    return new Text("The data set names no licence.", "データセットのライセンスが示されていません。");
  }

  private static boolean isLicensed(Part part) {
    return NAMES.stream()
        .anyMatch(name -> part.member(name).filter(DatasetLicensed::isLicence).isPresent());
  }

  private static boolean isLicence(Entry entry) {
    return !NONE.contains(entry.text().toLowerCase(Locale.ROOT));
  }
}
