package org.tsunagaru.validator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.dataset.Naming;
import org.tsunagaru.validator.finding.Faults;
import org.tsunagaru.validator.finding.Place;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.format.DataRecord;
import org.tsunagaru.validator.format.Detection;
import org.tsunagaru.validator.format.Format;
import org.tsunagaru.validator.format.Reading;
import org.tsunagaru.validator.format.RecordParser;
import org.tsunagaru.validator.rule.RuleBook;
import org.tsunagaru.validator.table.JsonRows;
import org.tsunagaru.validator.table.RowIdentifier;
import org.tsunagaru.validator.table.Shape;
import tools.jackson.databind.JsonNode;

/**
 * Takes a record from its bytes to its judgement. Many threads may share it for records whose
 * format is known; rows of tables, and records whose format is not, belong to the one thread that
 * reads.
 */
final class Judging {

  private final RecordParser parser;
  private final RecordJudge judge;
  private final @Nullable Format forced;
  private final Supplier<JsonRows> tables;
  private final int cap;
  private @Nullable JsonRows rows;

  Judging(
      RecordParser parser,
      RecordJudge judge,
      @Nullable Format forced,
      Supplier<JsonRows> tables,
      int cap) {
    this.parser = parser;
    this.judge = judge;
    this.forced = forced;
    this.tables = tables;
    this.cap = cap;
  }

  /** Begin a judgement. */
  Judgement begin() {
    return new Judgement(cap);
  }

  /** Tell as what a record is judged, where that takes no look at it. */
  Optional<Format> format(DataRecord record, Optional<Format> decided) {
    if (record.base().startsWith("/features/") || record.envelope()) {
      return Optional.of(Format.GEOJSON);
    }
    if (forced != null) {
      return Optional.of(forced);
    }
    return decided.isEmpty() && judge.hasSchema() ? Optional.of(Format.JSON) : decided;
  }

  /**
   * Judge a record.
   *
   * @param known as what; else it is told from the record
   */
  Judgement judge(DataRecord record, Optional<Format> known) {
    Judgement judgement = begin();
    parser.parse(record, judgement).ifPresent(tree -> judge(record, tree, known, judgement));
    return judgement;
  }

  private void judge(
      DataRecord record, JsonNode tree, Optional<Format> known, Judgement judgement) {
    Optional<Format> format = known.or(() -> detected(record, tree, judgement));
    if (format.filter(Format.ROW::equals).isPresent()) {
      row(record, tree, judgement);
    } else if (format.filter(Format.JSON::equals).isPresent() && !judge.hasSchema()) {
      leaveOut(
          Reading.UNKNOWN,
          record,
          judgement,
          new Text("There is no schema to judge by.", "検証に使うスキーマがありません。"));
    } else if (format.isPresent()) {
      judge.judge(format.get(), record, tree, judgement, judgement);
      judgement.judgedAs(format.get(), namings(format.get(), tree, record.place(), judgement));
    }
  }

  /** Judge what only the whole stream shows. */
  Judgement finish() {
    Judgement judgement = begin();
    if (rows != null) {
      rows.finish(
          (rule, line, column, value, message) -> judgement.fault(rule, line, "", value, message));
    }
    return judgement;
  }

  private void row(DataRecord record, JsonNode tree, Judgement judgement) {
    if (!rows().isRow(tree)) {
      leaveOut(
          Shape.UNKNOWN,
          record,
          judgement,
          new Text(
              "The members are the columns of no table that is known; it was not judged.",
              "項目がどの様式とも一致しないため、検証していません。"));
      return;
    }
    judge.judge(Format.ROW, record, tree, judgement, judgement);
    rows().table().ifPresent(table -> judgement.heldAgainst(table.name()));
    Optional<RowIdentifier> id = rows().row(tree, record.line(), record.place(), judgement);
    judgement.judgedAs(Format.ROW, id.map(one -> one.naming(record.base())).stream().toList());
  }

  /** What identifies a thing of NGSI does so everywhere; another id does so in its source. */
  private static List<Naming> namings(Format format, JsonNode tree, Place at, Faults faults) {
    if (format.isNgsi() && Detection.isNotification(tree)) {
      List<Naming> all = new ArrayList<>();
      JsonNode data = tree.path("data");
      for (int i = 0; i < data.size(); i++) {
        all.addAll(Naming.entity(data.get(i), at.member("data").element(i), faults));
      }
      return all;
    }
    if (format.isNgsi()) {
      return Naming.entity(tree, at, faults);
    }
    if (format == Format.JSON) {
      return List.of(); // its schema alone says what an id is
    }
    return format == Format.GEOJSON && RuleBook.isEntity(tree)
        ? Naming.feature(tree, at, faults)
        : Naming.record(tree, at);
  }

  private JsonRows rows() {
    if (rows == null) {
      rows = tables.get();
    }
    return rows;
  }

  /** Tell the format of a record; nothing, after a word about it, when that cannot be. */
  private Optional<Format> detected(DataRecord record, JsonNode tree, Judgement judgement) {
    return switch (Detection.of(tree)) {
      case GEOJSON -> Optional.of(Format.GEOJSON);
      case NGSI_LD -> Optional.of(Format.NGSI_LD);
      case NGSI_V2 -> Optional.of(Format.NGSI_V2);
      case CKAN -> Optional.of(Format.CKAN);
      case DCAT -> Optional.of(Format.DCAT);
      case DATA_PACKAGE -> Optional.of(Format.DATA_PACKAGE);
      case AMBIGUOUS ->
          leaveOut(
              Reading.AMBIGUOUS,
              record,
              judgement,
              new Text(
                  "This may be NGSI-LD or NGSIv2; it was not judged.",
                  "NGSI-LDともNGSIv2とも読めるため、検証していません。"));
      case UNCHECKED ->
          leaveOut(
              Reading.UNCHECKED,
              record,
              judgement,
              new Text(
                  "This is a format that other tools check (GBFS, 3D Tiles, TopoJSON); it was not judged.",
                  "他のツールで検証する形式（GBFS・3D Tiles・TopoJSON）のため、検証していません。"));
      case UNKNOWN ->
          rows().isRow(tree)
              ? Optional.of(Format.ROW)
              : leaveOut(
                  Reading.UNKNOWN,
                  record,
                  judgement,
                  new Text(
                      "The format is not recognised; it was not judged.",
                      "データ形式を判別できないため、検証していません。"));
    };
  }

  private static Optional<Format> leaveOut(
      Rule rule, DataRecord record, Judgement judgement, Text message) {
    judgement.leaveOut(rule);
    judgement.add(rule, record.place(), "", message);
    return Optional.empty();
  }
}
