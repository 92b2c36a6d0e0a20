package org.tsunagaru.reference.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One resource of an API.
 *
 * @param <C> what a method is given of a request
 * @param segments of its path; one that starts with a colon takes any value
 * @param methods what answers each method
 */
public record Route<C>(List<String> segments, Map<String, Function<C, Response>> methods) {

  /** Make a resource of its path below the root of the API. */
  public static <C> Route<C> of(String path, Map<String, Function<C, Response>> methods) {
    return new Route<>(List.of(path.split("/", -1)), methods);
  }

  /**
   * Match a path.
   *
   * @param path below the API root, percent-encoded
   * @return the values taken, or nothing when the path is another
   */
  public Optional<Map<String, String>> match(List<String> path) {
    if (path.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String segment = segments.get(i);
      String value = decoded(path.get(i));
      if (segment.startsWith(":")) {
        variables.put(segment.substring(1), value);
      } else if (!segment.equals(value)) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }
}
