package org.tsunagaru.spec;

/**
 * Where a requirement comes from.
 *
 * @param document title of the document, as its publisher gives it; where it names none, what it
 *     begins with
 * @param edition edition or date, or that the document states neither; editions of one document may
 *     number clauses differently
 * @param clause clauses or sections, comma separated
 */
public record Source(String document, String edition, String clause) {

  /** Put document, edition and clause on one line. */
  public String line() {
    return document + " " + edition + ", " + clause;
  }
}
