package org.tsunagaru.validator.finding;

import org.tsunagaru.spec.Text;

/**
 * What a finding is about: one row of the rule catalogue.
 *
 * @param id name in lower case with hyphens, never reused
 * @param severity how much a finding of this rule matters
 * @param title what the rule asks for
 * @param advice what the owner of the data can do
 * @param passes a file in which the rule finds nothing
 * @param fails a file in which the rule finds something
 */
public record Rule(
    String id, Severity severity, Text title, Text advice, Example passes, Example fails) {

  /** Describe a rule that makes data invalid. */
  public static Rule error(String id, Text title, Text advice, String passes, String fails) {
    return new Rule(id, Severity.ERROR, title, advice, Example.of(passes), Example.of(fails));
  }

  /** Describe a rule that only warns. */
  public static Rule warning(String id, Text title, Text advice, String passes, String fails) {
    return new Rule(id, Severity.WARNING, title, advice, Example.of(passes), Example.of(fails));
  }

  /** Describe a rule for tables, each example being a CSV file. */
  public static Rule csv(
      String id, Severity severity, Text title, Text advice, String passes, String fails) {
    return new Rule(id, severity, title, advice, Example.csv(passes), Example.csv(fails));
  }

  /** Tell whether a finding of this rule makes data invalid. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
