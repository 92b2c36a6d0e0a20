package org.tsunagaru.reference.ngsiv2.document;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.representation.Kind;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** What the platform itself knows, sections "Builtin Attributes" and "Builtin Metadata". */
public final class Builtin {

  private Builtin() {}

  /** Find a built-in attribute of an entity. */
  public static Optional<Attribute> attribute(Entity entity, String name) {
    return switch (name) {
      case "dateCreated" -> Optional.of(moment(entity.createdAt()));
      case "dateModified" -> Optional.of(moment(entity.modifiedAt()));
      case "servicePath" ->
          Optional.of(made("Text", Json.string(entity.path()), entity.createdAt()));
      default -> Optional.empty();
    };
  }

  /** Find a built-in piece of metadata of an attribute. */
  public static Optional<Attribute> metadata(Attribute instance, String name) {
    return switch (name) {
      case "dateCreated" -> Optional.of(moment(instance.createdAt()));
      case "dateModified" -> Optional.of(moment(instance.modifiedAt()));
      default -> Optional.empty();
    };
  }

  private static Attribute moment(Instant instant) {
    String text = Moments.millis(instant);
    return made("DateTime", Json.object().put("@type", "DateTime").put("@value", text), instant);
  }

  private static Attribute made(String type, JsonNode value, Instant since) {
    Map<String, String> types = Map.of(ValueForm.VALUE, type);
    return new Attribute(Kind.PROPERTY.word(), value, Map.of(), Map.of(), types, since, since);
  }
}
