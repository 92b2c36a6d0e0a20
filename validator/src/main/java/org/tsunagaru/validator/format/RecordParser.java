package org.tsunagaru.validator.format;

import java.util.Optional;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Builds the tree of one record, under limits, and words what stands in the way. */
public final class RecordParser {

  private static final int DEPTH = 200;
  private static final int DIGITS = 1_000;
  private static final int CHARACTERS = 20_000_000;

  private final JsonMapper strict;
  private final JsonMapper lenient;
  private final MemberLines lines;

  /** Set up a parser; it may be used again and again, by one thread at a time or by many. */
  public RecordParser() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNumberLength(DIGITS)
                    .maxStringLength(CHARACTERS)
                    .build())
            .build();
    this.strict =
        JsonMapper.builder(factory)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    this.lenient =
        JsonMapper.builder(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    this.lines = new MemberLines(factory);
  }

  /** Return what finds the lines of members. */
  public MemberLines lines() {
    return lines;
  }

  /**
   * Parse a record.
   *
   * @return its tree; nothing when a fault was put into the sink instead. A member that is given
   *     twice is a fault too, but the tree is built, with the last of its values
   */
  public Optional<JsonNode> parse(DataRecord record, StreamFaults sink) {
    int invalid = Encoding.firstInvalid(record.bytes());
    if (invalid >= 0) {
      sink.fault(
          Reading.INVALID_UTF8,
          record.line() + newlines(record.bytes(), invalid),
          record.base(),
          String.format("0x%02X", record.bytes()[invalid]),
          new Text(
              "A character is broken: a byte is not UTF-8. The record was not judged.",
              "文字が壊れています（UTF-8でないバイト）。このレコードは検証していません。"));
      return Optional.empty();
    }
    try {
      return Optional.of(strict.readTree(record.bytes()));
    } catch (MismatchedInputException e) {
      return repeated(record, sink, e);
    } catch (JacksonException e) {
      fault(record, sink, e);
      return Optional.empty();
    }
  }

  private Optional<JsonNode> repeated(
      DataRecord record, StreamFaults sink, MismatchedInputException first) {
    try {
      JsonNode tree = lenient.readTree(record.bytes());
      lines.duplicates(
          record,
          (line, pointer, name) ->
              sink.fault(
                  Reading.DUPLICATE_KEY,
                  line,
                  pointer,
                  name,
                  Text.of(
                      "The member \"%s\" is given twice in one object.",
                      "1つのオブジェクトに項目「%s」が2回あります。", name)));
      return Optional.of(tree);
    } catch (MismatchedInputException e) {
      fault(record, sink, first);
      return Optional.empty();
    } catch (JacksonException e) {
      fault(record, sink, e);
      return Optional.empty();
    }
  }

  private static void fault(DataRecord record, StreamFaults sink, JacksonException e) {
    long line = record.line();
    if (e.getLocation() != null && e.getLocation().getLineNr() > 0) {
      line += e.getLocation().getLineNr() - 1;
    }
    sink.fault(rule(e), line, record.base(), "", words(e));
  }

  private static Rule rule(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      return Reading.LIMIT;
    }
    if (e instanceof UnexpectedEndOfInputException || message.contains("end-of-input")) {
      return Reading.TRUNCATED;
    }
    boolean word =
        message.contains("'NaN'")
            || message.contains("'Infinity'")
            || message.contains("'-Infinity'")
            || message.contains("'-INF'")
            || message.contains("'+INF'");
    return word ? Reading.NOT_A_NUMBER : Reading.MALFORMED;
  }

  private static Text words(JacksonException e) {
    Rule rule = rule(e);
    if (rule.equals(Reading.TRUNCATED)) {
      return new Text("The text ends before the record is complete.", "レコードが完結しないまま終わっています。");
    }
    if (rule.equals(Reading.NOT_A_NUMBER)) {
      return new Text(
          "NaN or Infinity stands where a number should.", "数値の位置に NaN または Infinity があります。");
    }
    if (rule.equals(Reading.LIMIT)) {
      return Text.of(
          "The record goes beyond a limit of the reader: %s",
          "読み込みの上限を超えています: %s", firstSentence(e));
    }
    int column =
        e instanceof StreamReadException && e.getLocation() != null
            ? Math.max(0, e.getLocation().getColumnNr())
            : 0;
    return Text.of(
        "Not JSON, at column %d: %s", "JSONとして正しくありません（%d文字目）: %s", column, firstSentence(e));
  }

  private static String firstSentence(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    return line.length() > 200 ? line.substring(0, 200) + "…" : line;
  }

  private static long newlines(byte[] bytes, int end) {
    long count = 0;
    for (int i = 0; i < end; i++) {
      count += bytes[i] == '\n' ? 1 : 0;
    }
    return count;
  }
}
