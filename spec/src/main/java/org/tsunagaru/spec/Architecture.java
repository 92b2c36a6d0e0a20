package org.tsunagaru.spec;

import java.util.List;
import java.util.Map;

/** Layers of the reference architecture and function groups of the City OS, in its order. */
public final class Architecture {

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

  private Architecture() {}

  /** List the layers, id and name, from strategy to assets. */
  public static List<Map.Entry<String, Text>> layers() {
    return LAYERS;
  }

  /** List the function groups, id and name. */
  public static List<Map.Entry<String, Text>> functions() {
    return FUNCTIONS;
  }

  /** Name a layer; one that the architecture does not know goes by its id. */
  public static Text layer(String id) {
    return name(LAYERS, id);
  }

  /** Name a function group; one that the architecture does not know goes by its id. */
  public static Text function(String id) {
    return name(FUNCTIONS, id);
  }

  private static Text name(List<Map.Entry<String, Text>> names, String id) {
    return names.stream()
        .filter(entry -> entry.getKey().equals(id))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> new Text(id, id));
  }
}
