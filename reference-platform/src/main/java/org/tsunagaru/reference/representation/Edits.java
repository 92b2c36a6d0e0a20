package org.tsunagaru.reference.representation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;

/** Apply what a client sends to an entity that is there, clauses 5.5.8, 5.6.2 to 5.6.5, 5.6.18. */
public final class Edits {

  private final Instant now;
  private final Seeded defects;
  private final Disturbance disturbance;

  /** Edit as of one instant. */
  public Edits(Instant now, Seeded defects) {
    this.now = now;
    this.defects = defects;
    this.disturbance = new Disturbance(defects);
  }

  /**
   * Add attributes, or replace those that are there.
   *
   * @param kept receives the full names of attributes that were left as they were
   * @param overwrite whether instances that are there may be replaced
   */
  public Entity append(Entity target, Draft draft, boolean overwrite, Set<String> kept) {
    Map<String, List<Attribute>> attributes = new LinkedHashMap<>(target.attributes());
    draft
        .attributes()
        .forEach(
            (name, instances) -> {
              for (Attribute instance : instances) {
                Optional<Attribute> old = same(target.attribute(name), instance.dataset());
                if (old.isPresent() && !overwrite) {
                  kept.add(name);
                } else if (defects.on("appended-dataset-replaces-others")) {
                  attributes.put(name, List.of(instance));
                } else {
                  put(attributes, name, successor(old, instance));
                }
              }
            });
    return identified(target, draft, overwrite)
        .with(disturbance.apply(target, draft.attributes().keySet(), attributes), now);
  }

  /** Replace attributes as a whole, take away those that are null, add the others. */
  public Entity update(Entity target, Draft draft) {
    Map<String, List<Attribute>> attributes = new LinkedHashMap<>(target.attributes());
    draft
        .attributes()
        .forEach(
            (name, instances) -> {
              for (Attribute instance : instances) {
                Optional<Attribute> old = same(target.attribute(name), instance.dataset());
                boolean skipped = old.isEmpty() && defects.on("update-skips-absent-attributes");
                if (Nulls.removes(instance)) {
                  String gone = defects.on("update-null-ignored") ? "" : instance.dataset();
                  remove(attributes, name, gone);
                } else if (!skipped) {
                  put(attributes, name, updated(old, instance));
                }
              }
            });
    return identified(target, draft, true)
        .with(disturbance.apply(target, draft.attributes().keySet(), attributes), now);
  }

  /** Replace everything but the identifier; what it was created at remains. */
  public Entity replace(Entity target, Draft draft) {
    Map<String, List<Attribute>> attributes =
        defects.on("replaced-entity-keeps-old-attributes")
            ? new LinkedHashMap<>(target.attributes())
            : new LinkedHashMap<>();
    draft
        .attributes()
        .forEach(
            (name, instances) ->
                attributes.put(
                    name,
                    instances.stream()
                        .map(i -> successor(same(target.attribute(name), i.dataset()), i))
                        .toList()));
    List<String> types = draft.types().isEmpty() ? target.types() : draft.types();
    return target.with(types, draft.scopes().orElse(List.of())).with(attributes, now);
  }

  /** Lay the members of a fragment over one instance that is there. */
  public Entity partial(Entity target, String name, Attribute fragment) {
    Attribute old = require(target, name, fragment.dataset());
    Map<String, List<Attribute>> attributes = new LinkedHashMap<>(target.attributes());
    if (Nulls.removes(fragment)) {
      remove(attributes, name, fragment.dataset());
      return target.with(attributes, now);
    }
    put(attributes, name, overlaid(old, fragment));
    return target.with(disturbance.apply(target, Set.of(name), attributes), now);
  }

  /** Replace one instance that is there. */
  public Entity replaceAttribute(Entity target, String name, Attribute instance) {
    Attribute old = require(target, name, instance.dataset());
    Map<String, List<Attribute>> attributes = new LinkedHashMap<>(target.attributes());
    boolean mixed = defects.on("replaced-attribute-keeps-members");
    put(attributes, name, mixed ? overlaid(old, instance) : instance.since(old.createdAt()));
    return target.with(attributes, now);
  }

  /** Take one instance away. */
  public Entity delete(Entity target, String name, String dataset) {
    require(target, name, dataset);
    Map<String, List<Attribute>> attributes = new LinkedHashMap<>(target.attributes());
    remove(attributes, name, dataset);
    return target.with(attributes, now);
  }

  /** Take all instances of an attribute away. */
  public Entity deleteAll(Entity target, String name) {
    if (target.attribute(name).isEmpty()) {
      throw missing(target, name);
    }
    Map<String, List<Attribute>> attributes = new LinkedHashMap<>(target.attributes());
    attributes.remove(name);
    return target.with(attributes, now);
  }

  /** Add types, which never go away, and set or add scopes; clause 4.16 and 4.18. */
  Entity identified(Entity target, Draft draft, boolean replaceScopes) {
    Set<String> types = new LinkedHashSet<>(target.types());
    types.addAll(draft.types());
    Set<String> scopes = new LinkedHashSet<>();
    if (draft.scopes().isEmpty() || !replaceScopes) {
      scopes.addAll(target.scopes());
    }
    scopes.addAll(draft.scopes().orElse(List.of()));
    return target.with(List.copyOf(types), List.copyOf(scopes));
  }

  /** Find the instance of a data set. */
  public static Optional<Attribute> same(List<Attribute> instances, String dataset) {
    return instances.stream().filter(i -> i.dataset().equals(dataset)).findFirst();
  }

  /** Put an instance in the place of the one of its data set, or beside the others. */
  public static void put(Map<String, List<Attribute>> attributes, String name, Attribute instance) {
    List<Attribute> instances = new ArrayList<>(attributes.getOrDefault(name, List.of()));
    for (int i = 0; i < instances.size(); i++) {
      if (instances.get(i).dataset().equals(instance.dataset())) {
        instances.set(i, instance);
        attributes.put(name, List.copyOf(instances));
        return;
      }
    }
    instances.add(instance);
    attributes.put(name, List.copyOf(instances));
  }

  static void remove(Map<String, List<Attribute>> attributes, String name, String dataset) {
    List<Attribute> left =
        attributes.getOrDefault(name, List.of()).stream()
            .filter(i -> !i.dataset().equals(dataset))
            .toList();
    if (left.isEmpty()) {
      attributes.remove(name);
    } else {
      attributes.put(name, left);
    }
  }

  private static Attribute successor(Optional<Attribute> old, Attribute instance) {
    return old.map(o -> instance.since(o.createdAt())).orElse(instance);
  }

  private Attribute updated(Optional<Attribute> old, Attribute instance) {
    if (old.isPresent() && defects.on("update-keeps-omitted-members")) {
      return overlaid(old.get(), instance);
    }
    return successor(old, instance);
  }

  private Attribute overlaid(Attribute old, Attribute fragment) {
    Map<String, JsonNode> members = new LinkedHashMap<>(old.members());
    Map<String, List<Attribute>> own = new LinkedHashMap<>(old.attributes());
    if (defects.on("partial-update-drops-omitted-members")) {
      members.clear();
      own.clear();
    }
    fragment
        .members()
        .forEach(
            (name, value) -> {
              members.put(name, value);
              members.values().removeIf(Nulls::is);
            });
    fragment
        .attributes()
        .forEach(
            (name, instances) -> {
              own.put(name, instances);
              if (instances.stream().allMatch(Nulls::removes)) {
                own.remove(name);
              }
            });
    var value = fragment.value().isMissingNode() ? old.value() : fragment.value();
    return new Attribute(old.kind(), value, members, own, old.typeNames(), old.createdAt(), now);
  }

  private Attribute require(Entity target, String name, String dataset) {
    return same(target.attribute(name), dataset).orElseThrow(() -> missing(target, name));
  }

  private static Fault missing(Entity target, String name) {
    return Fault.notFound("The entity " + target.id() + " has no such attribute: " + name);
  }
}
