package org.tsunagaru.validator;

import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.dataset.Identities;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.CsvRows;
import org.tsunagaru.validator.format.Reading;
import org.tsunagaru.validator.table.FileNames;
import org.tsunagaru.validator.table.Shape;
import org.tsunagaru.validator.table.TableFile;

/** The validation of one table: takes its rows one after the other and keeps the ledger. */
final class TableRun implements CsvRows.Sink {

  static final Text NO_ROWS =
      new Text("The file has no row; nothing was checked.", "データの行が1件もなく、何も検証していません。");

  private final TableFile file;
  private final Identities identifiers;
  private final Ledger ledger;

  TableRun(TableFile file, Identities identifiers, Ledger ledger) {
    this.file = file;
    this.identifiers = identifiers;
    this.ledger = ledger;
  }

  @Override
  public void row(long line, List<String> cells) {
    if (file.isHopeless()) {
      return;
    }
    file.row(line, cells, ledger::take).ifPresent(id -> identifiers.remember(id.naming(""), line));
  }

  @Override
  public void fault(Rule rule, long line, String value, Text message) {
    ledger.take(rule, line, "", value, message);
  }

  private Text unknown() {
    Text text =
        new Text(
            "The heading is of no table that is known; the file was not judged.",
            "見出しがどの様式とも一致しないため、検証していません。");
    return FileNames.suggest(ledger.file())
        .map(names -> String.join(", ", names))
        .map(
            names ->
                Text.of(
                    "%1$s By its name it may be one of: %3$s.",
                    "%2$sファイル名からは次の様式と見られます: %3$s。", text.en(), text.ja(), names))
        .orElse(text);
  }

  /** Close the books. */
  Summary finish() {
    file.finish(ledger::take);
    identifiers.places(file.places());
    file.table().ifPresent(table -> ledger.heldAgainst(table.name(), file.rows()));
    if (file.isOwn()) {
      ledger.stopRule(
          file.rows(),
          new Text(
              "The columns are the publisher's own; their values were held against the types that the file names, and no sheet.",
              "列は公開者独自のものです。値は、ファイル自身が示す型とだけ照合し、様式とは照合していません。"));
    }
    if (file.table().isEmpty() && !ledger.found(Reading.EMPTY)) {
      ledger.leaveOut(Shape.UNKNOWN);
      ledger.take(Shape.UNKNOWN, 1, "", "", unknown());
    } else if (file.rows() == 0 && !ledger.anyError()) {
      ledger.take(Reading.NO_RECORDS, 1, "", "", NO_ROWS);
    }
    return ledger.summary(file.rows(), file.table().isPresent() ? file.rows() : 0);
  }
}
