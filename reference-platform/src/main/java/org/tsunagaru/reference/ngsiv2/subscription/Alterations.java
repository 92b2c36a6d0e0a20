package org.tsunagaru.reference.ngsiv2.subscription;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.ngsiv2.document.Vocabulary;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import org.tsunagaru.reference.store.Change;
import org.tsunagaru.reference.store.Entity;

/**
 * Decide whether a change is one that a subscription wants to hear of, "Notification Triggering".
 */
final class Alterations {

  private final Change change;
  private final Vocabulary vocabulary;
  private final Seeded defects;
  private final Map<String, List<Attribute>> before;
  private final Map<String, List<Attribute>> after;

  Alterations(Change change, Vocabulary vocabulary, Seeded defects) {
    this.change = change;
    this.vocabulary = vocabulary;
    this.defects = defects;
    this.before = change.before().map(Entity::attributes).orElse(Map.of());
    this.after = change.after().map(Entity::attributes).orElse(Map.of());
  }

  /** Return the entity as it is now, or as it was before it went. */
  Entity entity() {
    return change.after().or(change::before).orElseThrow();
  }

  /** Tell whether the subscription is to be notified. */
  boolean concern(Subscription subscription) {
    try {
      boolean everywhere = defects.on("service-path-of-subscription-ignored");
      return (everywhere || subscription.paths().cover(entity().path()))
          && subscription.selection().holds(entity())
          && triggers(subscription)
          && (subscription.expression().holds(entity())
              || defects.on("expression-of-subscription-ignored"));
    } catch (Fault | StackOverflowError e) {
      // A subscriber's pattern that takes too long must not fail the one who publishes.
      return false;
    }
  }

  /** Return the names of attributes that a subscription takes for changed. */
  Set<String> changed(Subscription subscription) {
    if (change.origin().forced() || subscription.alterations().contains(Alteration.UPDATE)) {
      return names(Alterations::rewritten);
    }
    if (defects.on("rewritten-value-notifies")) {
      return names(Alterations::rewritten);
    }
    return subscription.metadata() ? names(Attribute::differ) : names(Alterations::differInValue);
  }

  private boolean triggers(Subscription subscription) {
    Set<Alteration> wanted = subscription.alterations();
    boolean silent =
        (change.before().isEmpty() && defects.on("creation-unannounced"))
            || (change.cause() == Change.Cause.UPDATE
                && defects.on("changes-by-partial-update-silent"));
    if (silent) {
      return false;
    }
    if (change.after().isEmpty()) {
      return wanted.contains(Alteration.DELETE);
    }
    boolean fits =
        change.before().isEmpty()
            ? wanted.contains(Alteration.CREATE)
            : wanted.contains(Alteration.CHANGE) || wanted.contains(Alteration.UPDATE);
    Set<String> names = changed(subscription);
    boolean watched =
        subscription.watched().isEmpty()
            || defects.on("unwatched-attribute-notifies")
            || subscription.watched().stream().anyMatch(names::contains);
    boolean something = !names.isEmpty() || change.before().isEmpty();
    return fits && watched && something;
  }

  private Set<String> names(BiPredicate<List<Attribute>, List<Attribute>> differ) {
    Set<String> all = new HashSet<>(before.keySet());
    all.addAll(after.keySet());
    Set<String> names = new HashSet<>();
    for (String name : all) {
      List<Attribute> old = before.getOrDefault(name, List.of());
      List<Attribute> now = after.getOrDefault(name, List.of());
      if (old.isEmpty() || now.isEmpty() || differ.test(old, now)) {
        names.add(vocabulary.brief(name));
      }
    }
    return names;
  }

  private static boolean rewritten(List<Attribute> old, List<Attribute> now) {
    return old != now && !old.equals(now);
  }

  private static boolean differInValue(List<Attribute> old, List<Attribute> now) {
    return !old.get(0).value().equals(now.get(0).value());
  }
}
