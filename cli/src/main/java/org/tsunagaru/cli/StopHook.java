package org.tsunagaru.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tsunagaru.features.http.Breaker;
import org.tsunagaru.spec.Text;

/**
 * Lets Ctrl-C end runs in good order: what was created is removed and what was found out is written
 * before the process ends.
 */
final class StopHook implements AutoCloseable {

  private static final Text STOPPED = new Text("The user stopped the run", "利用者が実行を中断した");
  private static final long GRACE_SECONDS = 30;

  private final CountDownLatch written = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");
  private final List<Breaker> runs = new ArrayList<>();
  private boolean stopped;

  StopHook() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Name what ends a run. */
  synchronized void ends(Breaker run) {
    runs.add(run);
    if (stopped) {
      run.stop(STOPPED);
    }
  }

  @Override
  public void close() {
    written.countDown();
    if (!isStopped()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  /** Tell whether the user has stopped the runs. */
  synchronized boolean isStopped() {
    return stopped;
  }

  private void stop() {
    synchronized (this) {
      stopped = true;
      runs.forEach(run -> run.stop(STOPPED));
    }
    try {
      if (!written.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
