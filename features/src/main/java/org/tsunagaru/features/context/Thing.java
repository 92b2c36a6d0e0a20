package org.tsunagaru.features.context;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A thing of the city as every binding can carry it.
 *
 * @param id its identifier, a URN
 * @param type its type, a name of letters, digits and underscores
 * @param attributes its attributes by name
 */
public record Thing(String id, String type, Map<String, Attribute> attributes) {

  /**
   * One attribute.
   *
   * @param kind what its value is
   * @param value the value; GeoJSON for a place, ISO 8601 text for an instant, an identifier for a
   *     link
   * @param details facts about the attribute, by name
   */
  public record Attribute(Kind kind, JsonNode value, Map<String, JsonNode> details) {}

  /** What the value of an attribute is. */
  public enum Kind {
    /** Number, text, boolean or structure. */
    VALUE,
    /** A date and time, as ISO 8601 text. */
    INSTANT,
    /** A GeoJSON geometry. */
    PLACE,
    /** The identifier of another thing. */
    LINK
  }

  /** Return the same thing with one attribute more, or another value for it. */
  public Thing with(String name, Attribute attribute) {
    Map<String, Attribute> more = new LinkedHashMap<>(attributes);
    more.put(name, attribute);
    return new Thing(id, type, more);
  }

  /** Return the same thing with a plain value for an attribute. */
  public Thing with(String name, JsonNode value) {
    return with(name, new Attribute(Kind.VALUE, value, Map.of()));
  }

  /** Return an attribute, if the thing has it. */
  public Optional<Attribute> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }
}
