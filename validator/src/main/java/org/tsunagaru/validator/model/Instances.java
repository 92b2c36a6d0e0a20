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
 * normalized, concise, keyValues and NGSIv2 alike.
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
    if (format == Format.NGSI_V2_NORMALIZED) {
      return List.of(ofV2(attribute, node, at));
    }
    if (format == Format.NGSI_V2_KEY_VALUES) {
      return List.of(plain(attribute, node, at, false));
    }
    if (format == Format.NGSI_LD_SIMPLIFIED) {
      return simplified(attribute, node, at);
    }
    if (!AttributeKind.isInstances(node)) {
      return typed(attribute, node, at).stream().toList();
    }
    List<Instance> all = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      typed(attribute, node.get(i), at.element(i)).ifPresent(all::add);
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
    return special
        ? typed(attribute, node, at).stream().toList()
        : List.of(plain(attribute, node, at, true));
  }

  /** An instance without the value of its kind, or of no kind, is told of by the schema. */
  private static Optional<Instance> typed(AttributeModel attribute, JsonNode node, Place at) {
    String kind = AttributeKind.of(node);
    String member = VALUE_OF.getOrDefault(kind, "");
    if (member.isEmpty()) {
      boolean odd = node.has("type") && node.has("value");
      return odd ? Optional.empty() : Optional.of(plain(attribute, node, at, true));
    }
    if (!node.has(member)) {
      return Optional.empty();
    }
    JsonNode value = node.path(member);
    JsonNode unit = node.path("unitCode");
    return Optional.of(
        new Instance(
            attribute,
            kind,
            kind.equals("ListRelationship") ? objects(value) : value,
            at,
            at.member(member),
            unit.isString() ? Optional.of(unit.asString()) : Optional.empty(),
            true));
  }

  private static ArrayNode objects(JsonNode list) {
    ArrayNode objects = JsonNodeFactory.instance.arrayNode();
    list.forEach(one -> objects.add(one.path("object")));
    return objects;
  }

  private static Instance plain(AttributeModel attribute, JsonNode node, Place at, boolean linked) {
    return new Instance(attribute, "", node, at, at, Optional.empty(), linked);
  }

  private static Instance ofV2(AttributeModel attribute, JsonNode node, Place at) {
    JsonNode unit = node.path("metadata").path("unitCode").path("value");
    boolean place = node.path("type").asString("").startsWith("geo:");
    return new Instance(
        attribute,
        place ? "GeoProperty" : "",
        node.path("value"),
        at,
        at.member("value"),
        unit.isString() ? Optional.of(unit.asString()) : Optional.empty(),
        false);
  }
}
