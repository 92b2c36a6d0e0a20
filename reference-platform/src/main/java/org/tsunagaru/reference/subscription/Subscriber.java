package org.tsunagaru.reference.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.reference.delivery.Letter;
import org.tsunagaru.reference.delivery.Mailbox;
import org.tsunagaru.reference.delivery.Tally;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.representation.Instants;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.node.ObjectNode;

/** One subscription while it lives, and its notifications. */
public final class Subscriber {

  private final Mailbox mailbox;
  private final Seeded defects;
  private Subscription subscription;

  Subscriber(Subscription subscription, Mailbox mailbox, Seeded defects) {
    this.subscription = subscription;
    this.mailbox = mailbox;
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
      tell(notification, mailbox.tally());
    }
    return shown;
  }

  /** Send a notification after those that wait already, unless throttling forbids it. */
  synchronized void send(Map<String, List<String>> headers, String body, Instant now) {
    Endpoint endpoint = subscription.endpoint();
    if (!mailbox.isTooSoon(subscription.throttling(), now)) {
      mailbox.post(new Letter("POST", endpoint.uri(), headers, body, endpoint.patience()), now);
    }
  }

  private void tell(ObjectNode notification, Tally tally) {
    if (tally.sent() == 0) {
      return;
    }
    boolean glossed = defects.on("failures-uncounted");
    Optional<Instant> failure = glossed ? Optional.empty() : tally.lastFailure();
    Optional<Instant> success = glossed ? tally.last() : tally.lastSuccess();
    notification.put("timesSent", tally.sent());
    if (tally.failed() > 0 && !glossed) {
      notification.put("timesFailed", tally.failed());
    }
    tally.last().ifPresent(at -> notification.put("lastNotification", Instants.text(at)));
    success.ifPresent(at -> notification.put("lastSuccess", Instants.text(at)));
    failure.ifPresent(at -> notification.put("lastFailure", Instants.text(at)));
    notification.put("status", failure.equals(tally.last()) ? "failed" : "ok");
  }
}
