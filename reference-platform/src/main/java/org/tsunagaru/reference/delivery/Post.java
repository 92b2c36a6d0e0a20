package org.tsunagaru.reference.delivery;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.tsunagaru.reference.outbound.Outbound;

/**
 * What it takes to send notifications.
 *
 * @param outbound the way out
 * @param executor runs deliveries
 * @param clock tells the time
 */
public record Post(Outbound outbound, Executor executor, InstantSource clock) {

  /** Open a mailbox for one subscription. */
  public Mailbox mailbox() {
    return new Mailbox(outbound, executor, clock);
  }
}
