package org.tsunagaru.reference.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.tsunagaru.reference.seeded.Seeded;

/** The entities of one tenant, in the order in which they were published. */
public final class Space {

  private final String tenant;
  private final Consumer<Change> listener;
  private final Origin origin;
  private final List<Entity> entities;
  private final Memory memory;

  Space(String tenant, Consumer<Change> listener, Seeded defects) {
    this(tenant, listener, Origin.NONE, new ArrayList<>(), new Memory(defects));
  }

  private Space(
      String tenant,
      Consumer<Change> listener,
      Origin origin,
      List<Entity> entities,
      Memory memory) {
    this.tenant = tenant;
    this.listener = listener;
    this.origin = origin;
    this.entities = entities;
    this.memory = memory;
  }

  /** Return the same entities, the changes of which are told with an origin. */
  public Space from(Origin other) {
    return new Space(tenant, listener, other, entities, memory);
  }

  /** Return the tenant's name, empty for the default tenant. */
  public String tenant() {
    return tenant;
  }

  /** Find an entity; the oldest where NGSIv2 made several of one identifier. */
  public Optional<Entity> find(String id) {
    synchronized (entities) {
      return entities.stream().filter(entity -> entity.id().equals(id)).findFirst();
    }
  }

  /** Return all entities as they are now. */
  public List<Entity> all() {
    synchronized (entities) {
      return List.copyOf(entities);
    }
  }

  /** Return what an entity was, the earliest first, and what it is; nothing where it is not. */
  public List<Entity> past(String id) {
    synchronized (entities) {
      return find(id).map(memory::past).orElse(List.of());
    }
  }

  /** Return all entities as lists show them. */
  public List<Entity> listed() {
    return listed(all());
  }

  /** Return some entities as lists show them. */
  public List<Entity> listed(List<Entity> some) {
    synchronized (entities) {
      return memory.listed(some);
    }
  }

  /**
   * Add an entity whose identifier is new.
   *
   * @return false, and nothing done, when the identifier is taken
   */
  public boolean create(Entity entity) {
    synchronized (entities) {
      return place(named(entity.id())) < 0 && !memory.refuses(entity) && added(entity);
    }
  }

  /**
   * Add an entity whose key is new, beside others that share its identifier.
   *
   * @return false, and nothing done, when the key is taken
   */
  public boolean createBeside(Entity entity) {
    synchronized (entities) {
      return place(keyed(entity.key())) < 0 && !memory.refuses(entity) && added(entity);
    }
  }

  /**
   * Change an entity as one step.
   *
   * @param edit makes the new entity of the old; whatever it throws leaves the old in place
   * @return false when there is no such entity
   */
  public boolean change(String id, Change.Cause cause, UnaryOperator<Entity> edit) {
    synchronized (entities) {
      return change(place(named(id)), cause, edit);
    }
  }

  /**
   * Change the entity of a key as one step.
   *
   * @param edit makes the new entity of the old; whatever it throws leaves the old in place
   * @return false when there is no such entity
   */
  public boolean change(EntityKey key, Change.Cause cause, UnaryOperator<Entity> edit) {
    synchronized (entities) {
      return change(place(keyed(key)), cause, edit);
    }
  }

  /**
   * Take an entity away.
   *
   * @return false when there was none
   */
  public boolean delete(String id) {
    synchronized (entities) {
      return delete(place(named(id)));
    }
  }

  /**
   * Take the entity of a key away.
   *
   * @return false when there was none
   */
  public boolean delete(EntityKey key) {
    synchronized (entities) {
      return delete(place(keyed(key)));
    }
  }

  private static Predicate<Entity> named(String id) {
    return entity -> entity.id().equals(id);
  }

  private static Predicate<Entity> keyed(EntityKey key) {
    return entity -> entity.id().equals(key.id()) && entity.key().equals(key);
  }

  private int place(Predicate<Entity> wanted) {
    for (int i = 0; i < entities.size(); i++) {
      if (wanted.test(entities.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean added(Entity entity) {
    entities.add(entity);
    tell(Change.Cause.CREATE, Optional.empty(), Optional.of(entity));
    return true;
  }

  private boolean change(int place, Change.Cause cause, UnaryOperator<Entity> edit) {
    if (place < 0) {
      return false;
    }
    Entity before = entities.get(place);
    Entity after = edit.apply(before);
    entities.set(place, after);
    memory.changed(before, after);
    tell(cause, Optional.of(before), Optional.of(after));
    return true;
  }

  private boolean delete(int place) {
    if (place < 0) {
      return false;
    }
    Entity before = entities.remove(place);
    memory.removed(before, entities);
    tell(Change.Cause.DELETE, Optional.of(before), Optional.empty());
    return true;
  }

  private void tell(Change.Cause cause, Optional<Entity> before, Optional<Entity> after) {
    listener.accept(new Change(tenant, cause, before, after, origin));
  }
}
