package org.tsunagaru.features.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Ends exchanges that take too long by the wall clock, however busily they drip bytes. */
final class Deadlines implements AutoCloseable {

  private final ScheduledThreadPoolExecutor clock;

  Deadlines() {
    clock =
        new ScheduledThreadPoolExecutor(
            1,
            runnable -> {
              Thread thread = new Thread(runnable, "exchange-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
  }

  /** Run something when the time has passed, unless the watch finishes first. */
  Watch watch(Duration time, Runnable abort) {
    return new Watch(time, abort);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private enum State {
    RUNNING,
    FINISHED,
    PASSED
  }

  /** One exchange under watch. */
  final class Watch implements AutoCloseable {

    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private final ScheduledFuture<?> alarm;
    private final Duration time;

    private Watch(Duration time, Runnable abort) {
      this.time = time;
      this.alarm =
          clock.schedule(
              () -> {
                if (state.compareAndSet(State.RUNNING, State.PASSED)) {
                  abort.run();
                }
              },
              time.toMillis(),
              TimeUnit.MILLISECONDS);
    }

    void finished() throws IOException {
      if (!state.compareAndSet(State.RUNNING, State.FINISHED)) {
        throwIfPassed();
      }
    }

    void throwIfPassed() throws IOException {
      if (state.get() == State.PASSED) {
        throw new InterruptedIOException("no whole answer within " + time.toMillis() + " ms");
      }
    }

    @Override
    public void close() {
      alarm.cancel(false);
    }
  }
}
