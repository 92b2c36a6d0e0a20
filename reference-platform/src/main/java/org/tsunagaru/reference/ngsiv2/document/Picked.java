package org.tsunagaru.reference.ngsiv2.document;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which attributes or metadata a reader wants, section "Filtering out attributes and metadata".
 *
 * @param names in the reader's order; absent means all that are not built in
 * @param except names to leave out
 */
public record Picked(Optional<List<String>> names, Set<String> except) {

  /** All that are not built in. */
  public static final Picked ALL = new Picked(Optional.empty(), Set.of());

  /** Pick names, of which {@code *} stands for all that are not built in. */
  public static Picked of(Optional<List<String>> names) {
    return new Picked(names, Set.of());
  }

  /** Put what is wanted in the reader's order; built-in names are among it if they were named. */
  Set<String> from(Collection<String> own) {
    Set<String> wanted = new LinkedHashSet<>();
    for (String name : names.orElse(List.of("*"))) {
      if (name.equals("*")) {
        wanted.addAll(own);
      } else {
        wanted.add(name);
      }
    }
    wanted.removeAll(except);
    return wanted;
  }
}
