package org.tsunagaru.reference.ngsiv2.query;

import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.ngsiv2.document.Vocabulary;
import org.tsunagaru.reference.query.BoundedPattern;
import org.tsunagaru.reference.query.Condition;
import org.tsunagaru.reference.store.Entity;

/**
 * Which entities are meant, by identifier and type.
 *
 * @param ids identifiers; none means any
 * @param idPattern what is found in identifiers
 * @param types short names; none means any
 * @param typePattern what is found in short names of types
 * @param vocabulary of the names
 */
public record EntitySelector(
    Set<String> ids,
    Optional<BoundedPattern> idPattern,
    Set<String> types,
    Optional<BoundedPattern> typePattern,
    Vocabulary vocabulary)
    implements Condition {

  @Override
  public boolean holds(Entity entity) {
    boolean named =
        (ids.isEmpty() || ids.contains(entity.id()))
            && idPattern.map(pattern -> pattern.isFoundIn(entity.id())).orElse(true);
    return named && entity.types().stream().map(vocabulary::brief).anyMatch(this::isType);
  }

  private boolean isType(String type) {
    return (types.isEmpty() || types.contains(type))
        && typePattern.map(pattern -> pattern.isFoundIn(type)).orElse(true);
  }
}
