package org.tsunagaru.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tsunagaru.spec.SpecException;
import org.tsunagaru.spec.Text;

@Timeout(30)
class AheadTest {

  @Test
  void work_goes_on_beside_what_began_it() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    Ahead<String> work =
        Ahead.begin(
            () -> {
              begun.countDown();
              asked.await();
              return Thread.currentThread().getName();
            });
    begun.await();
    asked.countDown();
    assertThat(work.get()).isNotEqualTo(Thread.currentThread().getName());
    assertThat(work.get()).isEqualTo(work.get());
  }

  @Test
  void a_failure_comes_where_the_result_is_asked_for_and_as_it_was() {
    SpecException complaint = new SpecException(new Text("bad", "不正"));
    Ahead<String> ours =
        Ahead.begin(
            () -> {
              throw complaint;
            });
    assertThatThrownBy(ours::get).isSameAs(complaint);
    Ahead<String> another =
        Ahead.begin(
            () -> {
              throw new IOException("gone");
            });
    assertThatThrownBy(another::get).hasRootCauseMessage("gone");
  }
}
