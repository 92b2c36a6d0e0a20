package org.tsunagaru.validator.schema;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads rows as the objects that a schema describes: a member for each column. CSV knows text only,
 * so a cell is a number or a boolean where the schema asks for one and the cell can be read as one,
 * and an empty cell is a member that is left out.
 */
public final class RowObjects {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d{0,300})(\\.\\d{1,300})?([eE][+-]?\\d{1,3})?");

  private final JsonNode schema;
  private final Map<String, Set<String>> kinds = new HashMap<>();

  RowObjects(JsonNode schema) {
    this.schema = schema;
  }

  /**
   * Read a row.
   *
   * @param names the columns; those without a name are left out
   * @param cells as many cells
   */
  public ObjectNode object(List<String> names, List<String> cells) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < names.size(); i++) {
      String cell = cells.get(i);
      if (!names.get(i).isBlank() && !cell.isEmpty()) {
        object.set(names.get(i), value(cell, kinds.computeIfAbsent(names.get(i), this::kinds)));
      }
    }
    return object;
  }

  private static JsonNode value(String cell, Set<String> kinds) {
    if (kinds.contains("string")) {
      return JsonNodeFactory.instance.stringNode(cell);
    }
    boolean number = kinds.contains("number") || kinds.contains("integer");
    boolean truth = kinds.contains("boolean") && (cell.equals("true") || cell.equals("false"));
    return truth || (number && NUMBER.matcher(cell).matches())
        ? JsonMapper.shared().readTree(cell)
        : JsonNodeFactory.instance.stringNode(cell);
  }

  /** Collect the types that the schema names for a member, wherever in it they stand. */
  private Set<String> kinds(String name) {
    Set<String> found = new HashSet<>();
    for (JsonNode part : parts(schema)) {
      JsonNode own = part.path("properties").path(name);
      for (JsonNode member : parts(own.isObject() ? own : part.path("additionalProperties"))) {
        JsonNode type = member.path("type");
        (type.isArray() ? type : List.of(type)).forEach(one -> found.add(one.asString("")));
        member.path("enum").forEach(one -> found.add(kind(one)));
        if (member.has("const")) {
          found.add(kind(member.path("const")));
        }
      }
    }
    return found;
  }

  private static String kind(JsonNode value) {
    if (value.isString()) {
      return "string";
    }
    return value.isBoolean() ? "boolean" : "number";
  }

  /** List a schema and those that it is put together from, within its document. */
  private Set<JsonNode> parts(JsonNode from) {
    Set<JsonNode> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<JsonNode> left = new ArrayDeque<>(List.of(from));
    while (!left.isEmpty()) {
      JsonNode part = left.remove();
      if (part.isObject() && parts.add(part)) {
        String reference = part.path("$ref").asString("");
        if (reference.startsWith("#/")) {
          left.add(schema.at(reference.substring(1)));
        }
        for (String several : List.of("allOf", "anyOf", "oneOf")) {
          part.path(several).forEach(left::add);
        }
      }
    }
    return parts;
  }
}
