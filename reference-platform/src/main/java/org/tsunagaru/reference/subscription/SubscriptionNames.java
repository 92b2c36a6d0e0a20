package org.tsunagaru.reference.subscription;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagaru.reference.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Change the names of types and attributes throughout a subscription document, clause 5.5.7. */
final class SubscriptionNames {

  private static final Set<String> LISTS =
      Set.of("watchedAttributes", "attributes", "pick", "omit");
  private static final Set<String> OWN = Set.of("id", "type", "scope");

  private SubscriptionNames() {}

  /** Return a copy with every name changed; other members stay as they are. */
  static ObjectNode map(JsonNode document, UnaryOperator<String> name) {
    ObjectNode copy = Json.object();
    for (var member : document.properties()) {
      String key = member.getKey();
      JsonNode value = member.getValue();
      if (key.equals("@context")) {
        continue;
      }
      if (LISTS.contains(key)) {
        copy.set(key, each(value, name));
      } else if (key.equals("entities")) {
        copy.set(key, selectors(value, name));
      } else if (key.equals("geoQ") && value.isObject()) {
        copy.set(key, geoQuery(value, name));
      } else if (key.equals("notification") && value.isObject()) {
        copy.set(key, map(value, name));
      } else {
        copy.set(key, value);
      }
    }
    return copy;
  }

  private static JsonNode each(JsonNode names, UnaryOperator<String> name) {
    if (!names.isArray()) {
      return names;
    }
    ArrayNode mapped = Json.array();
    for (JsonNode one : names) {
      boolean plain = !one.isString() || OWN.contains(one.stringValue());
      mapped.add(plain ? one : Json.string(name.apply(one.stringValue())));
    }
    return mapped;
  }

  private static JsonNode selectors(JsonNode selectors, UnaryOperator<String> name) {
    if (!selectors.isArray()) {
      return selectors;
    }
    ArrayNode mapped = Json.array();
    for (JsonNode selector : selectors) {
      JsonNode type = selector.path("type");
      if (!selector.isObject() || !type.isString() || type.stringValue().equals("*")) {
        mapped.add(selector);
        continue;
      }
      ObjectNode copy = Json.object();
      copy.setAll((ObjectNode) selector);
      mapped.add(copy.put("type", expression(type.stringValue(), name)));
    }
    return mapped;
  }

  private static String expression(String types, UnaryOperator<String> name) {
    return Pattern.compile("[^,|;()]+")
        .matcher(types)
        .replaceAll(found -> Matcher.quoteReplacement(name.apply(found.group())));
  }

  private static JsonNode geoQuery(JsonNode query, UnaryOperator<String> name) {
    ObjectNode copy = Json.object();
    copy.setAll((ObjectNode) query);
    if (query.path("geoproperty").isString()) {
      copy.put("geoproperty", name.apply(query.path("geoproperty").stringValue()));
    }
    return copy;
  }
}
