package org.tsunagaru.reference.subscription;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.outbound.Outbound;
import org.tsunagaru.reference.representation.Instants;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.node.ObjectNode;

/** One subscription while it lives: its queue of notifications and what became of them. */
public final class Subscriber {

  private static final int LONGEST_QUEUE = 10_000;

  /** A notification on its way. */
  private record Letter(Endpoint endpoint, Map<String, List<String>> headers, String body) {}

  private final Outbound outbound;
  private final Executor executor;
  private final InstantSource clock;
  private final Seeded defects;
  private final Queue<Letter> queue = new ArrayDeque<>();
  private Subscription subscription;
  private boolean sending;
  private int timesSent;
  private int timesFailed;
  private Optional<Instant> lastNotification = Optional.empty();
  private Optional<Instant> lastSuccess = Optional.empty();
  private Optional<Instant> lastFailure = Optional.empty();
  private Optional<Instant> lastQueued = Optional.empty();

  Subscriber(
      Subscription subscription,
      Outbound outbound,
      Executor executor,
      InstantSource clock,
      Seeded defects) {
    this.subscription = subscription;
    this.outbound = outbound;
    this.executor = executor;
    this.clock = clock;
    this.defects = defects;
  }

  /** Return the subscription as it is now. */
  public synchronized Subscription subscription() {
    return subscription;
  }

  /** Put a changed subscription in place of the one that was. */
  public synchronized void change(Subscription changed) {
    subscription = changed;
  }

  /** Show the subscription with the names of a reader's context, clause 5.2.14.2. */
  public synchronized ObjectNode shown(Terms terms, Instant now) {
    ObjectNode shown = Json.object().put("id", subscription.id());
    shown.setAll(SubscriptionNames.map(subscription.document(), terms::compact));
    shown.put("isActive", subscription.active());
    boolean glossed = defects.on("paused-subscription-shown-active");
    shown.put("status", glossed ? "active" : subscription.status(now));
    if (shown.path("notification") instanceof ObjectNode notification) {
      tell(notification);
    }
    return shown;
  }

  /** Send a notification after those that wait already, unless throttling forbids it. */
  synchronized void send(Map<String, List<String>> headers, String body, Instant now) {
    boolean tooSoon =
        lastQueued.filter(last -> last.plus(subscription.throttling()).isAfter(now)).isPresent();
    if (tooSoon || queue.size() >= LONGEST_QUEUE) {
      return;
    }
    lastQueued = Optional.of(now);
    queue.add(new Letter(subscription.endpoint(), headers, body));
    if (!sending) {
      sending = dispatched();
    }
  }

  private void tell(ObjectNode notification) {
    if (timesSent == 0) {
      return;
    }
    notification.put("timesSent", timesSent);
    if (timesFailed > 0) {
      notification.put("timesFailed", timesFailed);
    }
    lastNotification.ifPresent(at -> notification.put("lastNotification", Instants.text(at)));
    lastSuccess.ifPresent(at -> notification.put("lastSuccess", Instants.text(at)));
    lastFailure.ifPresent(at -> notification.put("lastFailure", Instants.text(at)));
    notification.put("status", lastFailure.equals(lastNotification) ? "failed" : "ok");
  }

  private void deliverNext() {
    Letter letter = next();
    Instant sent = clock.instant();
    Optional<Integer> status =
        outbound.deliver(
            letter.endpoint().uri(), letter.headers(), letter.body(), letter.endpoint().patience());
    note(sent, status.filter(code -> code >= 200 && code < 300).isPresent());
  }

  private synchronized Letter next() {
    return queue.remove();
  }

  private synchronized void note(Instant sent, boolean success) {
    timesSent++;
    lastNotification = Optional.of(sent);
    if (success || defects.on("failures-uncounted")) {
      lastSuccess = Optional.of(sent);
    } else {
      timesFailed++;
      lastFailure = Optional.of(sent);
    }
    sending = !queue.isEmpty() && dispatched();
  }

  /** Hand over to the executor; a platform that is closing sends nothing more. */
  private boolean dispatched() {
    try {
      executor.execute(this::deliverNext);
      return true;
    } catch (RejectedExecutionException e) {
      queue.clear();
      return false;
    }
  }
}
