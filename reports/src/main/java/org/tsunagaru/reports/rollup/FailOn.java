package org.tsunagaru.reports.rollup;

/** What makes a program that ends with a run end with an exit code other than 0. */
public enum FailOn {
  /** Only what the profile requires, as the verdict has it. */
  MUST,
  /** Recommendations too. */
  SHOULD
}
