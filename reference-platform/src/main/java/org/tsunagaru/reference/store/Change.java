package org.tsunagaru.reference.store;

import java.util.Optional;

/**
 * What happened to one entity.
 *
 * @param tenant whose entity it is, empty for the default tenant
 * @param cause which operation did it
 * @param before the entity until then, absent when it was created
 * @param after the entity since then, absent when it was deleted
 * @param origin what it came with
 */
public record Change(
    String tenant, Cause cause, Optional<Entity> before, Optional<Entity> after, Origin origin) {

  /** The operations that change an entity. */
  public enum Cause {
    /** It was published for the first time. */
    CREATE,
    /** Attributes were added to it. */
    APPEND,
    /** Attributes of it were updated. */
    UPDATE,
    /** A part of it was merged with new content. */
    MERGE,
    /** All or one attribute of it was replaced. */
    REPLACE,
    /** It, or an attribute of it, was taken away. */
    DELETE
  }
}
