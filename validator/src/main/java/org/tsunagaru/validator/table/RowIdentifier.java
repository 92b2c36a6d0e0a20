package org.tsunagaru.validator.table;

import org.tsunagaru.validator.dataset.Naming;

/**
 * What identifies a row.
 *
 * @param text the identifier
 * @param scope the table and the publisher within which it comes once, whatever the file; empty
 *     where it only counts the rows of its file
 */
public record RowIdentifier(String text, String scope) {

  /** Say so to whoever compares identifiers. */
  public Naming naming(String pointer) {
    return scope.isEmpty() ? Naming.here(text, pointer) : Naming.within(scope, text, pointer);
  }
}
