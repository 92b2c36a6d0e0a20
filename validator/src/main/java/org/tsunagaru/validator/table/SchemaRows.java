package org.tsunagaru.validator.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.schema.RecordSchema;
import org.tsunagaru.validator.schema.RowReading;
import org.tsunagaru.validator.schema.SchemaRules;
import org.tsunagaru.validator.schema.Violation;

/** Holds the rows of a file against a schema of the user's; the first row names the members. */
public final class SchemaRows {

  private final RowReading reading;
  private List<String> heading = List.of();
  private long rows;

  /** Begin a file. */
  public SchemaRows(RecordSchema schema) {
    this.reading = schema.rows();
  }

  /** Return how many rows below the heading were not empty. */
  public long rows() {
    return rows;
  }

  /** Judge the next row. */
  public void row(long line, List<String> cells, LineFaults faults) {
    if (cells.stream().allMatch(String::isBlank)) {
      faults.add(Shape.BLANK, line, "", "", new Text("The row is empty.", "空の行です。"));
    } else if (heading.isEmpty()) {
      heading = List.copyOf(cells);
      names(line, faults);
    } else {
      rows++;
      if (Shape.fits(heading.size(), line, cells, faults)) {
        hold(line, cells, faults);
      }
    }
  }

  private void names(long line, LineFaults faults) {
    HeadingBlank.look(line, heading, faults);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < heading.size(); i++) {
      if (!heading.get(i).isBlank() && !seen.add(heading.get(i))) {
        HeadingRepeated.tell(line, i, heading.get(i), faults);
      }
    }
  }

  private void hold(long line, List<String> cells, LineFaults faults) {
    for (Violation violation : reading.judge(heading, cells)) {
      faults.add(
          SchemaRules.of(violation),
          line,
          violation.path().isEmpty() ? "" : violation.path().get(0),
          violation.value(),
          violation.message());
    }
  }
}
