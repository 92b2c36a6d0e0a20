package org.tsunagaru.reference.store;

import java.util.Optional;

/**
 * What a change came with, for those who are told of it.
 *
 * @param correlator by which a client follows what its request leads to; absent when it gave none
 * @param token credentials to be passed on; absent when there were none
 * @param forced whether it is to be told although nothing differs
 */
public record Origin(Optional<String> correlator, Optional<String> token, boolean forced) {

  /** Nothing. */
  public static final Origin NONE = new Origin(Optional.empty(), Optional.empty(), false);
}
