package org.tsunagaru.reference.subscription;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What kinds of change give rise to a notification, clause 5.2.12. */
enum Trigger {
  /** An entity appeared. */
  ENTITY_CREATED("entityCreated"),
  /** Any attribute of an entity came, changed or went. */
  ENTITY_UPDATED("entityUpdated"),
  /** An entity went. */
  ENTITY_DELETED("entityDeleted"),
  /** An attribute came. */
  ATTRIBUTE_CREATED("attributeCreated"),
  /** An attribute changed. */
  ATTRIBUTE_UPDATED("attributeUpdated"),
  /** An attribute went. */
  ATTRIBUTE_DELETED("attributeDeleted");

  private final String word;

  Trigger(String word) {
    this.word = word;
  }

  /** Return what triggers when a subscription does not say. */
  static Set<Trigger> usual() {
    return EnumSet.of(ATTRIBUTE_CREATED, ATTRIBUTE_UPDATED);
  }

  static Optional<Trigger> of(String word) {
    return Arrays.stream(values()).filter(trigger -> trigger.word.equals(word)).findFirst();
  }

  /** Return this trigger, or what it is short for. */
  Set<Trigger> expanded() {
    return this == ENTITY_UPDATED
        ? EnumSet.of(ATTRIBUTE_CREATED, ATTRIBUTE_UPDATED, ATTRIBUTE_DELETED)
        : EnumSet.of(this);
  }
}
