package org.tsunagaru.reference.ngsiv2.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.reference.delivery.Post;
import org.tsunagaru.reference.ngsiv2.document.Vocabulary;
import org.tsunagaru.reference.representation.Crossing;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Change;

/** The subscriptions of all tenants, and who is told of a change. */
public final class Subscribers {

  private final Vocabulary vocabulary;
  private final Post post;
  private final Seeded defects;
  private final Map<String, Map<String, Subscriber>> tenants = new LinkedHashMap<>();

  /** Deliver by post what there is to tell. */
  public Subscribers(Vocabulary vocabulary, Post post, Seeded defects) {
    this.vocabulary = vocabulary;
    this.post = post;
    this.defects = defects;
  }

  /** Add a subscription to a tenant. */
  public synchronized void add(String tenant, Subscription subscription) {
    tenants
        .computeIfAbsent(tenant, t -> new LinkedHashMap<>())
        .put(subscription.id(), new Subscriber(subscription, post.mailbox(), defects));
  }

  /** Find a subscription of a tenant. */
  public synchronized Optional<Subscriber> find(String tenant, String id) {
    return Optional.ofNullable(tenants.getOrDefault(tenant, Map.of()).get(id));
  }

  /** Return all subscriptions of a tenant, oldest first. */
  public synchronized List<Subscriber> all(String tenant) {
    return List.copyOf(tenants.getOrDefault(tenant, Map.of()).values());
  }

  /** Take a subscription away. */
  public synchronized void remove(String tenant, String id) {
    tenants.getOrDefault(tenant, new LinkedHashMap<>()).remove(id);
  }

  /** Tell everyone concerned of a change. */
  public void changed(Change change) {
    List<Subscriber> subscribers = listening(change.tenant());
    if (subscribers.isEmpty() || Crossing.toNgsiV2(defects).silences(change)) {
      return;
    }
    Instant now = post.clock().instant();
    Alterations alterations = new Alterations(change, vocabulary, defects);
    for (Subscriber subscriber : subscribers) {
      Subscription subscription = subscriber.subscription();
      if (subscriber.listens(now) && alterations.concern(subscription)) {
        new Notification(
                subscription, change, alterations.changed(subscription), vocabulary, defects)
            .letter()
            .ifPresent(letter -> subscriber.send(letter, now));
      }
    }
  }

  private synchronized List<Subscriber> listening(String tenant) {
    if (!defects.on("subscription-crosses-tenants")) {
      return all(tenant);
    }
    List<Subscriber> everyone = new ArrayList<>();
    tenants.values().forEach(subscribers -> everyone.addAll(subscribers.values()));
    return everyone;
  }
}
