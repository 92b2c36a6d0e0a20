package org.tsunagaru.reference.delivery;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Run deliveries on an executor, and know whether any is still to be made. */
public final class Deliveries implements Executor {

  private final Executor executor;
  private final AtomicInteger open = new AtomicInteger();

  /** Run them on an executor. */
  public Deliveries(Executor executor) {
    this.executor = executor;
  }

  @Override
  public void execute(Runnable delivery) {
    open.incrementAndGet();
    try {
      executor.execute(() -> run(delivery));
    } catch (RejectedExecutionException e) {
      open.decrementAndGet();
      throw e;
    }
  }

  /** Tell whether all that was handed over has been delivered and counted. */
  public boolean done() {
    return open.get() == 0;
  }

  private void run(Runnable delivery) {
    try {
      delivery.run();
    } finally {
      open.decrementAndGet();
    }
  }
}
