package org.tsunagaru.validator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.format.AttributeKind;
import org.tsunagaru.validator.format.Format;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes the values of an attribute out of their representation, so that a model is applied to
 * normalized, concise and keyValues alike.
 */
final class Instances {

  private static final Map<String, String> VALUE_OF =
      Map.of(
          "Property", "value",
          "GeoProperty", "value",
          "Relationship", "object",
          "LanguageProperty", "languageMap",
          "VocabProperty", "vocab",
          "ListProperty", "valueList",
          "ListRelationship", "objectList",
          "JsonProperty", "json");

  private final Format format;

  Instances(Format format) {
    this.format = format;
  }

  List<Instance> of(AttributeModel attribute, JsonNode node, Place at) {
    if (format == Format.NGSI_LD_SIMPLIFIED) {
      return simplified(attribute, node, at);
    }
    if (!AttributeKind.isInstances(node)) {
      return List.of(typed(attribute, node, at));
    }
    List<Instance> all = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      all.add(typed(attribute, node.get(i), at.element(i)));
    }
    return all;
  }

  /** In the simplified form, several instances are the members of a "dataset" (clause 4.5.4). */
  private static List<Instance> simplified(AttributeModel attribute, JsonNode node, Place at) {
    if (node.size() != 1) {
      return List.of(plain(attribute, node, at, true));
    }
    if (node.path("dataset").isObject()) {
      List<Instance> all = new ArrayList<>();
      Place datasets = at.member("dataset");
      node.path("dataset")
          .forEachEntry((id, one) -> all.add(plain(attribute, one, datasets.member(id), true)));
      return all;
    }
    boolean special = node.has("languageMap") || node.has("vocab") || node.has("json");
    return List.of(special ? typed(attribute, node, at) : plain(attribute, node, at, true));
  }

  private static Instance typed(AttributeModel attribute, JsonNode node, Place at) {
    String kind = AttributeKind.of(node);
    String member = VALUE_OF.getOrDefault(kind, "");
    if (member.isEmpty() || !node.has(member)) {
      return plain(attribute, node, at, true);
    }
    JsonNode value = node.path(member);
    Optional<String> unit =
        node.path("unitCode").isString()
            ? Optional.of(node.path("unitCode").asString())
            : Optional.empty();
    Place valueAt = at.member(member);
    if (value.isObject() && value.has("@value")) {
      return new Instance(
          attribute, kind, value.path("@value"), at, valueAt.member("@value"), unit, true);
    }
    JsonNode bare = kind.equals("ListRelationship") ? objects(value) : value;
    return new Instance(attribute, kind, bare, at, valueAt, unit, true);
  }

  private static ArrayNode objects(JsonNode list) {
    ArrayNode objects = JsonNodeFactory.instance.arrayNode();
    list.forEach(one -> objects.add(one.path("object")));
    return objects;
  }

  private static Instance plain(AttributeModel attribute, JsonNode node, Place at, boolean single) {
    if (node.isObject() && node.has("@value")) {
      Place inside = at.member("@value");
      return new Instance(attribute, "", node.path("@value"), at, inside, Optional.empty(), single);
    }
    return new Instance(attribute, "", node, at, at, Optional.empty(), single);
  }
}
