package org.tsunagaru.reference.query;

import org.tsunagaru.reference.store.Entity;

/** Something that holds for an entity or does not. */
public interface Condition {

  /** Decide. */
  boolean holds(Entity entity);
}
