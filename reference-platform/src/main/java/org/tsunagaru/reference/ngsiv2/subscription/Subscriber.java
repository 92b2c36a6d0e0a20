package org.tsunagaru.reference.ngsiv2.subscription;

import java.time.Instant;
import org.tsunagaru.reference.delivery.Letter;
import org.tsunagaru.reference.delivery.Mailbox;
import org.tsunagaru.reference.delivery.Tally;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.ngsiv2.document.Moments;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.node.ObjectNode;

/** One subscription while it lives, and its notifications. */
public final class Subscriber {

  private final Mailbox mailbox;
  private final Seeded defects;
  private Subscription subscription;

  /** How many failures in a row were forgiven when the subscription was made active again. */
  private int forgiven;

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
    if (!subscription.status().equals(changed.status())) {
      forgiven = mailbox.tally().failedInRow();
    }
    subscription = changed;
  }

  /** Show the subscription and what became of its notifications. */
  public synchronized ObjectNode shown(Instant now) {
    ObjectNode shown = Json.object().put("id", subscription.id());
    shown.setAll(subscription.document().deepCopy());
    boolean glossed = defects.on("expired-subscription-shown-active");
    boolean idle = subscription.status().equals("inactive");
    String status = glossed ? subscription.status() : status(now);
    shown.put(
        "status", idle && defects.on("inactive-subscription-shown-active") ? "active" : status);
    if (shown.path("notification") instanceof ObjectNode notification) {
      tell(notification, mailbox.tally());
    }
    if (defects.on("throttling-unshown")) {
      shown.remove("throttling");
    }
    return shown;
  }

  /** Tell whether it is to be told of changes as of an instant, were there any. */
  synchronized boolean listens(Instant now) {
    String status = status(now);
    boolean active =
        status.equals("active")
            || status.equals("oneshot")
            || (status.equals("inactive") && defects.on("inactive-subscription-notifies"));
    return active && !mailbox.isTooSoon(subscription.throttling(), now);
  }

  /** Send a notification after those that wait already. */
  synchronized void send(Letter letter, Instant now) {
    mailbox.post(letter, now);
    if (subscription.status().equals("oneshot")) {
      subscription = subscription.with("inactive");
    }
  }

  private String status(Instant now) {
    boolean failing =
        subscription
            .mostFails()
            .filter(most -> mailbox.tally().failedInRow() - forgiven > most)
            .isPresent();
    return failing ? "inactive" : subscription.status(now);
  }

  private void tell(ObjectNode notification, Tally tally) {
    if (tally.sent() == 0 || defects.on("deliveries-untold")) {
      return;
    }
    notification.put("timesSent", tally.sent());
    tally.last().ifPresent(at -> notification.put("lastNotification", Moments.millis(at)));
    tally.lastSuccess().ifPresent(at -> notification.put("lastSuccess", Moments.millis(at)));
    tally.lastStatus().ifPresent(code -> notification.put("lastSuccessCode", code));
    tally.lastFailure().ifPresent(at -> notification.put("lastFailure", Moments.millis(at)));
    tally.lastReason().ifPresent(reason -> notification.put("lastFailureReason", reason));
    if (tally.failedInRow() > 0) {
      notification.put("failsCounter", tally.failedInRow());
    }
  }
}
