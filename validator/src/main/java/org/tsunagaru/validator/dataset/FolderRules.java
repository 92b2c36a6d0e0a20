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

  static final Rule OLD_DATUM =
      rule(
          "drop-old-datum",
          new Text(
              "Tables that name the same things agree on where they are, within one datum",
              "同じものの位置が、表の間で測地系の違い（旧日本測地系）によりずれていない"),
          new Text(
              "The table seems to be in the Tokyo Datum of before 2002. Convert it to JGD2011.",
              "2002年以前の旧日本測地系の緯度・経度のようです。日本測地系2011（JGD2011）に変換してください。"),
          Map.of("wifi.csv", spots(0), "places.csv", spots(0), "LICENSE.txt", "CC BY 4.0 焼津市"),
          Map.of("wifi.csv", spots(32), "places.csv", spots(0), "LICENSE.txt", "CC BY 4.0 焼津市"));

  private FolderRules() {}

  /** Write five places, some ten-thousandths of a degree to the south-east of where they are. */
  private static String spots(int shift) {
    StringBuilder sheet =
        new StringBuilder(
            "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,名称_英語,住所,方書,緯度,経度,設置者,電話番号,内線番号,SSID,提供エリア,URL,備考\n");
    for (int i = 1; i <= 5; i++) {
      sheet.append(
          "222127,%d,静岡県,焼津市,第%d公民館,ダイ%dコウミンカン,,静岡県焼津市本町%d,,34.%d,138.%d,,,,,,,\n"
              .formatted(i, i, i, i, 8600 + i - shift, 3200 + i + shift));
    }
    return sheet.toString();
  }

  static List<Rule> rules() {
    return List.of(LICENCE, MISSING, UNLISTED, OLD_DATUM);
  }

  private static Rule rule(
      String id, Text title, Text advice, Map<String, String> passes, Map<String, String> fails) {
    return new Rule(
        id, Severity.WARNING, title, advice, Example.folder(passes), Example.folder(fails));
  }
}
