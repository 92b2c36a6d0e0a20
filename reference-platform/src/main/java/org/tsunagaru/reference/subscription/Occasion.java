package org.tsunagaru.reference.subscription;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Change;
import org.tsunagaru.reference.store.Entity;

/** Decide whether a change is one that a subscription wants to hear of, clause 5.8.6. */
final class Occasion {

  private final Change change;
  private final Seeded defects;
  private final Map<String, Trigger> attributes = new LinkedHashMap<>();

  Occasion(Change change, Seeded defects) {
    this.change = change;
    this.defects = defects;
    Map<String, List<Attribute>> before = change.before().map(Entity::attributes).orElse(Map.of());
    Map<String, List<Attribute>> after = change.after().map(Entity::attributes).orElse(Map.of());
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    names.forEach(name -> note(name, before.get(name), after.get(name)));
  }

  /** Tell whether the subscription is to be notified. */
  boolean concerns(Subscription subscription) {
    try {
      return isWanted(subscription);
    } catch (Fault | StackOverflowError e) {
      // A subscriber's pattern that takes too long must not fail the one who publishes.
      return false;
    }
  }

  private boolean isWanted(Subscription subscription) {
    Entity entity = change.after().or(change::before).orElseThrow();
    boolean silent =
        (defects.on("changes-by-partial-update-silent") && change.cause() == Change.Cause.UPDATE)
            || (defects.on("creation-silent") && change.cause() == Change.Cause.CREATE);
    return !silent
        && subscription.selection().holds(entity)
        && triggers(subscription)
        && (defects.on("notification-ignores-q") || subscription.filters().holds(entity));
  }

  /** Return the names of attributes that went with this change, the entity being there still. */
  Set<String> deleted() {
    Set<String> names = new LinkedHashSet<>();
    attributes.forEach(
        (name, trigger) -> {
          if (trigger == Trigger.ATTRIBUTE_DELETED && change.after().isPresent()) {
            names.add(name);
          }
        });
    return names;
  }

  private void note(
      String name, @Nullable List<Attribute> before, @Nullable List<Attribute> after) {
    if (before == null) {
      attributes.put(name, Trigger.ATTRIBUTE_CREATED);
    } else if (after == null) {
      attributes.put(name, Trigger.ATTRIBUTE_DELETED);
    } else if (Attribute.differ(before, after) || rewritten(before, after)) {
      attributes.put(name, Trigger.ATTRIBUTE_UPDATED);
    }
  }

  private boolean rewritten(List<Attribute> before, List<Attribute> after) {
    return defects.on("unchanged-value-notifies")
        && !before.get(0).modifiedAt().equals(after.get(0).modifiedAt());
  }

  private boolean triggers(Subscription subscription) {
    Set<Trigger> wanted = subscription.triggers();
    boolean created = change.before().isEmpty() && wanted.contains(Trigger.ENTITY_CREATED);
    boolean deleted = change.after().isEmpty();
    if (created || deleted) {
      return created || wanted.contains(Trigger.ENTITY_DELETED);
    }
    boolean all = defects.on("unwatched-attribute-notifies");
    return attributes.entrySet().stream()
        .filter(e -> all || subscription.watched().map(w -> w.contains(e.getKey())).orElse(true))
        .anyMatch(e -> wanted.contains(e.getValue()));
  }
}
