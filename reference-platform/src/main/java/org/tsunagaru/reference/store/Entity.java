package org.tsunagaru.reference.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A thing of the city as the platform holds it; a value that never changes.
 *
 * @param id identifier; with the first type and the first scope it is unique in its tenant
 * @param types full names of its kinds, at least one
 * @param scopes scopes it lies in
 * @param attributes instances by full attribute name
 * @param createdAt when the platform first held it
 * @param modifiedAt when the platform last changed it
 */
public record Entity(
    String id,
    List<String> types,
    List<String> scopes,
    Map<String, List<Attribute>> attributes,
    Instant createdAt,
    Instant modifiedAt) {

  /** Keep the collections from later change, in their order. */
  public Entity {
    types = List.copyOf(types);
    scopes = List.copyOf(scopes);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** Return what tells this entity from the others of its tenant. */
  public EntityKey key() {
    return new EntityKey(id, types.get(0), path());
  }

  /** Return where this entity lies in a tree of scopes, {@code /} when it lies in none. */
  public String path() {
    String scope = scopes.isEmpty() ? "/" : scopes.get(0);
    return scope.startsWith("/") ? scope : "/" + scope;
  }

  /** Return the instances of an attribute, none when it has no such attribute. */
  public List<Attribute> attribute(String name) {
    return attributes.getOrDefault(name, List.of());
  }

  /** Return this entity with other attributes, changed at an instant. */
  public Entity with(Map<String, List<Attribute>> others, Instant now) {
    return new Entity(id, types, scopes, others, createdAt, now);
  }

  /** Return this entity under another identifier. */
  public Entity named(String other) {
    return new Entity(other, types, scopes, attributes, createdAt, modifiedAt);
  }

  /** Return this entity with other types and scopes. */
  public Entity with(List<String> otherTypes, List<String> otherScopes) {
    return new Entity(id, otherTypes, otherScopes, attributes, createdAt, modifiedAt);
  }

  /** Return this entity as a successor of one that was there since an earlier instant. */
  public Entity since(Instant created) {
    return new Entity(id, types, scopes, attributes, created, modifiedAt);
  }
}
