package org.tsunagaru.validator.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.rule.RuleBook;

/** Judges tables. A new rule is one class and one line here. */
public final class TableJudge {

  static final List<TableCheck.OfHeading> OF_HEADING =
      List.of(
          new ColumnMissing(),
          new ColumnAbsent(),
          new HeadingRepeated(),
          new HeadingBlank(),
          new HeadingSpelling());
  static final List<TableCheck.OfCell> OF_CELL =
      List.of(
          new CellNumber(),
          new CellListed(),
          new CellUnlisted(),
          new CellFormatted(),
          new SpreadsheetDamage(),
          new CellWritten(),
          new CellSeparated(),
          new CellIdentifier(),
          new CellBroken(),
          new CellSpace(),
          new CellLost(),
          new CellWidth());
  static final List<TableCheck.OfRow> OF_ROW =
      List.of(
          new CellMissing(),
          new RowPlace(),
          new RowSums(),
          new RowPeriod(),
          new RowNeeds(),
          new RowHours(),
          new RowAddress(),
          new RowCode(),
          new RowHazard(),
          new RowAlertLevel());

  private final Tables tables;
  private final Optional<Table> forced;
  private final RuleBook texts;
  private final Optional<Municipalities> municipalities;

  /**
   * Set up a judge.
   *
   * @param tables where tables are found
   * @param forced the table of every file; else it is told from the heading
   * @param texts what looks at texts wherever they stand
   * @param municipalities where offices are, if the user has a list
   */
  public TableJudge(
      Tables tables,
      Optional<Table> forced,
      RuleBook texts,
      Optional<Municipalities> municipalities) {
    this.municipalities = municipalities;
    this.tables = tables;
    this.forced = forced;
    this.texts = texts;
  }

  /** List the rules of this package. */
  public static List<Rule> rules() {
    List<Rule> all = new ArrayList<>(Shape.rules());
    OF_HEADING.forEach(check -> all.add(check.rule()));
    OF_CELL.forEach(check -> all.add(check.rule()));
    OF_ROW.forEach(check -> all.add(check.rule()));
    all.add(Positions.RULE);
    all.add(Twins.RULE);
    all.add(RowMunicipality.RULE);
    all.add(JsonRows.NESTED);
    return all;
  }

  /** Open a file that is read row by row. */
  public TableFile open() {
    return new TableFile(candidates(), forced.isPresent(), texts, municipalities);
  }

  /** Open a stream of JSON objects that may be rows. */
  public JsonRows openJson() {
    return new JsonRows(candidates(), forced.isPresent(), texts);
  }

  private List<Table> candidates() {
    return forced.map(List::of).orElseGet(tables::all);
  }
}
