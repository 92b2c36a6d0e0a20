package org.tsunagaru.reference.representation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.store.Entity;

/**
 * Which members of an entity a reader wants, clause 4.21.
 *
 * @param pick members to keep; absent means all
 * @param omit members to leave out
 * @param attributes attributes to keep, where the older {@code attrs} asks; absent means all
 */
public record Projection(
    Optional<Set<String>> pick, Set<String> omit, Optional<Set<String>> attributes) {

  /** Everything. */
  public static final Projection ALL = new Projection(Optional.empty(), Set.of(), Optional.empty());

  /** Refuse contradictions. */
  public Projection {
    if (attributes.isPresent() && (pick.isPresent() || !omit.isEmpty())) {
      throw Fault.badData("attrs cannot be combined with pick or omit.");
    }
    Set<String> both = new HashSet<>(pick.orElse(Set.of()));
    both.retainAll(omit);
    if (!both.isEmpty()) {
      throw Fault.badData("The same member cannot be picked and omitted: " + both);
    }
  }

  /** Tell whether an attribute, by its full name, is wanted. */
  public boolean wants(String name) {
    return !omit.contains(name)
        && pick.map(p -> p.contains(name)).orElse(true)
        && attributes.map(a -> a.contains(name)).orElse(true);
  }

  /** Tell whether {@code id}, {@code type} or {@code scope} is wanted. */
  boolean wantsOwn(String member) {
    return !omit.contains(member) && pick.map(p -> p.contains(member)).orElse(true);
  }

  /** Tell whether anything of an entity is left that was asked for. */
  public boolean leavesSomething(Entity entity) {
    boolean named = entity.attributes().keySet().stream().anyMatch(this::wants);
    if (attributes.isPresent()) {
      return named;
    }
    boolean scope = !entity.scopes().isEmpty() && wantsOwn("scope");
    return named || scope || wantsOwn("id") || wantsOwn("type");
  }
}
