package org.tsunagaru.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.tsunagaru.spec.SpecException;

@Isolated("counts the threads of the whole process")
final class ReferencePlatformTest {

  @Test
  void fifty_platforms_start_and_stop_quickly_and_leave_no_thread_behind() {
    ReferencePlatform.start(0).close();
    long start = System.nanoTime();
    List<ReferencePlatform> platforms = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      ReferencePlatform platform = ReferencePlatform.start(0);
      platforms.add(platform);
      assertThat(Client.of(platform).status("GET", "/types", "")).isEqualTo(200);
    }
    platforms.forEach(ReferencePlatform::close);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(threadsOfServers()).isZero();
  }

  @Test
  void a_closed_platform_frees_its_port() {
    ReferencePlatform first = ReferencePlatform.start(0);
    int port = first.origin().getPort();
    first.close();
    try (ReferencePlatform second = ReferencePlatform.start(port)) {
      assertThat(second.origin().getPort()).isEqualTo(port);
    }
  }

  @Test
  void a_port_in_use_is_refused_in_both_languages() {
    try (ReferencePlatform first = ReferencePlatform.start(0)) {
      int port = first.origin().getPort();
      assertThatThrownBy(() -> ReferencePlatform.start(port))
          .isInstanceOfSatisfying(
              SpecException.class, e -> assertThat(e.text().ja()).contains(String.valueOf(port)));
    }
  }

  private static long threadsOfServers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .filter(t -> t.getName().startsWith("qtp") || t.getName().startsWith("JettyServer"))
        .count();
  }
}
