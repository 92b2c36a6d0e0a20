package org.tsunagaru.validator.catalogue;

import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import tools.jackson.databind.JsonNode;

/**
 * The manifest of a folder as a Data Package (Frictionless) has it. Its members were not seen in
 * the specification's text, so what is missing only warns.
 */
final class DataPackage {

  static final String NAME = "Data Package";

  private static final List<String> LICENCES = List.of("licenses", "license");
  private static final List<String> PUBLISHERS =
      List.of("contributors", "sources", "publisher", "author", "maintainers", "organization");

  private DataPackage() {}

  static void judge(JsonNode tree, Place at, Faults faults) {
    JsonNode resources = tree.path("resources");
    boolean parts =
        !resources.isEmpty() && resources.valueStream().allMatch(one -> has(one, LICENCES));
    if (!has(tree, LICENCES) && !parts) {
      faults.add(DatasetLicensed.RULE, at, "", DatasetLicensed.words());
    }
    if (!has(tree, PUBLISHERS)) {
      faults.add(DatasetPublisher.RULE, at, "", DatasetPublisher.words());
    }
    if (resources.isEmpty()) {
      faults.add(
          DatasetResources.RULE,
          at.member("resources"),
          "",
          new Text("The data set has no resource.", "データセットにリソースがありません。"));
    }
    for (int i = 0; i < resources.size(); i++) {
      JsonNode one = resources.get(i);
      if (!one.has("path") && !one.has("data")) {
        faults.add(
            DatasetResources.RULE,
            at.member("resources").element(i),
            "",
            new Text("The resource has neither path nor data.", "リソースに path も data もありません。"));
      }
    }
  }

  private static boolean has(JsonNode tree, List<String> names) {
    return names.stream().anyMatch(name -> isSaid(tree.path(name)));
  }

  private static boolean isSaid(JsonNode node) {
    boolean blank =
        node.isMissingNode()
            || node.isNull()
            || (node.isContainer() && node.isEmpty())
            || (node.isString() && node.asString().isBlank());
    return !blank;
  }
}
