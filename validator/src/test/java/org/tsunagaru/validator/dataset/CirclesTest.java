package org.tsunagaru.validator.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tsunagaru.spec.Text;

/** What is kept of containments is bounded. */
final class CirclesTest {

  @Test
  void beyond_the_cap_it_is_said_that_containments_were_not_followed() {
    Circles circles = new Circles();
    for (int i = 0; i <= Circles.CAP; i++) {
      Containment part = new Containment("urn:x:" + i, "urn:x:" + (i + 1) % (Circles.CAP + 1));
      Naming naming = new Naming(Optional.of(""), true, part.whole(), "/a", "", Optional.of(part));
      circles.add(part, "a.json", i, naming);
    }
    List<Fault> found = new ArrayList<>();
    List<Long> left = new ArrayList<>();

    circles.finish(
        new Identities.Report() {
          @Override
          public void found(Fault fault) {
            found.add(fault);
          }

          @Override
          public void left(long number, Text reason) {
            left.add(number);
          }
        });

    assertThat(found).isEmpty();
    assertThat(left).containsExactly(1L);
  }
}
