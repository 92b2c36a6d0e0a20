package org.tsunagaru.reference.ngsiv2.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;

/** Read entities and attributes, sections "JSON Entity Representation" to "Partial …". */
public final class EntityReader {

  private static final Set<String> RESERVED = Set.of("id", "type", "geo:distance", "*");
  private static final Set<String> ATTRIBUTE = Set.of("type", "value", "metadata");
  private static final Set<String> METADATA = Set.of("type", "value");
  private static final String UNRESTRICTED = "TextUnrestricted";

  private final Syntax syntax;
  private final Seeded defects;
  private final Damage damage;

  /** Read as the specification says. */
  public EntityReader(Seeded defects) {
    this.syntax = new Syntax(defects);
    this.defects = defects;
    this.damage = new Damage(defects);
  }

  /**
   * An entity as a request has it.
   *
   * @param id identifier
   * @param type absent when the request leaves it out
   * @param attributes by name, in their order
   */
  public record Draft(String id, Optional<String> type, Map<String, Given> attributes) {}

  /**
   * Read an entity with its identifier.
   *
   * @param plain whether attributes are values only
   * @throws Fault of kind bad data when it breaks a rule
   */
  public Draft entity(JsonNode body, boolean plain) {
    requireObject(body);
    if (!body.has("id")) {
      throw Fault.badData(body.isEmpty() ? "empty payload" : "entity id length: 0");
    }
    boolean lax = body.path("id").isNumber() && defects.on("number-taken-as-identifier");
    JsonNode given = lax ? Json.string(body.path("id").asString()) : body.path("id");
    String id = syntax.identifier(given, "entity id");
    Optional<String> type =
        body.has("type")
            ? Optional.of(syntax.identifier(body.path("type"), "entity type"))
            : Optional.empty();
    return new Draft(id, type, read(body, plain));
  }

  /**
   * Read attributes of an entity that the path names.
   *
   * @throws Fault of kind bad data when it breaks a rule
   */
  public Map<String, Given> attributes(JsonNode body, boolean plain) {
    requireObject(body);
    for (String member : Set.of("id", "type")) {
      if (body.has(member) && !defects.on("identifier-beside-attributes-accepted")) {
        throw Fault.badData("entity " + member + " specified in payload");
      }
    }
    return read(body, plain);
  }

  /**
   * Read one attribute.
   *
   * @throws Fault of kind bad data when it breaks a rule
   */
  public Given attribute(JsonNode node) {
    if (!node.isObject()) {
      throw Fault.badData("not a JSON object");
    }
    requireMembers(node, ATTRIBUTE);
    JsonNode value = value(node);
    Optional<String> type = type(node, "attribute type");
    Optional<Map<String, Given>> metadata =
        node.has("metadata") ? Optional.of(metadata(node.path("metadata"))) : Optional.empty();
    if (!unrestricted(type, metadata)) {
      syntax.value(value, "attribute value");
    }
    return new Given(type, damage.value(value), metadata);
  }

  private Map<String, Given> read(JsonNode body, boolean plain) {
    Map<String, Given> attributes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : body.properties()) {
      String name = member.getKey();
      if (!name.equals("id") && !name.equals("type")) {
        if (RESERVED.contains(name) && defects.on("reserved-attributes-dropped")) {
          continue;
        }
        requireName(name);
        attributes.put(name, plain ? plain(member.getValue()) : attribute(member.getValue()));
      }
    }
    return attributes;
  }

  private Given plain(JsonNode value) {
    syntax.value(value, "attribute value");
    return Given.of(damage.value(value));
  }

  private void requireName(String name) {
    if (RESERVED.contains(name)) {
      throw Fault.badData("invalid attribute name: " + name);
    }
    syntax.identifier(name, "attribute name");
  }

  private Map<String, Given> metadata(JsonNode node) {
    if (!node.isObject()) {
      throw Fault.badData("metadata must be a JSON object");
    }
    Map<String, Given> metadata = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = syntax.identifier(member.getKey(), "metadata name");
      if (name.equals("*")) {
        throw Fault.badData("invalid metadata name: *");
      }
      metadata.put(name, oneMetadata(member.getValue()));
    }
    return metadata;
  }

  private Given oneMetadata(JsonNode node) {
    if (!node.isObject()) {
      throw Fault.badData("not a JSON object");
    }
    requireMembers(node, METADATA);
    JsonNode value = value(node);
    syntax.value(value, "metadata value");
    return new Given(type(node, "metadata type"), value, Optional.empty());
  }

  private Optional<String> type(JsonNode node, String what) {
    return node.has("type")
        ? Optional.of(syntax.identifier(node.path("type"), what))
        : Optional.empty();
  }

  private JsonNode value(JsonNode node) {
    if (node.has("value")) {
      return node.path("value");
    }
    boolean filled = defects.on("omitted-value-becomes-empty-text");
    return filled ? Json.string("") : Json.object().nullNode();
  }

  private static boolean unrestricted(
      Optional<String> type, Optional<Map<String, Given>> metadata) {
    return type.filter(UNRESTRICTED::equals).isPresent()
        || metadata
            .map(all -> all.get(UNRESTRICTED))
            .filter(given -> given.value().asBoolean(false))
            .isPresent();
  }

  private static void requireObject(JsonNode body) {
    if (!body.isObject()) {
      throw Fault.badData("not a JSON object");
    }
  }

  private static void requireMembers(JsonNode node, Set<String> known) {
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        throw Fault.badData("invalid JSON field: " + name);
      }
    }
  }
}
