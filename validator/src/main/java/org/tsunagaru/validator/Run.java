package org.tsunagaru.validator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.dataset.RepeatedIdentifiers;
import org.tsunagaru.validator.finding.Coverage;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.DataRecord;
import org.tsunagaru.validator.format.Detection;
import org.tsunagaru.validator.format.Format;
import org.tsunagaru.validator.format.Reading;
import org.tsunagaru.validator.format.RecordParser;
import org.tsunagaru.validator.format.RecordSink;
import org.tsunagaru.validator.table.JsonRows;
import org.tsunagaru.validator.table.Shape;
import tools.jackson.databind.JsonNode;

/** The validation of one source: takes its records one after the other and keeps the ledger. */
final class Run implements RecordSink, Coverage {

  private final RecordParser parser;
  private final RecordJudge judge;
  private final @Nullable Format forced;
  private final Supplier<JsonRows> tables;
  private final RepeatedIdentifiers identifiers;
  private final Ledger ledger;
  private final Map<Text, Long> left = new LinkedHashMap<>();
  private @Nullable Format decided;
  private @Nullable JsonRows rows;
  private long records;
  private long judged;

  Run(
      RecordParser parser,
      RecordJudge judge,
      @Nullable Format forced,
      Supplier<JsonRows> tables,
      RepeatedIdentifiers identifiers,
      Ledger ledger) {
    this.parser = parser;
    this.judge = judge;
    this.forced = forced;
    this.tables = tables;
    this.identifiers = identifiers;
    this.ledger = ledger;
  }

  @Override
  public void record(DataRecord record) {
    records += record.envelope() ? 0 : 1;
    parser.parse(record, this).ifPresent(tree -> judge(record, tree));
  }

  @Override
  public void fault(Rule rule, long line, String pointer, String value, Text message) {
    if (ledger.count(rule)) {
      ledger.handOut(rule, line, pointer, value, message);
    }
  }

  @Override
  public void heldAgainst(String model) {
    ledger.heldAgainst(model);
  }

  @Override
  public void left(Text reason) {
    left.merge(reason, 1L, Long::sum);
  }

  /** Close the books. */
  Summary finish() {
    if (records == 0 && ledger.nothingFound()) {
      fault(
          Reading.NO_RECORDS,
          1,
          "",
          "",
          new Text("The file has no record; nothing was checked.", "レコードが1件もなく、何も検証していません。"));
    }
    ledger.notCompared(identifiers);
    left.forEach((reason, number) -> ledger.stopRule(number, reason));
    return ledger.summary(records, judged);
  }

  private void judge(DataRecord record, JsonNode tree) {
    List<Fault> faults = new ArrayList<>();
    Faults sink =
        (rule, place, value, message) -> {
          if (ledger.count(rule)) {
            faults.add(new Fault(rule, place.pointer(), value, message));
          }
        };
    Format format = format(record, tree, sink);
    if (format != null) {
      judged += record.envelope() ? 0 : 1;
      judge.judge(format, record, tree, sink, this);
      if (format == Format.ROW) {
        row(record, tree, sink);
      } else {
        identifiers.look(tree, record.line(), record.place(), sink);
      }
    }
    handOut(record, faults);
  }

  private void row(DataRecord record, JsonNode tree, Faults sink) {
    rows().table().ifPresent(table -> heldAgainst(table.name()));
    rows()
        .row(tree, record.line(), record.place(), sink)
        .ifPresent(id -> identifiers.look(id, record.line(), record.place(), sink));
  }

  private JsonRows rows() {
    if (rows == null) {
      rows = tables.get();
    }
    return rows;
  }

  private void handOut(DataRecord record, List<Fault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    Set<String> pointers = new TreeSet<>();
    faults.forEach(fault -> pointers.add(fault.pointer));
    Map<String, Long> lines = parser.lines().of(record, pointers);
    for (Fault fault : faults) {
      long line = lines.getOrDefault(fault.pointer, record.line());
      ledger.handOut(fault.rule, line, fault.pointer, fault.value, fault.message);
    }
  }

  /** Tell how to judge a record; null, after a word in the ledger, when it cannot be. */
  private @Nullable Format format(DataRecord record, JsonNode tree, Faults sink) {
    if (record.base().startsWith("/features/") || record.envelope()) {
      return Format.GEOJSON;
    }
    Format format = forced != null ? forced : decided;
    if (format == null) {
      format = judge.hasSchema() ? Format.JSON : detected(record, tree, sink);
    }
    if (format == Format.ROW && !rows().isRow(tree)) {
      leaveOut(
          Shape.UNKNOWN,
          record,
          sink,
          new Text(
              "The members are the columns of no table that is known; it was not judged.",
              "項目がどの様式とも一致しないため、検証していません。"));
      return null;
    }
    if (format == Format.JSON && !judge.hasSchema()) {
      leaveOut(
          Reading.UNKNOWN,
          record,
          sink,
          new Text("There is no schema to judge by.", "検証に使うスキーマがありません。"));
      return null;
    }
    return format;
  }

  private @Nullable Format detected(DataRecord record, JsonNode tree, Faults sink) {
    switch (Detection.of(tree)) {
      case GEOJSON -> decided = Format.GEOJSON;
      case NGSI_LD -> decided = Format.NGSI_LD;
      case NGSI_V2 -> decided = Format.NGSI_V2;
      case CKAN -> decided = Format.CKAN;
      case DCAT -> decided = Format.DCAT;
      case AMBIGUOUS ->
          leaveOut(
              Reading.AMBIGUOUS,
              record,
              sink,
              new Text(
                  "This may be NGSI-LD or NGSIv2; it was not judged.",
                  "NGSI-LDともNGSIv2とも読めるため、検証していません。"));
      case UNCHECKED ->
          leaveOut(
              Reading.UNCHECKED,
              record,
              sink,
              new Text(
                  "This is a format that other tools check (GBFS, 3D Tiles, TopoJSON); it was not judged.",
                  "他のツールで検証する形式（GBFS・3D Tiles・TopoJSON）のため、検証していません。"));
      case UNKNOWN -> {
        if (rows().isRow(tree)) {
          decided = Format.ROW;
        } else {
          leaveOut(
              Reading.UNKNOWN,
              record,
              sink,
              new Text(
                  "The format is not recognised; it was not judged.", "データ形式を判別できないため、検証していません。"));
        }
      }
    }
    return decided;
  }

  private void leaveOut(Rule rule, DataRecord record, Faults sink, Text message) {
    ledger.leaveOut(rule);
    sink.add(rule, record.place(), "", message);
  }

  private static final class Fault {
    private final Rule rule;
    private final String pointer;
    private final String value;
    private final Text message;

    Fault(Rule rule, String pointer, String value, Text message) {
      this.rule = rule;
      this.pointer = pointer;
      this.value = value;
      this.message = message;
    }
  }
}
