package org.tsunagaru.spec;

/**
 * Where a requirement comes from.
 *
 * @param document title of the document, as its publisher gives it
 * @param edition edition or date; editions of one document may number clauses differently
 * @param clause clauses or sections, comma separated
 */
public record Source(String document, String edition, String clause) {

  /** Put document, edition and clause on one line. */
  public String line() {
    return document + " " + edition + ", " + clause;
  }
}
