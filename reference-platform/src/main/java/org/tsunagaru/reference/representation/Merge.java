package org.tsunagaru.reference.representation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Entity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Merge a fragment into an entity to any depth, clause 5.5.12. */
public final class Merge {

  private final Instant now;
  private final Seeded defects;

  /** Merge as of one instant. */
  public Merge(Instant now, Seeded defects) {
    this.now = now;
    this.defects = defects;
  }

  /** Merge a fragment into an entity. */
  public Entity apply(Entity target, Draft draft) {
    Map<String, List<Attribute>> attributes = merged(target.attributes(), draft.attributes(), true);
    return new Edits(now, defects).identified(target, draft, true).with(attributes, now);
  }

  private Map<String, List<Attribute>> merged(
      Map<String, List<Attribute>> old, Map<String, List<Attribute>> fragment, boolean top) {
    Map<String, List<Attribute>> result = new LinkedHashMap<>(old);
    fragment.forEach(
        (name, instances) -> {
          for (Attribute instance : instances) {
            boolean removes = Nulls.removes(instance);
            if (removes && !(top && defects.on("merge-null-ignored"))) {
              Edits.remove(result, name, instance.dataset());
            } else if (!removes) {
              Optional<Attribute> known =
                  Edits.same(old.getOrDefault(name, List.of()), instance.dataset());
              Edits.put(result, name, merged(known, instance));
            }
          }
        });
    return result;
  }

  private Attribute merged(Optional<Attribute> known, Attribute fragment) {
    if (known.isEmpty()) {
      return cleaned(fragment);
    }
    Attribute old = known.get();
    Map<String, JsonNode> members = new LinkedHashMap<>(old.members());
    members.putAll(fragment.members());
    members.values().removeIf(Nulls::is);
    boolean sameKind = old.kind().equals(fragment.kind());
    return new Attribute(
        fragment.kind(),
        sameKind ? merged(old.value(), fragment.value()) : fragment.value(),
        members,
        merged(old.attributes(), fragment.attributes(), false),
        sameKind ? old.typeNames() : Map.of(),
        old.createdAt(),
        now);
  }

  private JsonNode merged(JsonNode old, JsonNode fragment) {
    if (fragment.isMissingNode()) {
      return old;
    }
    boolean deep = old.isObject() && fragment.isObject() && !Geometries.looksLike(fragment);
    if (!deep || defects.on("merge-replaces-objects")) {
      return fragment;
    }
    ObjectNode result = Json.object();
    result.setAll((ObjectNode) old);
    for (Map.Entry<String, JsonNode> member : fragment.properties()) {
      if (Nulls.is(member.getValue())) {
        result.remove(member.getKey());
      } else {
        JsonNode inner = old.path(member.getKey());
        result.set(
            member.getKey(),
            inner.isObject() ? merged(inner, member.getValue()) : stripped(member.getValue()));
      }
    }
    return result;
  }

  private static Attribute cleaned(Attribute fragment) {
    Map<String, JsonNode> members = new LinkedHashMap<>(fragment.members());
    members.values().removeIf(Nulls::is);
    Map<String, List<Attribute>> own = new LinkedHashMap<>(fragment.attributes());
    own.values().removeIf(instances -> instances.stream().allMatch(Nulls::removes));
    JsonNode value = fragment.value();
    if (value.isMissingNode()) {
      throw Fault.badData("The fragment gives no value for an attribute that is not there yet.");
    }
    return fragment.withValue(stripped(value)).withMembers(members).withAttributes(own);
  }

  /** Leave nulls out of an object that has nothing to be merged with, as RFC 7396 does. */
  private static JsonNode stripped(JsonNode value) {
    if (!value.isObject()) {
      return value;
    }
    ObjectNode result = Json.object();
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (!Nulls.is(member.getValue())) {
        result.set(member.getKey(), stripped(member.getValue()));
      }
    }
    return result;
  }
}
