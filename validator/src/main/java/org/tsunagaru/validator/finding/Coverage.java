package org.tsunagaru.validator.finding;

import org.tsunagaru.spec.Text;

/** Where a judge says how far it went, so that nobody takes silence for approval. */
public interface Coverage {

  /** Say that a record was held against a model. */
  void heldAgainst(String model);

  /** Say that something about a record was left unjudged; the same words are counted together. */
  void left(Text reason);
}
