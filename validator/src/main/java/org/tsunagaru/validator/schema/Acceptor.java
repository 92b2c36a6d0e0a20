package org.tsunagaru.validator.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compiles a schema to a predicate over trees, which tells whether a record fits and nothing more.
 * It costs a fraction of what the engine does; the engine is asked for the records that do not fit,
 * and words what is wrong with them. Of JSON Schema 2020-12 it knows what the schemas of this
 * program use; a schema with anything else is not compiled.
 */
final class Acceptor {

  private static final Set<String> SILENT =
      Set.of("$schema", "$id", "$comment", "$defs", "title", "description");
  private static final Pattern PREFIX = Pattern.compile("\\^[@A-Za-z0-9]+");

  private final UnaryOperator<String> documents;
  private final Map<String, JsonNode> read = new HashMap<>();
  private final Map<String, Reference> references = new HashMap<>();

  private Acceptor(UnaryOperator<String> documents) {
    this.documents = documents;
  }

  /**
   * Compile a schema.
   *
   * @param path where it is, relative to what {@code documents} knows
   * @param documents gives the text of a schema by its path
   * @return nothing when the schema uses what this class does not know
   */
  static Optional<Predicate<JsonNode>> of(String path, UnaryOperator<String> documents) {
    Acceptor acceptor = new Acceptor(documents);
    try {
      Reference root = acceptor.reference(path, "");
      return Optional.of(root::test);
    } catch (UnknownKeyword e) {
      return Optional.empty();
    }
  }

  /** One schema that others may refer to, itself included. */
  private static final class Reference {
    private Predicate<JsonNode> target = node -> false;

    boolean test(JsonNode node) {
      return target.test(node);
    }
  }

  private Reference reference(String path, String pointer) {
    Reference known = references.get(path + "#" + pointer);
    if (known != null) {
      return known;
    }
    Reference created = new Reference();
    references.put(path + "#" + pointer, created);
    JsonNode document =
        read.computeIfAbsent(path, one -> JsonMapper.shared().readTree(documents.apply(one)));
    created.target = schema(document.at(pointer), path);
    return created;
  }

  private Predicate<JsonNode> schema(JsonNode schema, String path) {
    if (schema.isBoolean()) {
      boolean all = schema.asBoolean();
      return node -> all;
    }
    if (!schema.isObject()) {
      throw new UnknownKeyword("no schema");
    }
    List<Predicate<JsonNode>> parts = new ArrayList<>();
    members(schema, path).ifPresent(parts::add);
    condition(schema, path).ifPresent(parts::add);
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      keyword(keyword.getKey(), keyword.getValue(), path).ifPresent(parts::add);
    }
    return all(parts);
  }

  private Optional<Predicate<JsonNode>> keyword(String word, JsonNode value, String path) {
    if (SILENT.contains(word)) {
      return Optional.empty();
    }
    return switch (word) {
      case "properties", "patternProperties", "additionalProperties", "if", "then", "else" ->
          Optional.empty(); // compiled together
      case "$ref" -> Optional.of(resolve(value.asString(), path)::test);
      case "type" -> Optional.of(type(value));
      case "enum" -> Optional.of(oneOf(texts(value)));
      case "const" -> Optional.of(oneOf(Set.of(text(value))));
      case "required" -> Optional.of(required(texts(value)));
      case "minProperties" -> Optional.of(sized(JsonNode::isObject, value.asInt(), true));
      case "minItems" -> Optional.of(sized(JsonNode::isArray, value.asInt(), true));
      case "maxItems" -> Optional.of(sized(JsonNode::isArray, value.asInt(), false));
      case "minLength" -> Optional.of(longEnough(value.asInt()));
      case "items" -> Optional.of(items(schema(value, path)));
      case "allOf" -> Optional.of(all(schemas(value, path)));
      case "anyOf" -> Optional.of(any(schemas(value, path)));
      case "not" -> Optional.of(schema(value, path).negate());
      default -> throw new UnknownKeyword(word);
    };
  }

  private Reference resolve(String reference, String path) {
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    String pointer = hash < 0 ? "" : reference.substring(hash + 1);
    String target =
        file.isEmpty()
            ? path
            : java.net.URI.create("/" + path).resolve(file).getPath().substring(1);
    return reference(target, pointer);
  }

  private List<Predicate<JsonNode>> schemas(JsonNode list, String path) {
    List<Predicate<JsonNode>> all = new ArrayList<>();
    list.forEach(one -> all.add(schema(one, path)));
    return all;
  }

  private Optional<Predicate<JsonNode>> condition(JsonNode schema, String path) {
    if (!schema.has("if")) {
      return Optional.empty();
    }
    Predicate<JsonNode> when = schema(schema.path("if"), path);
    Predicate<JsonNode> then = schema.has("then") ? schema(schema.path("then"), path) : any -> true;
    Predicate<JsonNode> other =
        schema.has("else") ? schema(schema.path("else"), path) : any -> true;
    return Optional.of(node -> when.test(node) ? then.test(node) : other.test(node));
  }

  private Optional<Predicate<JsonNode>> members(JsonNode schema, String path) {
    Map<String, Predicate<JsonNode>> named = new HashMap<>();
    schema.path("properties").forEachEntry((name, one) -> named.put(name, schema(one, path)));
    Map<Predicate<String>, Predicate<JsonNode>> patterns = new LinkedHashMap<>();
    schema
        .path("patternProperties")
        .forEachEntry((pattern, one) -> patterns.put(names(pattern), schema(one, path)));
    JsonNode rest = schema.path("additionalProperties");
    if (named.isEmpty() && patterns.isEmpty() && rest.isMissingNode()) {
      return Optional.empty();
    }
    Predicate<JsonNode> others = rest.isMissingNode() ? any -> true : schema(rest, path);
    return Optional.of(
        node -> {
          if (!node.isObject()) {
            return true;
          }
          for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!fits(member.getKey(), member.getValue(), named, patterns, others)) {
              return false;
            }
          }
          return true;
        });
  }

  private static boolean fits(
      String name,
      JsonNode value,
      Map<String, Predicate<JsonNode>> named,
      Map<Predicate<String>, Predicate<JsonNode>> patterns,
      Predicate<JsonNode> others) {
    Predicate<JsonNode> own = named.get(name);
    boolean met = own != null;
    if (own != null && !own.test(value)) {
      return false;
    }
    for (Map.Entry<Predicate<String>, Predicate<JsonNode>> pattern : patterns.entrySet()) {
      if (pattern.getKey().test(name)) {
        met = true;
        if (!pattern.getValue().test(value)) {
          return false;
        }
      }
    }
    return met || others.test(value);
  }

  private static Predicate<String> names(String pattern) {
    if (PREFIX.matcher(pattern).matches()) {
      String start = pattern.substring(1);
      return name -> name.startsWith(start);
    }
    return Pattern.compile(pattern).asPredicate();
  }

  private static Predicate<JsonNode> type(JsonNode value) {
    Set<String> words = value.isString() ? Set.of(value.asString()) : texts(value);
    List<Predicate<JsonNode>> kinds = new ArrayList<>();
    for (String word : words) {
      kinds.add(
          switch (word) {
            case "object" -> JsonNode::isObject;
            case "array" -> JsonNode::isArray;
            case "string" -> JsonNode::isString;
            case "number" -> JsonNode::isNumber;
            case "boolean" -> JsonNode::isBoolean;
            case "null" -> JsonNode::isNull;
            default -> throw new UnknownKeyword("type " + word);
          });
    }
    return any(kinds);
  }

  private static Predicate<JsonNode> oneOf(Set<String> texts) {
    return node -> node.isString() && texts.contains(node.asString());
  }

  private static Predicate<JsonNode> required(Set<String> names) {
    List<String> all = List.copyOf(names);
    return node -> {
      if (node.isObject()) {
        for (String name : all) {
          if (!node.has(name)) {
            return false;
          }
        }
      }
      return true;
    };
  }

  private static Predicate<JsonNode> sized(Predicate<JsonNode> kind, int bound, boolean least) {
    return node -> !kind.test(node) || (least ? node.size() >= bound : node.size() <= bound);
  }

  private static Predicate<JsonNode> longEnough(int least) {
    return node -> {
      if (!node.isString()) {
        return true;
      }
      String text = node.asString();
      return text.codePointCount(0, text.length()) >= least;
    };
  }

  private static Predicate<JsonNode> items(Predicate<JsonNode> each) {
    return node -> {
      if (node.isArray()) {
        for (JsonNode one : node) {
          if (!each.test(one)) {
            return false;
          }
        }
      }
      return true;
    };
  }

  private static Predicate<JsonNode> all(List<Predicate<JsonNode>> parts) {
    List<Predicate<JsonNode>> fixed = List.copyOf(parts);
    if (fixed.size() == 1) {
      return fixed.get(0);
    }
    return node -> {
      for (int i = 0; i < fixed.size(); i++) {
        if (!fixed.get(i).test(node)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Predicate<JsonNode> any(List<Predicate<JsonNode>> parts) {
    List<Predicate<JsonNode>> fixed = List.copyOf(parts);
    if (fixed.size() == 1) {
      return fixed.get(0);
    }
    return node -> {
      for (int i = 0; i < fixed.size(); i++) {
        if (fixed.get(i).test(node)) {
          return true;
        }
      }
      return false;
    };
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(one -> texts.add(text(one)));
    return Set.copyOf(texts);
  }

  private static String text(JsonNode value) {
    if (!value.isString()) {
      throw new UnknownKeyword("a value that is no text");
    }
    return value.asString();
  }

  /** Says that a schema asks for more than is known here. */
  private static final class UnknownKeyword extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownKeyword(String word) {
      super(word);
    }
  }
}
