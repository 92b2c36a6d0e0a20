package org.tsunagaru.validator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.dataset.Identities;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.DataRecord;
import org.tsunagaru.validator.format.MemberLines;
import org.tsunagaru.validator.format.Reading;

/** Books the judgements of one source in the order of the source. */
final class Books {

  private final Ledger ledger;
  private final Identities identifiers;
  private final MemberLines lines;
  private final Map<Text, Long> left = new LinkedHashMap<>();
  private long records;
  private long judged;

  Books(Ledger ledger, Identities identifiers, MemberLines lines) {
    this.ledger = ledger;
    this.identifiers = identifiers;
    this.lines = lines;
  }

  /** Book what was said of a place in the stream that is no record. */
  void book(Judgement judgement) {
    kept(judgement).forEach(fault -> handOut(fault, fault.line().orElse(1L)));
  }

  /** Book what was said of a record. */
  void book(DataRecord record, Judgement judgement) {
    records += record.envelope() ? 0 : 1;
    judged += judgement.format().isPresent() && !record.envelope() ? 1 : 0;
    judgement.namings().forEach(naming -> identifiers.remember(naming, record.line()));
    judgement.leftOut().ifPresent(ledger::leaveOut);
    judgement.models().forEach(ledger::heldAgainst);
    judgement.left().forEach(reason -> left.merge(reason, 1L, Long::sum));
    List<Judgement.Fault> kept = kept(judgement);
    Map<String, Long> found = linesOf(record, kept);
    kept.forEach(
        fault -> {
          long line = found.getOrDefault(fault.pointer(), record.line());
          handOut(fault, fault.line().orElse(line));
        });
  }

  /** Count all faults of a judgement, and keep those that are still to be handed out. */
  private List<Judgement.Fault> kept(Judgement judgement) {
    List<Judgement.Fault> kept = new ArrayList<>();
    Map<Rule, Long> rest = new HashMap<>(judgement.counts());
    for (Judgement.Fault fault : judgement.faults()) {
      rest.merge(fault.rule(), -1L, Long::sum);
      if (ledger.count(fault.rule())) {
        kept.add(fault);
      }
    }
    rest.forEach(ledger::count);
    return kept;
  }

  private Map<String, Long> linesOf(DataRecord record, List<Judgement.Fault> faults) {
    Set<String> pointers = new TreeSet<>();
    for (Judgement.Fault fault : faults) {
      if (fault.line().isEmpty()) {
        pointers.add(fault.pointer());
      }
    }
    return pointers.isEmpty() ? Map.of() : lines.of(record, pointers);
  }

  private void handOut(Judgement.Fault fault, long line) {
    ledger.handOut(fault.rule(), line, fault.pointer(), fault.value(), fault.message());
  }

  /** Close the books. */
  Summary close() {
    if (records == 0 && ledger.nothingFound() && ledger.count(Reading.NO_RECORDS)) {
      ledger.handOut(
          Reading.NO_RECORDS,
          1,
          "",
          "",
          new Text("The file has no record; nothing was checked.", "レコードが1件もなく、何も検証していません。"));
    }
    left.forEach((reason, number) -> ledger.stopRule(number, reason));
    return ledger.summary(records, judged);
  }
}
