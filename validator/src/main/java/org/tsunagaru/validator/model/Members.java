package org.tsunagaru.validator.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.validator.format.EntityMembers;
import tools.jackson.databind.JsonNode;

/**
 * The attributes of an entity as a model sees them.
 *
 * @param known attributes by the names of the model
 * @param unknown names that the model does not know
 * @param meant what some of the unknown names most likely are misspellings of
 */
record Members(Map<String, Named> known, List<String> unknown, Map<String, String> meant) {

  /**
   * An attribute and how its name is written.
   *
   * @param model what the model says of it
   * @param written the member's name
   * @param node the attribute
   */
  record Named(AttributeModel model, String written, JsonNode node) {}

  static Members of(EntityModel model, JsonNode entity, Set<String> alsoThere) {
    Map<String, Named> known = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    entity.forEachEntry(
        (name, node) -> {
          String local = Names.local(name);
          AttributeModel attribute = model.attributes().get(local);
          if (attribute != null) {
            known.put(local, new Named(attribute, name, node));
          } else if (isAttribute(name)) {
            unknown.add(name);
          }
        });
    return new Members(known, unknown, meant(model, known, unknown, alsoThere));
  }

  private static Map<String, String> meant(
      EntityModel model, Map<String, Named> known, List<String> unknown, Set<String> alsoThere) {
    if (unknown.isEmpty()) {
      return Map.of();
    }
    List<String> absent =
        model.attributes().keySet().stream()
            .filter(name -> !known.containsKey(name) && !alsoThere.contains(name))
            .toList();
    Map<String, String> meant = new LinkedHashMap<>();
    for (String name : unknown) {
      Names.nearest(name, absent).ifPresent(near -> meant.put(name, near));
    }
    return meant;
  }

  /** List the names of an entity's attributes. */
  static Set<String> names(JsonNode entity) {
    return entity.propertyNames().stream()
        .filter(Members::isAttribute)
        .collect(java.util.stream.Collectors.toSet());
  }

  /** A name with a prefix, or in full, belongs to another vocabulary. */
  private static boolean isAttribute(String name) {
    return !name.startsWith("@") && !name.contains(":") && !EntityMembers.CORE.contains(name);
  }
}
