package org.tsunagaru.spec;

import java.util.Optional;

/**
 * Where a requirement comes from.
 *
 * @param document title of the document, as its publisher gives it; where it names none, what it
 *     begins with
 * @param edition edition or date, or that the document states neither; editions of one document may
 *     number clauses differently
 * @param clause clauses or sections, comma separated
 * @param confidence how sure it is that the source says so; absent where the published standard
 *     itself is cited
 * @param note what of the source was not seen, or how it words the demand
 */
public record Source(
    String document,
    String edition,
    String clause,
    Optional<Confidence> confidence,
    Optional<Text> note) {

  /** Cite a published standard. */
  public Source(String document, String edition, String clause) {
    this(document, edition, clause, Optional.empty(), Optional.empty());
  }

  /** Put document, edition and clause on one line. */
  public String line() {
    return document + " " + edition + ", " + clause;
  }
}
