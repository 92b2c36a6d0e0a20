package org.tsunagaru.reference.ngsiv2.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.representation.Distortion;
import org.tsunagaru.reference.representation.Disturbance;
import org.tsunagaru.reference.representation.Edits;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** Make what a request gives a part of an entity, section "Metadata update semantics". */
public final class Revision {

  static final String OBSERVED = "observedAt";
  private static final String UNIT = "unitCode";

  /** Metadata that NGSI-LD has as plain members of an attribute. */
  static final List<String> MEMBERS = List.of(UNIT, OBSERVED);

  private final Vocabulary vocabulary;
  private final ValueForm form;
  private final Instant now;
  private final boolean override;
  private final Seeded defects;

  /**
   * Revise as of one instant.
   *
   * @param override whether metadata that are given take the place of all that are there
   */
  public Revision(Vocabulary vocabulary, Instant now, boolean override, Seeded defects) {
    this.vocabulary = vocabulary;
    this.form = new ValueForm(vocabulary, defects);
    this.now = now;
    this.override = override;
    this.defects = defects;
  }

  /** Make a new entity. */
  public Entity created(String id, String type, String path, Map<String, Given> given) {
    List<String> scopes = path.equals("/") ? List.of() : List.of(path);
    Entity empty = new Entity(id, List.of(vocabulary.full(type)), scopes, Map.of(), now, now);
    return with(empty, given);
  }

  /** Add attributes to an entity, or update those that are there. */
  public Entity with(Entity entity, Map<String, Given> given) {
    Map<String, List<Attribute>> attributes = new LinkedHashMap<>(entity.attributes());
    Map<String, String> names = new LinkedHashMap<>();
    Distortion distortion = new Distortion(defects);
    given.forEach(
        (name, value) -> {
          String full = vocabulary.full(name);
          names.put(full, name);
          Attribute settled = settled(value, shown(entity.attribute(full)));
          if (!distortion.drops(full, settled)) {
            Edits.put(attributes, full, settled);
          }
        });
    return entity.with(new Disturbance(defects).apply(entity, names.keySet(), attributes), now);
  }

  /** Take all attributes away and add others. */
  public Entity replaced(Entity entity, Map<String, Given> given) {
    return with(entity.with(Map.of(), now), given);
  }

  /** Take attributes away. */
  public Entity without(Entity entity, Set<String> names) {
    Map<String, List<Attribute>> attributes = new LinkedHashMap<>(entity.attributes());
    names.forEach(name -> attributes.remove(vocabulary.full(name)));
    return entity.with(attributes, now);
  }

  /** Return the instance that NGSIv2 shows where NGSI-LD has several. */
  static Optional<Attribute> shown(List<Attribute> instances) {
    return Edits.same(instances, Attribute.DEFAULT_DATASET)
        .or(() -> instances.stream().findFirst());
  }

  private Attribute settled(Given given, Optional<Attribute> old) {
    boolean stuck = old.isPresent() && defects.on("changed-attribute-keeps-its-type");
    Optional<String> named = stuck ? Optional.empty() : given.type();
    String type = named.orElseGet(() -> kept(given.value(), old));
    ValueForm.Stored stored = form.store(type, given.value());
    Map<String, JsonNode> members = new LinkedHashMap<>();
    Map<String, List<Attribute>> own = new LinkedHashMap<>();
    Map<String, String> types = new LinkedHashMap<>();
    boolean cleared = override || given.metadata().filter(Map::isEmpty).isPresent();
    old.ifPresent(
        before -> {
          members.putAll(before.members());
          if (cleared) {
            members.keySet().removeAll(MEMBERS);
          } else {
            own.putAll(before.attributes());
            types.putAll(before.typeNames());
          }
        });
    types.put(ValueForm.VALUE, type);
    given.metadata().orElse(Map.of()).forEach((name, md) -> add(name, md, members, own, types));
    Instant since = old.map(Attribute::createdAt).orElse(now);
    return new Attribute(stored.kind().word(), stored.value(), members, own, types, since, now);
  }

  /** Return the type that an attribute keeps when it is given none, or the usual one. */
  private String kept(JsonNode value, Optional<Attribute> old) {
    return old.map(form::type)
        .filter(type -> form.fits(type, value))
        .orElseGet(
            () -> defects.on("untyped-values-always-text") ? "Text" : ValueForm.usual(value));
  }

  private void add(
      String name,
      Given given,
      Map<String, JsonNode> members,
      Map<String, List<Attribute>> own,
      Map<String, String> types) {
    String type = given.type().orElseGet(() -> ValueForm.usual(given.value()));
    Optional<JsonNode> member = member(name, given.value());
    if (member.isPresent()) {
      members.put(name, member.get());
      types.put(name, given.type().orElse(name.equals(OBSERVED) ? "DateTime" : type));
      return;
    }
    ValueForm.Stored stored = form.store(type, given.value());
    own.put(
        vocabulary.full(name),
        List.of(
            new Attribute(
                stored.kind().word(),
                stored.value(),
                Map.of(),
                Map.of(),
                Map.of(ValueForm.VALUE, type),
                now,
                now)));
  }

  /** Find what of the metadata NGSI-LD has as a plain member of the attribute. */
  private static Optional<JsonNode> member(String name, JsonNode value) {
    if (!value.isString()) {
      return Optional.empty();
    }
    return switch (name) {
      case UNIT -> Optional.of(value);
      case OBSERVED -> Moments.parse(value.stringValue()).map(Moments::text).map(Json::string);
      default -> Optional.empty();
    };
  }
}
