package org.tsunagaru.validator.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Coverage;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.CatalogueAnswer;
import org.tsunagaru.validator.format.Format;
import org.tsunagaru.validator.format.Reading;
import tools.jackson.databind.JsonNode;

/** Judges catalogues. A new rule is one class and one line here. */
public final class CatalogueJudge {

  private final CaddeItems items = new CaddeItems();
  private final List<CatalogueCheck.OfDataset> ofDataset =
      List.of(
          new DatasetDescribed(),
          new DatasetName(),
          new DatasetLicensed(),
          new DatasetPublisher(),
          new DatasetResources(),
          new UrlWritten(),
          new DateWritten(),
          new DatasetPeriod(),
          new ResourceFormat(),
          new CaddeMisspelt(items));
  private static final List<CatalogueCheck.OfCadde> OF_CADDE =
      List.of(
          new CaddeMissing(),
          new CaddeListed(),
          new CaddeUnlisted(),
          new CaddeKind(),
          new CaddeNgsi());

  /** Holds a data set against its schema. */
  @FunctionalInterface
  public interface Shape {
    /** Judge a data set; its texts as well. */
    void judge(JsonNode dataset, Place at);
  }

  /** List the rules of this package. */
  public List<Rule> rules() {
    List<Rule> all = new ArrayList<>(List.of(AnswerFailed.RULE));
    ofDataset.forEach(check -> all.add(check.rule()));
    OF_CADDE.forEach(check -> all.add(check.rule()));
    all.add(DcatItems.RULE);
    return all;
  }

  /** Judge an answer of CKAN or a data set alone. */
  public void ckan(
      Format format, JsonNode tree, Place at, Shape shape, Faults faults, Coverage coverage) {
    CatalogueAnswer answer = new CatalogueAnswer(tree, at);
    if (answer.failed()) {
      faults.add(AnswerFailed.RULE, at.member("error"), "", AnswerFailed.words());
      return;
    }
    if (answer.datasets().isEmpty()) {
      faults.add(
          Reading.NO_RECORDS,
          at,
          "",
          new Text("The answer has no data set.", "応答にデータセットが1件もありません。"));
    }
    answer
        .datasets()
        .forEach((place, dataset) -> dataset(format, dataset, place, shape, faults, coverage));
  }

  /** Judge the manifest of a folder. */
  public void dataPackage(JsonNode tree, Place at, Faults faults, Coverage coverage) {
    coverage.heldAgainst(DataPackage.NAME);
    DataPackage.judge(tree, at, faults);
  }

  /** Judge a graph of DCAT in JSON-LD. */
  public void dcat(JsonNode tree, Place at, Faults faults, Coverage coverage) {
    long datasets = DcatItems.look(tree, at, faults);
    for (long i = 0; i < datasets; i++) {
      coverage.heldAgainst("DCAT");
    }
    coverage.left(
        new Text(
            "DCAT: only what is mandatory was looked for; the shapes of DCAT-AP (SHACL) are checked by a tool such as Jena SHACL.",
            "DCAT: 必須項目の有無だけを確認しました。DCAT-APの制約（SHACL）は Jena SHACL などのツールで確認してください。"));
  }

  private void dataset(
      Format format, JsonNode tree, Place at, Shape shape, Faults faults, Coverage coverage) {
    shape.judge(tree, at);
    Dataset dataset = new Dataset(tree, at, format == Format.CADDE);
    coverage.heldAgainst("CKAN");
    ofDataset.forEach(check -> check.dataset(dataset, faults));
    if (dataset.claimsCadde()) {
      coverage.heldAgainst(CaddeItems.NAME);
      OF_CADDE.forEach(check -> check.dataset(dataset, items, faults));
    }
  }
}
