package org.tsunagaru.reference.representation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Change;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Damage what one API wrote on its way to a reader of the other where a seeded defect says so; what
 * is written and read through the same API is left alone.
 */
public final class Crossing {

  private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7F]");
  private static final Duration SHIFT = Duration.ofHours(9);

  private final Seeded defects;
  private final boolean toNgsiV2;

  private Crossing(Seeded defects, boolean toNgsiV2) {
    this.defects = defects;
    this.toNgsiV2 = toNgsiV2;
  }

  /** Stand between what NGSIv2 wrote and readers of NGSI-LD. */
  public static Crossing toNgsiLd(Seeded defects) {
    return new Crossing(defects, false);
  }

  /** Stand between what NGSI-LD wrote and readers of NGSIv2. */
  public static Crossing toNgsiV2(Seeded defects) {
    return new Crossing(defects, true);
  }

  /** Tell whether an entity does not get across. */
  public boolean hides(Entity entity) {
    return defects.on("cross-binding-entity-unseen")
        && !entity.attributes().isEmpty()
        && entity.attributes().values().stream().allMatch(all -> isForeign(all.get(0)));
  }

  /** Tell whether a change does not get across, so that no subscriber hears of it. */
  public boolean silences(Change change) {
    Map<String, List<Attribute>> before = change.before().map(Entity::attributes).orElse(Map.of());
    Map<String, List<Attribute>> after = change.after().map(Entity::attributes).orElse(Map.of());
    return defects.on("cross-binding-change-untold")
        && after.entrySet().stream()
            .filter(one -> !one.getValue().equals(before.get(one.getKey())))
            .anyMatch(one -> isForeign(one.getValue().get(0)));
  }

  /** Return the name of an attribute, given its full one and the one that is usual. */
  public String name(String full, String usual, Attribute instance) {
    return isForeign(instance) && defects.on("cross-binding-name-mangled") ? full : usual;
  }

  /** Return an attribute as it gets across. */
  public Attribute apply(Attribute instance) {
    if (!isForeign(instance)) {
      return instance;
    }
    JsonNode value = instance.value();
    if (defects.on("cross-binding-number-becomes-text")) {
      return instance.withValue(each(value, Crossing::written));
    }
    if (defects.on("cross-binding-japanese-mangled")) {
      return instance.withValue(each(value, Crossing::legible));
    }
    if (defects.on("cross-binding-geometry-swapped") && Geometries.looksLike(value)) {
      return instance.withValue(swapped(value));
    }
    if (value.path("@type").asString("").equals("DateTime")) {
      return instance.withValue(instant(value));
    }
    return instance;
  }

  private boolean isForeign(Attribute instance) {
    return instance.isNamed() != toNgsiV2;
  }

  private JsonNode instant(JsonNode literal) {
    String text = literal.path("@value").asString("");
    if (defects.on("cross-binding-instant-becomes-text")) {
      return Json.string(text.replace('-', '/').replace('T', ' ').replace("Z", ""));
    }
    if (defects.on("cross-binding-instant-shifts")) {
      String later = Names.instant(text).map(at -> Instants.text(at.plus(SHIFT))).orElse(text);
      return Json.object().put("@type", "DateTime").put("@value", later);
    }
    return literal;
  }

  private static JsonNode written(JsonNode node) {
    return node.isNumber() ? Json.string(node.asString()) : node;
  }

  private static JsonNode legible(JsonNode node) {
    return node.isString()
        ? Json.string(FOREIGN.matcher(node.stringValue()).replaceAll("?"))
        : node;
  }

  private static JsonNode swapped(JsonNode geometry) {
    ObjectNode copy = Json.object();
    copy.setAll((ObjectNode) geometry);
    return copy.set("coordinates", turned(geometry.path("coordinates")));
  }

  private static JsonNode turned(JsonNode node) {
    ArrayNode copy = Json.array();
    if (node.path(0).isNumber()) {
      return copy.add(node.path(1)).add(node.path(0));
    }
    node.forEach(child -> copy.add(turned(child)));
    return copy;
  }

  private static JsonNode each(JsonNode node, UnaryOperator<JsonNode> leaf) {
    if (node.isArray()) {
      ArrayNode copy = Json.array();
      node.forEach(child -> copy.add(each(child, leaf)));
      return copy;
    }
    if (!node.isObject()) {
      return leaf.apply(node);
    }
    ObjectNode copy = Json.object();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      copy.set(member.getKey(), each(member.getValue(), leaf));
    }
    return copy;
  }
}
