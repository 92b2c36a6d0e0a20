package org.tsunagaru.reference.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.tsunagaru.reference.outbound.Outbound;

/** The letters of one subscription, which leave one after the other. */
public final class Mailbox {

  private static final int LONGEST_QUEUE = 10_000;

  private final Outbound outbound;
  private final Executor executor;
  private final InstantSource clock;
  private final Queue<Letter> queue = new ArrayDeque<>();
  private boolean sending;
  private Tally tally = Tally.NONE;
  private Optional<Instant> lastQueued = Optional.empty();

  /** Send through one way out, on an executor. */
  public Mailbox(Outbound outbound, Executor executor, InstantSource clock) {
    this.outbound = outbound;
    this.executor = executor;
    this.clock = clock;
  }

  /** Tell whether so little time has gone by since the last letter that none may follow. */
  public synchronized boolean isTooSoon(Duration throttling, Instant now) {
    return lastQueued.filter(last -> last.plus(throttling).isAfter(now)).isPresent();
  }

  /** Send a letter after those that wait already. */
  public synchronized void post(Letter letter, Instant now) {
    if (queue.size() >= LONGEST_QUEUE) {
      return;
    }
    lastQueued = Optional.of(now);
    queue.add(letter);
    if (!sending) {
      sending = dispatched();
    }
  }

  /** Return what became of the letters so far. */
  public synchronized Tally tally() {
    return tally;
  }

  private void deliverNext() {
    Letter letter = next();
    Instant sent = clock.instant();
    Optional<Integer> status =
        outbound.deliver(
            letter.method(), letter.to(), letter.headers(), letter.body(), letter.patience());
    note(sent, status);
  }

  private synchronized Letter next() {
    return queue.remove();
  }

  private synchronized void note(Instant sent, Optional<Integer> status) {
    tally = tally.with(sent, status);
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
