package org.tsunagaru.validator.rule;

import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.format.AttributeKind;
import tools.jackson.databind.JsonNode;

/**
 * One instance of an NGSI-LD attribute.
 *
 * @param name its name
 * @param kind its type, given or inferred; empty for a plain value
 * @param node the instance, or the plain value
 * @param at where it stands
 * @param depth zero for an attribute of the entity, one for an attribute of that, and so on
 */
record Attribute(String name, String kind, JsonNode node, Place at, int depth) {

  static String kindOf(JsonNode node) {
    return AttributeKind.of(node);
  }
}
