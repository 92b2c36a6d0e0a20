package org.tsunagaru.reference.ngsiv2.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.representation.Kind;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** Find attributes and metadata of stored entities by the names that NGSIv2 has for them. */
public final class Reader {

  private final Vocabulary vocabulary;
  private final ValueForm form;

  /** Look with one vocabulary. */
  public Reader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.form = new ValueForm(vocabulary, Seeded.sound());
  }

  /** Find an attribute, built-in ones first, as filters do. */
  public Optional<Attribute> attribute(Entity entity, String name) {
    return Builtin.attribute(entity, name).or(() -> user(entity, name));
  }

  /** Find an attribute that is not built in. */
  public Optional<Attribute> user(Entity entity, String name) {
    return Revision.shown(entity.attribute(vocabulary.full(name)));
  }

  /** Return the type that a reader of NGSIv2 sees. */
  public String type(Attribute instance) {
    return form.type(instance);
  }

  /** Find a piece of metadata of an attribute. */
  public Optional<Attribute> metadata(Attribute instance, String name) {
    JsonNode member = Revision.MEMBERS.contains(name) ? instance.members().get(name) : null;
    if (member != null) {
      return Optional.of(member(name, member, instance.createdAt()));
    }
    return Builtin.metadata(instance, name)
        .or(
            () ->
                Revision.shown(
                    instance.attributes().getOrDefault(vocabulary.full(name), List.of())));
  }

  /** Return the value that a reader of NGSIv2 sees. */
  public JsonNode value(Attribute instance) {
    return form.value(instance);
  }

  /** Tell whether a value is a date. */
  public boolean isMoment(Attribute instance) {
    return instance.value().path("@type").asString("").equals("DateTime");
  }

  private static Attribute member(String name, JsonNode value, Instant since) {
    boolean moment = name.equals(Revision.OBSERVED);
    JsonNode stored = moment ? Json.object().put("@type", "DateTime").set("@value", value) : value;
    return new Attribute(Kind.PROPERTY.word(), stored, Map.of(), Map.of(), since, since);
  }
}
