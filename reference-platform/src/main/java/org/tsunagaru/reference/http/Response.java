package org.tsunagaru.reference.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the platform answers.
 *
 * @param status HTTP status
 * @param headers values by name
 * @param body empty for none
 */
public record Response(int status, Map<String, List<String>> headers, String body) {

  /** Answer with nothing but a status. */
  public static Response of(int status) {
    return new Response(status, Map.of(), "");
  }

  /** Answer with a body. */
  public static Response of(int status, String type, String body) {
    return new Response(status, Map.of("Content-Type", List.of(type)), body);
  }

  /** Add a value to a header. */
  public Response with(String name, String value) {
    Map<String, List<String>> all = new LinkedHashMap<>(headers);
    List<String> values = new ArrayList<>(all.getOrDefault(name, List.of()));
    values.add(value);
    all.put(name, List.copyOf(values));
    return new Response(status, all, body);
  }

  /** Take a header away. */
  public Response without(String name) {
    Map<String, List<String>> all = new LinkedHashMap<>(headers);
    all.remove(name);
    return new Response(status, all, body);
  }
}
