package org.tsunagaru.reference.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The entities of one tenant, in the order in which they were published. */
public final class Space {

  private final String tenant;
  private final Consumer<Change> listener;
  private final Map<String, Entity> entities = new LinkedHashMap<>();

  Space(String tenant, Consumer<Change> listener) {
    this.tenant = tenant;
    this.listener = listener;
  }

  /** Return the tenant's name, empty for the default tenant. */
  public String tenant() {
    return tenant;
  }

  /** Find an entity. */
  public synchronized Optional<Entity> find(String id) {
    return Optional.ofNullable(entities.get(id));
  }

  /** Return all entities as they are now. */
  public synchronized List<Entity> all() {
    return List.copyOf(entities.values());
  }

  /**
   * Add an entity.
   *
   * @return false, and nothing done, when the identifier is taken
   */
  public synchronized boolean create(Entity entity) {
    if (entities.putIfAbsent(entity.id(), entity) != null) {
      return false;
    }
    tell(Change.Cause.CREATE, Optional.empty(), Optional.of(entity));
    return true;
  }

  /**
   * Change an entity as one step.
   *
   * @param edit makes the new entity of the old; whatever it throws leaves the old in place
   * @return false when there is no such entity
   */
  public synchronized boolean change(String id, Change.Cause cause, UnaryOperator<Entity> edit) {
    Entity before = entities.get(id);
    if (before == null) {
      return false;
    }
    Entity after = edit.apply(before);
    entities.put(id, after);
    tell(cause, Optional.of(before), Optional.of(after));
    return true;
  }

  /**
   * Take an entity away.
   *
   * @return false when there was none
   */
  public synchronized boolean delete(String id) {
    Entity before = entities.remove(id);
    if (before == null) {
      return false;
    }
    tell(Change.Cause.DELETE, Optional.of(before), Optional.empty());
    return true;
  }

  private void tell(Change.Cause cause, Optional<Entity> before, Optional<Entity> after) {
    listener.accept(new Change(tenant, cause, before, after));
  }
}
