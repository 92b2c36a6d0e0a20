package org.tsunagaru.reports.rollup;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of the profile that was asked for.
 *
 * @param requirements ids that were asked for; empty for all
 * @param tags tag expression that was asked for
 * @param readOnly whether everything that changes the platform was left out
 * @param thinnedOut ids of requirements of which some scenarios were run and others left out
 */
public record Selection(
    List<String> requirements, Optional<String> tags, boolean readOnly, Set<String> thinnedOut) {

  /** Ask for a part that holds requirements whole. */
  public Selection(List<String> requirements, Optional<String> tags, boolean readOnly) {
    this(requirements, tags, readOnly, Set.of());
  }

  /** Tell whether scenarios of a requirement may be left out while others of it are run. */
  boolean thinned() {
    return tags.isPresent() || readOnly;
  }

  /** Tell whether less than the whole profile was asked for; such a run is never conformant. */
  public boolean narrowed() {
    return !requirements.isEmpty() || tags.isPresent() || readOnly;
  }
}
