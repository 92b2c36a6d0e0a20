package org.tsunagaru.validator;

import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.CsvRows;
import org.tsunagaru.validator.format.Reading;
import org.tsunagaru.validator.table.SchemaRows;

/** The validation of one table against a schema of the user's. */
final class SchemaRun implements CsvRows.Sink {

  private final SchemaRows rows;
  private final Ledger ledger;

  SchemaRun(SchemaRows rows, Ledger ledger) {
    this.rows = rows;
    this.ledger = ledger;
  }

  @Override
  public void row(long line, List<String> cells) {
    rows.row(line, cells, ledger::take);
  }

  @Override
  public void fault(Rule rule, long line, String value, Text message) {
    ledger.take(rule, line, "", value, message);
  }

  /** Close the books. */
  Summary finish() {
    if (rows.rows() == 0 && !ledger.anyError()) {
      ledger.take(Reading.NO_RECORDS, 1, "", "", TableRun.NO_ROWS);
    }
    return ledger.summary(rows.rows(), rows.rows());
  }
}
