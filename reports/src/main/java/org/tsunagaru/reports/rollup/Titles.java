package org.tsunagaru.reports.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsunagaru.spec.Architecture;
import org.tsunagaru.spec.Text;

/** Names for the layers and function groups of a report, in the order of the architecture. */
final class Titles {

  private Titles() {}

  static List<Map.Entry<String, Text>> layers(List<String> used) {
    return inOrder(Architecture.layers(), used);
  }

  static List<Map.Entry<String, Text>> functions(List<String> used) {
    return inOrder(Architecture.functions(), used);
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
