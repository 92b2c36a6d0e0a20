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
  private static final Text NOT_WHOLE =
      new Text(
          "Ended before everything was tidied up and written: the reports may be missing, and 'tsunagaru cleanup' removes what is left on the platform.",
          "後片付けと報告書の書き出しが終わる前に終了しました。報告書が欠けている可能性があります。プラットフォームの残存物は tsunagaru cleanup で削除してください。");
  private static final long SECONDS_TO_TIDY = 30;
  private static final long SECONDS_TO_WRITE = 120;

  private final Console console;
  private final CountDownLatch tidied = new CountDownLatch(1);
  private final CountDownLatch written = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");
  private final List<Breaker> runs = new ArrayList<>();
  private boolean stopped;

  StopHook(Console console) {
    this.console = console;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Name what ends a run. */
  synchronized void ends(Breaker run) {
    runs.add(run);
    if (stopped) {
      run.stop(STOPPED);
    }
  }

  /** Say that the platform is not asked any more, and only writing is left. */
  void tidied() {
    tidied.countDown();
  }

  @Override
  public void close() {
    tidied.countDown();
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
      // A platform may keep a run waiting for good; what is in this machine's hands may take its
      // time.
      if (!tidied.await(SECONDS_TO_TIDY, TimeUnit.SECONDS)
          || !written.await(SECONDS_TO_WRITE, TimeUnit.SECONDS)) {
        console.complain(NOT_WHOLE); // The process was told to end, and does.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
