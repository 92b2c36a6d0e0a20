package org.tsunagaru.validator.model;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.tsunagaru.validator.model.AttributeModel.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes an entity of a model that has every attribute, with the first value that will do. */
final class Specimen {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String TARGET = "urn:ngsi-ld:Thing:1";
  private static final Map<ValueFormat, String> TEXTS =
      Map.of(
          ValueFormat.DATE_TIME, "2026-04-01T00:00:00Z",
          ValueFormat.DATE, "2026-04-01",
          ValueFormat.URI, "https://www.city.yaizu.example/",
          ValueFormat.HOUR_MINUTE, "09:00",
          ValueFormat.POSTAL_CODE, "4250022",
          ValueFormat.DIGITS, "5238",
          ValueFormat.LOCAL_GOVERNMENT_CODE, "222127",
          ValueFormat.CORPORATE_NUMBER, "8000012010038");

  private final EntityModel model;

  Specimen(EntityModel model) {
    this.model = model;
  }

  ObjectNode normalized() {
    return entity(Specimen::typed);
  }

  ObjectNode concise() {
    return entity(
        (attribute, value) -> {
          ObjectNode node = typed(attribute, value);
          node.remove("type");
          return node;
        });
  }

  ObjectNode simplified() {
    return entity((attribute, value) -> value);
  }

  ObjectNode v2Normalized() {
    ObjectNode entity = entity(Specimen::v2);
    entity.remove("@context");
    return entity;
  }

  ObjectNode v2KeyValues() {
    ObjectNode entity = simplified();
    entity.remove("@context");
    return entity;
  }

  private static ObjectNode v2(AttributeModel attribute, JsonNode value) {
    ObjectNode node = JSON.objectNode();
    if (attribute.kind() != Kind.GEO_PROPERTY) {
      return node.set("value", value);
    }
    node.put("type", "geo:json").set("value", value);
    if (!attribute.name().equals("location")) {
      node.putObject("metadata").putObject("ignoreType").put("value", true);
    }
    return node;
  }

  private ObjectNode entity(BiFunction<AttributeModel, JsonNode, JsonNode> representation) {
    ObjectNode entity = JSON.objectNode();
    entity.put("id", "urn:ngsi-ld:" + model.type() + ":1").put("type", model.type());
    model
        .attributes()
        .forEach(
            (name, attribute) ->
                entity.set(name, representation.apply(attribute, value(attribute))));
    String context =
        model.contexts().isEmpty()
            ? "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld"
            : model.contexts().get(0) + "context.jsonld";
    return entity.put("@context", context);
  }

  static ObjectNode typed(AttributeModel attribute, JsonNode value) {
    ObjectNode node = JSON.objectNode();
    return switch (attribute.kind()) {
      case RELATIONSHIP -> node.put("type", "Relationship").set("object", value);
      case GEO_PROPERTY -> node.put("type", "GeoProperty").set("value", value);
      case PROPERTY -> node.put("type", "Property").set("value", value);
    };
  }

  static JsonNode value(AttributeModel attribute) {
    if (attribute.kind() == Kind.GEO_PROPERTY) {
      return point();
    }
    if (attribute.kind() == Kind.RELATIONSHIP) {
      boolean list = attribute.value().types().contains("array");
      return list ? JSON.arrayNode().add(TARGET) : JSON.stringNode(TARGET);
    }
    return value(attribute.value());
  }

  private static JsonNode point() {
    return JSON.objectNode()
        .put("type", "Point")
        .set("coordinates", JSON.arrayNode().add(138.3).add(34.8));
  }

  private static JsonNode value(ValueModel model) {
    if (!model.listed().isEmpty()) {
      return model.listed().get(0);
    }
    if (!model.alternatives().isEmpty()) {
      return value(model.alternatives().get(0));
    }
    if (model.members().keySet().equals(Set.of("type"))) {
      return point();
    }
    return switch (model.types().isEmpty() ? "string" : model.types().get(0)) {
      case "number", "integer" -> JSON.numberNode(number(model));
      case "boolean" -> JSON.booleanNode(true);
      case "array" -> list(model);
      case "object" -> object(model);
      default -> JSON.stringNode(model.format().map(TEXTS::get).orElse("焼津市"));
    };
  }

  private static double number(ValueModel model) {
    double from = model.range().from() == null ? 0 : model.range().from();
    double inside = model.range().open() ? from + 1 : from;
    Double usual = model.usual().map(ValueModel.Range::from).orElse(null);
    return usual == null ? inside : Math.max(inside, usual);
  }

  private static ArrayNode list(ValueModel model) {
    ArrayNode list = JSON.arrayNode();
    for (int i = 0; i < Math.max(1, model.minItems()); i++) {
      list.add(model.items().map(Specimen::value).orElse(JSON.stringNode("a")));
    }
    return list;
  }

  private static ObjectNode object(ValueModel model) {
    ObjectNode object = JSON.objectNode().put("a", 1);
    model.members().forEach((name, member) -> object.set(name, value(member)));
    return object;
  }
}
