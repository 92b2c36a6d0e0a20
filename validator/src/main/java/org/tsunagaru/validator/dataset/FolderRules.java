package org.tsunagaru.validator.dataset;

import java.util.List;
import java.util.Map;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Example;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** The rules about a folder that is handed over as a whole. */
final class FolderRules {

  private static final String DATA = "{\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}";
  private static final String MANIFEST =
      """
      {"name": "city", "licenses": [{"name": "CC-BY-4.0"}], "contributors": [{"title": "焼津市"}],
       "resources": [{"name": "port", "path": "port.geojson"}%s]}
      """;

  static final Rule LICENCE =
      rule(
          "drop-licence",
          new Text(
              "A folder says under which licence its data may be used",
              "フォルダに、データの利用条件（ライセンス）が示されている"),
          new Text(
              "Add a LICENSE file or a manifest (datapackage.json) that names the licence and whom to name as the source.",
              "ライセンスと出典の書き方を示す LICENSE ファイルかマニフェスト（datapackage.json）を添えてください。"),
          Map.of("port.geojson", DATA, "LICENSE.txt", "CC BY 4.0 焼津市"),
          Map.of("port.geojson", DATA));

  static final Rule MISSING =
      rule(
          "drop-file-missing",
          new Text("The files that a manifest lists are there", "マニフェストにあるファイルがそろっている"),
          new Text("Add the file, or correct the manifest.", "ファイルを加えるか、マニフェストを直してください。"),
          Map.of("port.geojson", DATA, "datapackage.json", MANIFEST.formatted("")),
          Map.of(
              "port.geojson",
              DATA,
              "datapackage.json",
              MANIFEST.formatted(", {\"name\": \"pier\", \"path\": \"pier.csv\"}")));

  static final Rule UNLISTED =
      rule(
          "drop-file-unlisted",
          new Text("A manifest lists every data file", "マニフェストにすべてのデータファイルがある"),
          new Text(
              "Add the file to the manifest, or take it out of the folder.",
              "マニフェストに加えるか、フォルダから外してください。"),
          Map.of("port.geojson", DATA, "datapackage.json", MANIFEST.formatted("")),
          Map.of(
              "port.geojson",
              DATA,
              "pier.geojson",
              DATA,
              "datapackage.json",
              MANIFEST.formatted("")));

  private FolderRules() {}

  static List<Rule> rules() {
    return List.of(LICENCE, MISSING, UNLISTED);
  }

  private static Rule rule(
      String id, Text title, Text advice, Map<String, String> passes, Map<String, String> fails) {
    return new Rule(
        id, Severity.WARNING, title, advice, Example.folder(passes), Example.folder(fails));
  }
}
