package org.tsunagaru.validator.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.dataset.NamedPlace;
import org.tsunagaru.validator.finding.LineFaults;
import org.tsunagaru.validator.rule.RuleBook;
import org.tsunagaru.validator.table.Field.Obligation;

/** A file that is being read: finds its heading, then judges row by row. */
public final class TableFile {

  private static final int LONGEST_PREAMBLE = 30;

  private final List<Table> candidates;
  private final boolean forced;
  private final Set<Field> filled = new HashSet<>();
  private final PersonalNumbers persons = new PersonalNumbers();
  private final CellJudge cells;
  private final LinkData linkData = new LinkData();
  private final Positions positions = new Positions();
  private final Twins twins = new Twins();
  private final Optional<Municipalities> municipalities;
  private Optional<Heading> heading = Optional.empty();
  private List<Heading.Column> others = List.of();
  private int before;
  private long rows;

  TableFile(
      List<Table> candidates,
      boolean forced,
      RuleBook texts,
      Optional<Municipalities> municipalities) {
    this.municipalities = municipalities;
    this.candidates = candidates;
    this.forced = forced;
    this.cells = new CellJudge(texts, persons);
  }

  /** Return the table that the heading is of. */
  public Optional<Table> table() {
    return heading.map(Heading::table);
  }

  /** Tell whether the publisher alone says what the columns are. */
  public boolean isOwn() {
    return table().filter(one -> one.generation() == Table.Generation.OWN).isPresent();
  }

  /** Return how many rows below the heading were not empty. */
  public long rows() {
    return rows;
  }

  /** Tell whether so much was read without a heading that none will come. */
  public boolean isHopeless() {
    return heading.isEmpty() && before > LONGEST_PREAMBLE;
  }

  /**
   * Judge the next row.
   *
   * @return its identifier, where it has one
   */
  public Optional<RowIdentifier> row(long line, List<String> cells, LineFaults faults) {
    if (heading.isEmpty()) {
      if (linkData.take(line, cells)) {
        return Optional.empty();
      }
      linkData.heading(candidates).ifPresent(found -> begin(found, faults));
    }
    if (heading.isEmpty()) {
      lookForHeading(line, cells, faults);
      return Optional.empty();
    }
    if (cells.stream().allMatch(CellJudge::isBlank)) {
      faults.add(Shape.BLANK, line, "", "", new Text("The row is empty.", "空の行です。"));
      return Optional.empty();
    }
    rows++;
    return judge(heading.get(), line, cells, faults);
  }

  /** List where the things are that were named so far. */
  public List<NamedPlace> places() {
    return twins.places();
  }

  /** Judge what only the whole file shows. */
  public void finish(LineFaults faults) {
    if (heading.isEmpty()) {
      linkData.heading(candidates).ifPresent(found -> begin(found, faults));
    }
    if (heading.isEmpty() || rows == 0) {
      return;
    }
    LineFaults named = heading.get().named(faults);
    persons.finish(heading.get().line(), named);
    positions.finish(named);
    twins.finish(named);
    for (Field field : heading.get().columns().keySet()) {
      if (field.obligation() == Obligation.SHOULD && !filled.contains(field)) {
        named.add(
            Shape.EMPTY_COLUMN,
            heading.get().line(),
            field.name(),
            "",
            Text.of("\"%s\" is empty in every row.", "「%s」がすべての行で空です。", field.name()));
      }
    }
  }

  private void lookForHeading(long line, List<String> cells, LineFaults faults) {
    heading =
        forced && Heading.filled(cells) > 2
            ? Optional.of(Heading.as(line, cells, candidates.get(0)))
            : Heading.of(line, cells, candidates);
    if (heading.isEmpty()) {
      before++;
      return;
    }
    if (before > 0) {
      faults.add(
          Shape.PREAMBLE,
          1,
          "",
          "",
          Text.of("%d rows stand before the heading.", "見出しの前に%d行あります。", before));
    }
    begin(heading.get(), faults);
  }

  private void begin(Heading found, LineFaults faults) {
    boolean linked = heading.isEmpty();
    heading = Optional.of(found);
    others = found.others();
    if (linked) {
      linkData.judge(faults);
    }
    TableJudge.OF_HEADING.forEach(check -> check.heading(found, faults));
  }

  private Optional<RowIdentifier> judge(
      Heading of, long line, List<String> cells, LineFaults faults) {
    if (!Shape.fits(of.cells().size(), line, cells, faults)) {
      return Optional.empty();
    }
    LineFaults named = of.named(faults);
    Map<String, String> values = new HashMap<>();
    of.columns().forEach((field, at) -> cell(field, cells.get(at), line, named, values));
    others.forEach(one -> cell(one.field(), cells.get(one.index()), line, faults, new HashMap<>()));
    Row row = new Row(line, values);
    TableJudge.OF_ROW.forEach(check -> check.row(of, row, named));
    positions.add(row);
    twins.add(row);
    municipalities.ifPresent(list -> RowMunicipality.row(list, row, named));
    return row.identifier(of.table());
  }

  private void cell(
      Field field, String raw, long line, LineFaults faults, Map<String, String> values) {
    Optional<String> value = cells.cell(field, raw, line, faults);
    if (value.isPresent()) {
      filled.add(field);
      values.put(field.name(), value.get());
    }
  }
}
