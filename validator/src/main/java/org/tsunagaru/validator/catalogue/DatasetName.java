package org.tsunagaru.validator.catalogue;

import java.util.regex.Pattern;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;

/** CKAN takes a name into addresses, and refuses others (package_create). */
final class DatasetName implements CatalogueCheck.OfDataset {

  private static final Rule RULE =
      Rule.warning(
          "catalogue-name",
          new Text(
              "The name of a data set is 2 to 100 characters of a-z, 0-9, - and _",
              "データセットのnameが英小文字・数字・-・_の2〜100文字である"),
          new Text(
              "Use Latin letters in lower case; the title may be Japanese.",
              "nameは英小文字などで付けてください。日本語はtitleに書きます。"),
          Samples.PLAIN,
          Samples.plain("\"name\": \"aed\"", "\"name\": \"AED一覧\""));

  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{2,100}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void dataset(Dataset dataset, Faults faults) {
    dataset
        .member("name")
        .filter(name -> !NAME.matcher(name.text()).matches())
        .ifPresent(
            name ->
                faults.add(
                    RULE,
                    name.at(),
                    name.text(),
                    Text.of(
                        "CKAN takes no data set of the name \"%s\".",
                        "CKANには「%s」というnameのデータセットを登録できません。", name.text())));
  }
}
