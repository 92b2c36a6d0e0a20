package org.tsunagaru.features.http;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.tsunagaru.spec.Text;

/** Ends the run when the platform no longer answers, or when the user says stop. */
public final class Breaker {

  private static final int FAILURES = 3;

  private final CountDownLatch ended = new CountDownLatch(1);
  private Optional<Text> why = Optional.empty();
  private Optional<Text> distrust = Optional.empty();
  private Optional<String> lastAnswered = Optional.empty();
  private int failures;
  private boolean answering = true;

  /**
   * Go on, or not.
   *
   * @throws RunEnded when the run is over
   */
  public synchronized void check() {
    why.ifPresent(
        reason -> {
          throw new RunEnded(reason);
        });
  }

  /** Return why the run is over, if it is. */
  public synchronized Optional<Text> why() {
    return why;
  }

  /** End the run because the platform does not answer. */
  public synchronized void end(Text reason) {
    answering = false;
    stop(reason);
  }

  /**
   * Say that a certificate of the platform is not to be trusted, so that nothing can be said to it.
   * How it makes connections can still be looked at.
   */
  public synchronized void distrust(Text reason) {
    distrust = Optional.of(distrust.orElse(reason));
  }

  /** Return why nothing can be said to the platform although it is there, if that is so. */
  public synchronized Optional<Text> distrusted() {
    return distrust;
  }

  /** Tell whether the platform is still worth speaking to, if only to clean up. */
  synchronized boolean answering() {
    return answering;
  }

  /** End the run although the platform answers; what was created can still be removed. */
  public synchronized void stop(Text reason) {
    if (why.isEmpty()) {
      why = Optional.of(reason);
      ended.countDown();
    }
  }

  /**
   * Wait, but no longer than the run lasts.
   *
   * @throws RunEnded when the run ends meanwhile
   */
  public void pause(long milliseconds) {
    try {
      if (ended.await(milliseconds, TimeUnit.MILLISECONDS)) {
        check();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunEnded(new Text("The run was stopped", "実行が中断された"));
    }
  }

  synchronized void answered(String exchange) {
    failures = 0;
    lastAnswered = Optional.of(exchange);
  }

  /** Count a request for which there were no credentials; a few in a row end the run. */
  synchronized void unknown(Text trouble) {
    failures++;
    if (failures >= FAILURES) {
      end(trouble);
    }
  }

  /**
   * Count a lost exchange; after a few in a row ask whether the platform still answers at all.
   *
   * @param answers asks the platform for any answer
   */
  void lost(BooleanSupplier answers) {
    synchronized (this) {
      failures++;
      if (failures < FAILURES || why.isPresent()) {
        return;
      }
    }
    if (answers.getAsBoolean()) {
      synchronized (this) {
        failures = 0;
      }
      return;
    }
    String last = lastAnswered.orElse("-");
    end(
        Text.of(
            "The platform stopped answering; the last exchange that worked: %s",
            "プラットフォームが応答しなくなった。最後に成功したやり取り: %s", last));
  }
}
