package org.tsunagaru.validator.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsunagaru.spec.Text;

final class ComparisonTest {

  private final List<String> found = new ArrayList<>();

  private void compare(String... identifiers) throws Exception {
    try (Identities identities = new Identities(100, Path.of(""))) {
      identities.open("a.json");
      Comparison comparison =
          new Comparison(
              identities,
              Set.of(),
              true,
              new Identities.Report() {
                @Override
                public void found(Fault fault) {
                  found.add(fault.value() + " " + fault.line());
                }

                @Override
                public void left(long number, Text reason) {
                  throw new AssertionError(reason);
                }
              });
      for (int i = 0; i < identifiers.length; i++) {
        comparison.take(new Mention(7, false, 0, i + 1L, identifiers[i], "/id", ""));
      }
    }
  }

  @Test
  void two_identifiers_of_one_hash_are_two() throws Exception {
    compare("a", "b");
    assertThat(found).isEmpty();
  }

  @Test
  void an_identifier_that_comes_again_is_one() throws Exception {
    compare("a", "a", "b", "b");
    assertThat(found).containsExactly("a 2", "b 4");
  }
}
