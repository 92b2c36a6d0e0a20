package org.tsunagaru.features.context;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.features.context.Thing.Attribute;
import org.tsunagaru.features.context.Thing.Kind;
import tools.jackson.databind.JsonNode;

/** Reads what a broker answers over NGSI-LD, in whichever form, as things and their values. */
final class NgsiLdReading {

  private static final Set<String> NOT_ATTRIBUTES =
      Set.of("id", "type", "@context", "createdAt", "modifiedAt", "scope");

  private NgsiLdReading() {}

  /** Read a list of things. */
  static List<Thing> things(JsonNode list) {
    return list.valueStream().map(NgsiLdReading::thing).toList();
  }

  /** Read a thing. */
  static Thing thing(JsonNode entity) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    entity
        .propertyStream()
        .filter(member -> !NOT_ATTRIBUTES.contains(member.getKey()))
        .forEach(member -> attributes.put(member.getKey(), attribute(member.getValue())));
    return new Thing(
        entity.path("id").asString("?"), entity.path("type").asString("?"), attributes);
  }

  private static Attribute attribute(JsonNode node) {
    Map<String, JsonNode> details = new LinkedHashMap<>();
    node.propertyStream()
        .filter(member -> member.getValue().isObject() && member.getValue().has("type"))
        .filter(member -> !member.getKey().equals("value"))
        .forEach(member -> details.put(member.getKey(), member.getValue().path("value")));
    for (String plain : List.of("unitCode", "observedAt")) {
      if (node.has(plain)) {
        details.put(plain, node.path(plain));
      }
    }
    return switch (node.path("type").asString("")) {
      case "Relationship" -> new Attribute(Kind.LINK, node.path("object"), details);
      case "GeoProperty" -> new Attribute(Kind.PLACE, node.path("value"), details);
      default -> value(node.path("value"), details);
    };
  }

  /**
   * A date and time is a typed literal of JSON-LD, clause 4.6.3; the core context lets its keyword
   * be written as the alias {@code type} too.
   */
  private static Attribute value(JsonNode value, Map<String, JsonNode> details) {
    String type = value.path("@type").asString(value.path("type").asString(""));
    return type.endsWith("DateTime") && value.has("@value")
        ? new Attribute(Kind.INSTANT, value.path("@value"), details)
        : new Attribute(Kind.VALUE, value, details);
  }

  /** Read the values of an entity in a simplified or concise form. */
  static Map<String, JsonNode> values(JsonNode entity) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    entity
        .propertyStream()
        .filter(member -> !NOT_ATTRIBUTES.contains(member.getKey()))
        .forEach(member -> values.put(member.getKey(), bare(member.getValue())));
    return values;
  }

  /** Read the values of a feature, whose place may stand as its geometry alone. */
  static Map<String, JsonNode> properties(JsonNode feature) {
    Map<String, JsonNode> values = values(feature.path("properties"));
    values.putIfAbsent("location", feature.path("geometry"));
    return values;
  }

  /** Take the value out of what stands around it in one form or another. */
  private static JsonNode bare(JsonNode node) {
    for (String member : List.of("value", "object", "@value")) {
      if (node.has(member)) {
        return bare(node.path(member));
      }
    }
    return node;
  }
}
