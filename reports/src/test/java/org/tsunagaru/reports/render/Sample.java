package org.tsunagaru.reports.render;

import org.tsunagaru.reports.Given;
import org.tsunagaru.reports.rollup.Report;
import org.tsunagaru.spec.Level;

/** A run in which everything happened. */
final class Sample {

  private Sample() {}

  static Report report() {
    return new Given()
        .must("A-01", Given.passed(), Given.inapplicable())
        .must("A-02", Given.failed(), Given.passed())
        .must("A-03", Given.cannotTell("A-02"))
        .must("A-04", Given.untested())
        .must("A-05", Given.inapplicable())
        .must("A-06", Given.harnessError())
        .requirement("A-07", Level.SHOULD)
        .ran("A-07", Given.warned())
        .report();
  }
}
