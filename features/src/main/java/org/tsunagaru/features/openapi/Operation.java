package org.tsunagaru.features.openapi;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One reading operation of a description. */
final class Operation {

  private final ApiDescription description;
  private final String path;
  private final JsonNode item;
  private final JsonNode get;

  Operation(ApiDescription description, String path, JsonNode item) {
    this.description = description;
    this.path = path;
    this.item = item;
    this.get = item.path("get");
  }

  /** Make a question of it; nothing where a value that it needs is not in the description. */
  Optional<Reading> reading(URI server) {
    String filled = path;
    Map<String, String> query = new LinkedHashMap<>();
    Map<String, String> headers = new LinkedHashMap<>();
    for (JsonNode parameter : parameters().values()) {
      String name = parameter.path("name").asString("");
      String in = parameter.path("in").asString("");
      boolean needed = in.equals("path") || parameter.path("required").asBoolean(false);
      if (!needed) {
        continue;
      }
      Optional<String> value = value(parameter);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      switch (in) {
        case "path" -> filled = filled.replace("{" + name + "}", encoded(value.get()));
        case "query" -> query.put(name, value.get());
        case "header" -> headers.put(name, value.get());
        default -> {
          return Optional.empty();
        }
      }
    }
    boolean sendable = headers.entrySet().stream().noneMatch(Operation::holdsControl);
    Map<String, String> lines = headers;
    return url(server, filled, query)
        .filter(url -> sendable)
        .map(url -> new Reading(path, url, lines, statuses(), schemas()));
  }

  /** Tell whether it takes the version in a parameter, as those do whose address has none. */
  boolean asksForVersion() {
    return parameters().values().stream()
        .map(one -> one.path("name").asString("").toLowerCase(Locale.ROOT))
        .anyMatch(name -> name.contains("version"));
  }

  private static boolean holdsControl(Map.Entry<String, String> line) {
    return (line.getKey() + line.getValue()).chars().anyMatch(Character::isISOControl);
  }

  /** An operation's own parameter takes the place of the path's of the same name and place. */
  private Map<String, JsonNode> parameters() {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    Stream.concat(item.path("parameters").valueStream(), get.path("parameters").valueStream())
        .map(description::resolved)
        .forEach(one -> parameters.put(one.path("in") + " " + one.path("name"), one));
    return parameters;
  }

  private Optional<String> value(JsonNode parameter) {
    JsonNode schema = description.resolved(parameter.path("schema"));
    return Stream.of(
            parameter.path("example"),
            parameter
                .path("examples")
                .valueStream()
                .findFirst()
                .map(one -> description.resolved(one).path("value"))
                .orElse(parameter.path("example")),
            schema.path("example"),
            schema.path("examples").path(0),
            schema.path("default"),
            schema.path("const"),
            schema.path("enum").path(0))
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asString)
        .findFirst();
  }

  /** Make a URL; nothing where the document's words are none. */
  private static Optional<URI> url(URI server, String path, Map<String, String> query) {
    String parameters =
        query.entrySet().stream()
            .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&"));
    String root = server.toString().replaceAll("/+$", "");
    try {
      return Optional.of(URI.create(root + path + (parameters.isEmpty() ? "" : "?" + parameters)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Set<String> statuses() {
    return get.path("responses")
        .propertyStream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Map<String, String> schemas() {
    String place = "/paths/" + escaped(path) + "/get/responses/";
    Map<String, String> schemas = new LinkedHashMap<>();
    for (String status : new String[] {"2XX", "200"}) {
      JsonNode response = get.path("responses").path(status);
      String reference = response.path("$ref").asString("");
      String at = reference.startsWith("#/") ? reference.substring(1) : place + status;
      description
          .resolved(response)
          .path("content")
          .propertyStream()
          .filter(type -> type.getKey().contains("json") && type.getValue().has("schema"))
          .forEach(
              type ->
                  schemas.put(
                      type.getKey().replaceFirst(";.*", ""),
                      at + "/content/" + escaped(type.getKey()) + "/schema"));
    }
    return schemas;
  }

  private static String escaped(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }
}
