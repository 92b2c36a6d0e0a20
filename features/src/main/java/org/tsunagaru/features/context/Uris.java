package org.tsunagaru.features.context;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds URIs whose every part is encoded exactly once. */
public final class Uris {

  private Uris() {}

  /** Encode one path segment or one query part. */
  public static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%3A", ":")
        .replace("%2C", ",");
  }

  /** Put a path and a query behind an API root. */
  public static URI of(URI root, String path, Map<String, String> query) {
    String parameters =
        query.entrySet().stream()
            .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    return URI.create(root + path + (parameters.isEmpty() ? "" : "?" + parameters));
  }
}
