package org.tsunagaru.validator.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;

/**
 * Sees that a member that is missing stands there misspelt, and tells the two findings as the one
 * cause they have.
 */
final class Spelling {

  private Spelling() {}

  static List<Violation> merge(List<Violation> violations, JsonNode record) {
    List<Violation> merged = new ArrayList<>();
    Set<List<String>> explained = new HashSet<>();
    for (Violation violation : violations) {
      Optional<String> name = misspelt(violation, record);
      if (name.isPresent()) {
        List<String> path = new ArrayList<>(violation.path());
        path.add(name.get());
        explained.add(path);
        merged.add(new Violation("misspelt", path, name.get(), words(violation, name.get())));
      } else {
        merged.add(violation);
      }
    }
    merged.removeIf(v -> !v.keyword().equals("misspelt") && explained.contains(v.path()));
    return merged;
  }

  private static Text words(Violation violation, String name) {
    return Text.of(
        "The member \"%s\" is missing; \"%s\" looks like a misspelling of it.",
        "必須の項目「%s」がありません。「%s」は書き間違いのようです。", violation.value(), name);
  }

  private static Optional<String> misspelt(Violation violation, JsonNode record) {
    if (!violation.keyword().equals("required")) {
      return Optional.empty();
    }
    JsonNode object = record;
    for (String step : violation.path()) {
      object = object.isArray() ? object.path(Integer.parseInt(step)) : object.path(step);
    }
    String wanted = violation.value();
    return object.propertyNames().stream().filter(name -> near(name, wanted)).findFirst();
  }

  /** Tell whether two names differ by case, one letter, or two letters that changed places. */
  static boolean near(String name, String wanted) {
    String a = name.toLowerCase(Locale.ROOT);
    String b = wanted.toLowerCase(Locale.ROOT);
    if (b.length() < 4 || Math.abs(a.length() - b.length()) > 1) {
      return a.equals(b);
    }
    int start = 0;
    while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    String x = a.substring(start);
    String y = b.substring(start);
    while (!x.isEmpty() && !y.isEmpty() && x.charAt(x.length() - 1) == y.charAt(y.length() - 1)) {
      x = x.substring(0, x.length() - 1);
      y = y.substring(0, y.length() - 1);
    }
    boolean swapped = x.length() == 2 && new StringBuilder(x).reverse().toString().equals(y);
    return swapped || (x.length() <= 1 && y.length() <= 1);
  }
}
