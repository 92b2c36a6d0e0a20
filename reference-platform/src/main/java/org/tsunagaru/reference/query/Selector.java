package org.tsunagaru.reference.query;

import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.store.Entity;

/**
 * Which entities are meant, by identifier and type.
 *
 * @param ids identifiers; none means any
 * @param pattern what identifiers look like; identifiers take precedence over it
 * @param types selection of types; absent means any
 */
public record Selector(
    Set<String> ids, Optional<BoundedPattern> pattern, Optional<TypeSelection> types)
    implements Condition {

  @Override
  public boolean holds(Entity entity) {
    boolean named =
        ids.isEmpty()
            ? pattern.filter(p -> !p.isFoundIn(entity.id())).isEmpty()
            : ids.contains(entity.id());
    return named && types.filter(t -> !t.matches(entity.types())).isEmpty();
  }
}
