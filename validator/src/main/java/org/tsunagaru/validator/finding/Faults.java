package org.tsunagaru.validator.finding;

import org.tsunagaru.spec.Text;

/** Where a judge puts what it finds in the record before it. */
@FunctionalInterface
public interface Faults {

  /**
   * Report one thing.
   *
   * @param rule the rule that is broken
   * @param place where
   * @param value what stands there, raw; it is shortened and escaped later
   * @param message what is wrong with it
   */
  void add(Rule rule, Place place, String value, Text message);
}
