package org.tsunagaru.reference.representation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Entity;

/**
 * What a document says of an entity, before it meets the store.
 *
 * @param id identifier, empty in a fragment that gives none
 * @param types full names, none in a fragment that gives none
 * @param scopes absent when the document does not speak of them
 * @param attributes instances by full name
 * @param createdAt when the platform received it
 */
public record Draft(
    String id,
    List<String> types,
    Optional<List<String>> scopes,
    Map<String, List<Attribute>> attributes,
    Instant createdAt) {

  /** Make this a new entity. */
  public Entity entity(Instant now) {
    return new Entity(id, types, scopes.orElse(List.of()), attributes, createdAt, now);
  }
}
