package org.tsunagaru.validator.table;

import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.finding.Rule;

/** A rule for tables at work. It keeps nothing from one call to the next. */
interface TableCheck {

  /** Return what this check stands for in the catalogue. */
  Rule rule();

  /** Looks at the heading. */
  interface OfHeading extends TableCheck {
    void heading(Heading heading, LineFaults faults);
  }

  /** Looks at a cell that is not empty. */
  interface OfCell extends TableCheck {
    void cell(Field field, String raw, String value, long line, LineFaults faults);
  }

  /** Looks at a row as a whole. */
  interface OfRow extends TableCheck {
    void row(Heading heading, Row row, LineFaults faults);
  }
}
