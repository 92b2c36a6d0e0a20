package org.tsunagaru.validator.model;

import org.tsunagaru.validator.finding.Place;
import tools.jackson.databind.JsonNode;

/**
 * A value, or a part of one, and what the model says of it.
 *
 * @param instance the value that it is a part of
 * @param model what it may be
 * @param node what it is
 * @param at where it stands
 */
record Part(Instance instance, ValueModel model, JsonNode node, Place at) {

  /** Take a value out of the object in which JSON-LD writes it beside its type. */
  Part bare() {
    return node.isObject() && node.has("@value")
        ? new Part(instance, model, node.path("@value"), at.member("@value"))
        : this;
  }

  /** Return the name of the attribute. */
  String name() {
    return instance.attribute().name();
  }

  /** Return the part as it is shown to a reader. */
  String shown() {
    String text = node.isString() ? node.asString() : node.toString();
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  /** Return the part as it stands there. */
  String raw() {
    return node.isString() ? node.asString() : node.toString();
  }
}
