package org.tsunagaru.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * Work that begins before its result is needed, on a thread of its own: short runs spend their time
 * on beginnings, one processor at a time.
 */
final class Ahead<T> {

  private final FutureTask<T> work;

  private Ahead(Callable<T> work) {
    this.work = new FutureTask<>(work);
  }

  /** Begin some work. The program does not wait for it where nobody asks for the result. */
  static <T> Ahead<T> begin(Callable<T> work) {
    Ahead<T> ahead = new Ahead<>(work);
    Thread thread = new Thread(ahead.work, "ahead");
    thread.setDaemon(true);
    thread.start();
    return ahead;
  }

  /** Return the result once it is there, or fail as the work failed. */
  T get() {
    return result(work);
  }

  /** Wait for a result, or fail as the work failed. */
  static <T> T result(Future<T> work) {
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw unchecked(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
