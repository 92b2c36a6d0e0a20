package org.tsunagaru.reference.ngsiv2.document;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.representation.Crossing;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Write entities, sections "JSON Entity Representation" and "Simplified Entity Representation". */
public final class EntityWriter {

  private final Vocabulary vocabulary;
  private final ValueForm form;
  private final Picked attributes;
  private final Picked metadata;
  private final Seeded defects;
  private final Crossing crossing;

  /** Write what a reader picked. */
  public EntityWriter(Vocabulary vocabulary, Picked attributes, Picked metadata, Seeded defects) {
    this.vocabulary = vocabulary;
    this.form = new ValueForm(vocabulary, Seeded.sound());
    this.attributes = attributes;
    this.metadata = metadata;
    this.defects = defects;
    this.crossing = Crossing.toNgsiV2(defects);
  }

  /** The representations of an entity. */
  public enum Form {
    /** With types and metadata. */
    NORMALIZED,
    /** Names and values. */
    KEY_VALUES,
    /** Values alone. */
    VALUES,
    /** Values alone, each once. */
    UNIQUE
  }

  /** Write an entity. */
  public JsonNode entity(Entity entity, Form format) {
    return switch (format) {
      case NORMALIZED, KEY_VALUES -> {
        ObjectNode node = Json.object();
        node.put("id", entity.id());
        node.put("type", vocabulary.brief(entity.types().get(0)));
        node.setAll((ObjectNode) attributes(entity, format));
        yield node;
      }
      case VALUES, UNIQUE -> attributes(entity, format);
    };
  }

  /** Write the attributes of an entity without its identifier and type. */
  public JsonNode attributes(Entity entity, Form format) {
    boolean brief = format == Form.NORMALIZED || format == Form.KEY_VALUES;
    boolean unsorted = !brief && defects.on("values-in-stored-order");
    boolean placeless = format == Form.KEY_VALUES && defects.on("brief-form-without-places");
    ObjectNode node = Json.object();
    (unsorted ? stored(entity) : shown(entity))
        .forEach(
            (name, instance) ->
                node.set(
                    name, format == Form.NORMALIZED ? attribute(instance) : form.value(instance)));
    if (placeless) {
      node.remove("location");
    }
    if (brief) {
      return node;
    }
    ArrayNode values = Json.array();
    for (JsonNode value : node) {
      if (format == Form.VALUES
          || defects.on("repeated-values-kept")
          || values.valueStream().noneMatch(value::equals)) {
        values.add(value);
      }
    }
    return values;
  }

  /** Write an attribute with its type and metadata. */
  public ObjectNode attribute(Attribute instance) {
    ObjectNode node = Json.object();
    node.put("type", form.type(instance));
    node.set("value", form.value(instance));
    ObjectNode shown = metadata(instance);
    boolean empty = shown.isEmpty() && node.path("value").isNull();
    boolean bare = empty && defects.on("empty-metadata-left-out-without-value");
    return bare ? node : node.set("metadata", shown);
  }

  /** Return the value of an attribute. */
  public JsonNode value(Attribute instance) {
    return form.value(instance);
  }

  /** Find an attribute by the name it has in NGSIv2. */
  public Optional<Attribute> find(Entity entity, String name) {
    return Revision.shown(entity.attribute(vocabulary.full(name))).map(crossing::apply);
  }

  private Map<String, Attribute> stored(Entity entity) {
    Map<String, Attribute> wanted = shown(entity);
    Map<String, Attribute> sorted = new TreeMap<>(Comparator.reverseOrder());
    sorted.putAll(wanted);
    return sorted;
  }

  private Map<String, Attribute> shown(Entity entity) {
    Map<String, Attribute> own = new LinkedHashMap<>();
    entity
        .attributes()
        .forEach(
            (name, instances) ->
                Revision.shown(instances)
                    .ifPresent(
                        i ->
                            own.put(
                                crossing.name(name, vocabulary.brief(name), i),
                                crossing.apply(i))));
    Map<String, Attribute> wanted = new LinkedHashMap<>();
    for (String name : attributes.from(own.keySet())) {
      Optional.ofNullable(own.get(name))
          .or(() -> Builtin.attribute(entity, name))
          .ifPresent(instance -> wanted.put(name, instance));
    }
    return wanted;
  }

  private ObjectNode metadata(Attribute instance) {
    Map<String, ObjectNode> own = new LinkedHashMap<>();
    for (String name : Revision.MEMBERS) {
      Optional.ofNullable(instance.members().get(name))
          .ifPresent(value -> own.put(name, member(instance, name, value)));
    }
    instance
        .attributes()
        .forEach(
            (name, instances) ->
                Revision.shown(instances).ifPresent(i -> own.put(vocabulary.brief(name), bare(i))));
    ObjectNode node = Json.object();
    for (String name : metadata.from(own.keySet())) {
      Optional.ofNullable(own.get(name))
          .or(() -> builtin(instance, name))
          .ifPresent(found -> node.set(name, found));
    }
    return node;
  }

  private Optional<ObjectNode> builtin(Attribute instance, String name) {
    return defects.on("builtin-metadata-untold")
        ? Optional.empty()
        : Builtin.metadata(instance, name).map(this::bare);
  }

  private ObjectNode bare(Attribute instance) {
    ObjectNode node = Json.object();
    node.put("type", form.type(instance));
    return node.set("value", form.value(instance));
  }

  private static ObjectNode member(Attribute instance, String name, JsonNode value) {
    boolean moment = name.equals(Revision.OBSERVED);
    String type =
        instance.typeNames().getOrDefault(name, moment ? "DateTime" : ValueForm.usual(value));
    Optional<Instant> instant = moment ? Moments.parse(value.asString("")) : Optional.empty();
    ObjectNode node = Json.object().put("type", type);
    return node.set("value", instant.map(Moments::text).<JsonNode>map(Json::string).orElse(value));
  }
}
