package org.tsunagaru.validator.finding;

import org.tsunagaru.spec.Text;

/** Where a judge of tables puts what it finds. */
@FunctionalInterface
public interface LineFaults {

  /**
   * Report one thing.
   *
   * @param rule the rule that is broken
   * @param line one-based line of the source
   * @param column heading of the column; empty for the row as a whole
   * @param value what stands there, raw
   * @param message what is wrong with it
   */
  void add(Rule rule, long line, String column, String value, Text message);
}
