package org.tsunagaru.features.http;

import java.util.concurrent.TimeUnit;

/** Spreads requests so that no second sees more of them than a city allows. */
final class Pace {

  private final long nanosBetween;
  private final Breaker breaker;
  private long next;

  /**
   * Keep a pace.
   *
   * @param perSecond most requests a second; zero means no limit
   */
  Pace(double perSecond, Breaker breaker) {
    this.nanosBetween = perSecond <= 0 ? 0 : (long) (1_000_000_000 / perSecond);
    this.breaker = breaker;
    this.next = System.nanoTime();
  }

  /**
   * Wait for this request's turn; what cleans up after a run that was stopped has its turn too.
   *
   * @throws RunEnded when the run ends meanwhile
   */
  void await() {
    if (nanosBetween == 0) {
      return;
    }
    long wait;
    synchronized (this) {
      long now = System.nanoTime();
      long turn = Math.max(now, next);
      next = turn + nanosBetween;
      wait = turn - now;
    }
    if (wait > 0 && breaker.why().isEmpty()) {
      breaker.pause(wait / 1_000_000 + 1);
    } else if (wait > 0) {
      sleep(wait);
    }
  }

  private static void sleep(long nanos) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
