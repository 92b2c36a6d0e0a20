package org.tsunagaru.reference.subscription;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.reference.delivery.Post;
import org.tsunagaru.reference.jsonld.Contexts;
import org.tsunagaru.reference.representation.Crossing;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Change;

/** The subscriptions of all tenants, and who is told of a change. */
public final class Subscriptions {

  private final Post post;
  private final Seeded defects;
  private final SubscriptionReader reader;
  private final Map<String, Map<String, Subscriber>> tenants = new LinkedHashMap<>();

  /** Deliver by post what there is to tell. */
  public Subscriptions(Contexts contexts, Post post, Seeded defects) {
    this.post = post;
    this.defects = defects;
    this.reader = new SubscriptionReader(contexts, defects);
  }

  /** Return what reads subscriptions. */
  public SubscriptionReader reader() {
    return reader;
  }

  /**
   * Add a subscription to a tenant.
   *
   * @return false, and nothing done, when the identifier is taken
   */
  public synchronized boolean add(String tenant, Subscription subscription) {
    var subscriber = new Subscriber(subscription, post.mailbox(), defects);
    return tenants
            .computeIfAbsent(tenant, t -> new LinkedHashMap<>())
            .putIfAbsent(subscription.id(), subscriber)
        == null;
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
    Map<String, Subscriber> subscribers = tenants.get(tenant);
    if (subscribers != null) {
      subscribers.remove(id);
    }
  }

  /** Tell everyone concerned of a change. */
  public void changed(Change change) {
    List<Subscriber> subscribers = listening(change.tenant());
    if (subscribers.isEmpty() || Crossing.toNgsiLd(defects).silences(change)) {
      return;
    }
    Instant now = post.clock().instant();
    Occasion occasion = new Occasion(change, defects);
    for (Subscriber subscriber : subscribers) {
      Subscription subscription = subscriber.subscription();
      String status = subscription.status(now);
      boolean heard = status.equals("active");
      heard |= status.equals("paused") && defects.on("paused-subscription-notifies");
      if (heard && occasion.concerns(subscription)) {
        Notification notification = new Notification(subscription, change.tenant(), defects);
        String body = notification.body(change, occasion.deleted(), now);
        subscriber.send(notification.headers(), body, now);
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
