package org.tsunagaru.validator.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.model.AttributeModel.Kind;
import org.tsunagaru.validator.model.EntityModel.Note;
import org.tsunagaru.validator.model.EntityModel.Origin;
import org.tsunagaru.validator.model.ValueModel.Range;
import tools.jackson.databind.JsonNode;

/**
 * Reads a file below {@code spec/schemas/models}. The build has checked it against {@code
 * spec/schemas/model.json}; what that schema allows is all that is understood here.
 */
final class ModelReader {

  private static final String DEFINITIONS = "#/$defs/";

  private final JsonNode definitions;

  /**
   * Set up a reader.
   *
   * @param commons the file that the models refer to
   */
  ModelReader(JsonNode commons) {
    this.definitions = commons.path("$defs");
  }

  EntityModel read(JsonNode file) {
    JsonNode model = file.path("model");
    Map<String, AttributeModel> attributes = new LinkedHashMap<>();
    List<String> common = new ArrayList<>();
    for (JsonNode part : file.path("allOf")) {
      attributes(definition(part).path("properties"), attributes);
    }
    common.addAll(attributes.keySet());
    attributes(file.path("properties"), attributes);
    List<String> required = texts(file.path("required"));
    required.removeAll(List.of("id", "type"));
    return new EntityModel(
        file.path("title").asString(),
        text(model.path("name")),
        origin(model.path("source")),
        model.path("naming").asString().equals("source"),
        model.path("others").asString().equals("free"),
        texts(model.path("uris")),
        texts(model.path("contexts")),
        notes(model.path("notes")),
        model.has("elsewhere") ? Optional.of(text(model.path("elsewhere"))) : Optional.empty(),
        attributes,
        common,
        required);
  }

  private void attributes(JsonNode properties, Map<String, AttributeModel> into) {
    properties.forEachEntry(
        (name, node) -> {
          if (!name.equals("id") && !name.equals("type")) {
            into.put(name, attribute(name, node));
          }
        });
  }

  private AttributeModel attribute(String name, JsonNode node) {
    return new AttributeModel(
        name,
        kind(node.path("ngsi").asString("")),
        value(node),
        node.has("obligation"),
        optional(node.path("label")),
        node.has("unit")
            ? Optional.of(
                new AttributeModel.Unit(
                    node.path("unit").path("name").asString(),
                    texts(node.path("unit").path("codes"))))
            : Optional.empty());
  }

  private static Kind kind(String word) {
    return switch (word) {
      case "Relationship" -> Kind.RELATIONSHIP;
      case "GeoProperty" -> Kind.GEO_PROPERTY;
      default -> Kind.PROPERTY;
    };
  }

  private ValueModel value(JsonNode given) {
    JsonNode node = given.has("$ref") ? definition(given) : given;
    List<ValueModel> alternatives = new ArrayList<>();
    node.path("anyOf").forEach(one -> alternatives.add(value(one)));
    Map<String, ValueModel> members = new LinkedHashMap<>();
    node.path("properties").forEachEntry((name, one) -> members.put(name, value(one)));
    List<JsonNode> listed = new ArrayList<>();
    node.path("enum").forEach(listed::add);
    JsonNode usual = node.path("usual");
    return new ValueModel(
        texts(node.path("type")),
        listed,
        node.has("list"),
        range(node),
        usual.isArray()
            ? Optional.of(new Range(number(usual.path(0)), number(usual.path(1)), false))
            : Optional.empty(),
        optional(node.path("format")).map(ValueFormat::of),
        node.path("minItems").asInt(0),
        node.has("items") ? Optional.of(value(node.path("items"))) : Optional.empty(),
        members,
        alternatives);
  }

  private static Range range(JsonNode node) {
    boolean open = node.has("exclusiveMinimum");
    Double from = number(node.path(open ? "exclusiveMinimum" : "minimum"));
    return new Range(from, number(node.path("maximum")), open);
  }

  private static @Nullable Double number(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : null;
  }

  private JsonNode definition(JsonNode reference) {
    String target = reference.path("$ref").asString();
    return definitions.path(target.substring(target.indexOf(DEFINITIONS) + DEFINITIONS.length()));
  }

  private static Origin origin(JsonNode source) {
    return new Origin(
        source.path("document").asString(),
        source.path("edition").asString(),
        optional(source.path("clause")),
        source.path("licence").asString(),
        source.path("url").asString());
  }

  private static List<Note> notes(JsonNode notes) {
    List<Note> all = new ArrayList<>();
    notes.forEach(note -> all.add(new Note(optional(note.path("at")), text(note))));
    return all;
  }

  private static Text text(JsonNode both) {
    return new Text(both.path("en").asString(), both.path("ja").asString());
  }

  private static Optional<String> optional(JsonNode node) {
    return node.isString() ? Optional.of(node.asString()) : Optional.empty();
  }

  private static List<String> texts(JsonNode node) {
    List<String> all = new ArrayList<>();
    if (node.isString()) {
      all.add(node.asString());
    }
    if (node.isArray()) {
      node.forEach(one -> all.add(one.asString()));
    }
    return all;
  }
}
