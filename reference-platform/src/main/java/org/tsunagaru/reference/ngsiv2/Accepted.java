package org.tsunagaru.reference.ngsiv2;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsunagaru.reference.http.Request;

/** What media types a client accepts, section "MIME Types". */
final class Accepted {

  static final String JSON = "application/json";
  static final String TEXT = "text/plain";

  /** A media range with its weight. */
  private record Range(String name, double weight) {

    boolean covers(String type) {
      return name.equals("*/*")
          || name.equals(type)
          || (name.endsWith("/*") && type.startsWith(name.substring(0, name.length() - 1)));
    }
  }

  private final List<Range> ranges = new ArrayList<>();

  Accepted(Request request) {
    for (String header : request.headers("Accept")) {
      for (String part : header.split(",", -1)) {
        String[] words = part.trim().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
        ranges.add(new Range(words[0], weight(words)));
      }
    }
    if (ranges.isEmpty()) {
      ranges.add(new Range("*/*", 1));
    }
    ranges.removeIf(range -> range.weight() == 0);
    ranges.sort(Comparator.comparingDouble(Range::weight).reversed());
  }

  /** Choose the type that the client names first among those that can be had. */
  Optional<String> choose(String... offered) {
    return ranges.stream()
        .flatMap(range -> List.of(offered).stream().filter(range::covers))
        .findFirst();
  }

  private static double weight(String[] words) {
    for (String word : words) {
      if (word.matches("q=[01](?:\\.\\d{0,3})?")) {
        return Double.parseDouble(word.substring(2));
      }
    }
    return 1;
  }
}
