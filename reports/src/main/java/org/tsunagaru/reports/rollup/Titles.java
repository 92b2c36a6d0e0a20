package org.tsunagaru.reports.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsunagaru.spec.Text;

/** Layers of the reference architecture and function groups of the City OS, in its order. */
final class Titles {

  private static final List<Map.Entry<String, Text>> LAYERS =
      List.of(
          Map.entry("strategy", new Text("Strategy", "スマートシティ戦略")),
          Map.entry("rules", new Text("Rules", "スマートシティルール")),
          Map.entry("organisation", new Text("Organisation", "スマートシティ推進組織")),
          Map.entry("business", new Text("Business", "スマートシティビジネス")),
          Map.entry("city-os", new Text("City OS", "都市OS")),
          Map.entry("assets", new Text("Assets", "スマートシティアセット")));

  private static final List<Map.Entry<String, Text>> FUNCTIONS =
      List.of(
          Map.entry("service-linkage", new Text("Service linkage", "サービス連携")),
          Map.entry("authentication", new Text("Authentication", "認証")),
          Map.entry("service-management", new Text("Service management", "サービスマネジメント")),
          Map.entry("data-management", new Text("Data management", "データマネジメント")),
          Map.entry("asset-management", new Text("Asset management", "アセットマネジメント")),
          Map.entry("external-data", new Text("External data linkage", "外部データ連携")),
          Map.entry("security", new Text("Security", "セキュリティ")),
          Map.entry("operation", new Text("Operation", "運用")));

  private Titles() {}

  static List<Map.Entry<String, Text>> layers(List<String> used) {
    return inOrder(LAYERS, used);
  }

  static List<Map.Entry<String, Text>> functions(List<String> used) {
    return inOrder(FUNCTIONS, used);
  }

  /** Put known ids first; one that this table does not know goes by its id. */
  private static List<Map.Entry<String, Text>> inOrder(
      List<Map.Entry<String, Text>> known, List<String> used) {
    List<Map.Entry<String, Text>> all = new ArrayList<>(known);
    used.stream()
        .distinct()
        .filter(id -> known.stream().noneMatch(entry -> entry.getKey().equals(id)))
        .forEach(id -> all.add(Map.entry(id, new Text(id, id))));
    return all;
  }
}
