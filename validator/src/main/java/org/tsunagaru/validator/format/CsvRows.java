package org.tsunagaru.validator.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Example;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** Reads a stream of CSV (RFC 4180) row by row, in whichever encoding Japan writes it. */
public final class CsvRows {

  private static final int HEAD = 1 << 16;
  private static final int LONGEST_FIELD = 1 << 22;
  private static final String HYDRANTS =
      String.join(
          "\r\n",
          "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,種別,住所,方書,緯度,経度,口径,備考",
          "222127,1,静岡県,焼津市,消火栓,静岡県焼津市本町1-1,,34.86,138.32,65,",
          "");

  /** The file is UTF-8. */
  public static final Rule ENCODING =
      new Rule(
          "csv-encoding",
          Severity.WARNING,
          new Text("A CSV file is encoded in UTF-8", "CSVの文字コードがUTF-8である"),
          new Text(
              "Save the file as UTF-8; other encodings lose characters of names and places.",
              "UTF-8で保存し直してください。他の文字コードでは人名・地名の文字が失われることがあります。"),
          Example.csv(HYDRANTS),
          new Example(HYDRANTS, Charset.forName("windows-31j"), ".csv"));

  /** The grammar of CSV holds. */
  public static final Rule MALFORMED =
      Rule.csv(
          "csv-malformed",
          Severity.ERROR,
          new Text("The text is CSV (RFC 4180)", "CSVの文法に合っている（RFC 4180）"),
          new Text(
              "Close the quotation mark, and double those inside of a cell.",
              "引用符を閉じ、セル内の引用符は2つ重ねてください。"),
          HYDRANTS,
          HYDRANTS + "222127,2,静岡県,焼津市,消火栓,\"静岡県焼津市本町1-2,,34.86,138.32,65,\r\n");

  /** Takes what is read. */
  public interface Sink {
    /** Take a row; its line is that on which it starts. */
    void row(long line, List<String> cells);

    /** Take note that a part of the stream is no row. */
    void fault(Rule rule, long line, String value, Text message);
  }

  private CsvRows() {}

  /** List the rules about reading tables. */
  public static List<Rule> rules() {
    return List.of(ENCODING, MALFORMED);
  }

  /**
   * Tell whether a stream looks like a table rather than JSON, and leave it where it is.
   *
   * @param in a stream that can go back to where it was
   */
  public static boolean isTable(BufferedInputStream in) throws IOException {
    String start = start(in);
    int end = start.indexOf('\n');
    String line = end < 0 ? start : start.substring(0, end);
    return !isJson(start) && line.contains(",");
  }

  /**
   * Tell whether a stream begins as JSON does, and leave it where it is.
   *
   * @param in a stream that can go back to where it was
   */
  public static boolean isJson(BufferedInputStream in) throws IOException {
    return isJson(start(in));
  }

  private static boolean isJson(String start) {
    return start.startsWith("{") || start.startsWith("[");
  }

  private static String start(BufferedInputStream in) throws IOException {
    byte[] head = head(in);
    String text = new String(head, Encoding.charset(head, head.length < HEAD)).strip();
    return text.startsWith("\ufeff") ? text.substring(1).strip() : text;
  }

  /** Wrap a stream so that it can be looked at before it is read. */
  public static BufferedInputStream buffered(InputStream in) {
    return new BufferedInputStream(in, HEAD);
  }

  /**
   * Read a stream to its end, or to where it is no CSV any more.
   *
   * @throws IOException when the stream itself fails
   */
  public static void read(BufferedInputStream in, Sink sink) throws IOException {
    byte[] head = head(in);
    if (new String(head, StandardCharsets.ISO_8859_1).isBlank()) {
      sink.fault(Reading.EMPTY, 1, "", new Text("The file is empty.", "ファイルが空です。"));
      return;
    }
    Charset charset = Encoding.charset(head, head.length < HEAD);
    if (!charset.equals(StandardCharsets.UTF_8)) {
      String name = charset.name().equals("windows-31j") ? "CP932 (Shift_JIS)" : charset.name();
      sink.fault(ENCODING, 1, name, Text.of("The file is in %s.", "ファイルの文字コードが %s です。", name));
    }
    rows(in, charset, sink);
  }

  private static void rows(InputStream in, Charset charset, Sink sink) throws IOException {
    InputStreamReader reader =
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    long line = 1;
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_FIELD)
            .ofCsvRecord(reader)) {
      for (CsvRecord row : rows) {
        sink.row(row.getStartingLineNumber(), cells(row, line));
        line = row.getStartingLineNumber() + 1;
      }
    } catch (CsvParseException e) {
      sink.fault(
          MALFORMED,
          line,
          "",
          Text.of(
              "A cell is not closed, or is longer than any cell of a table; from here on nothing was read.",
              "セルが閉じられていないか、長すぎます。ここから先は読んでいません。"));
    } catch (UncheckedIOException e) {
      coding(Objects.requireNonNull(e.getCause()), charset, line, sink);
    } catch (CharacterCodingException e) {
      coding(e, charset, line, sink);
    }
  }

  private static void coding(IOException cause, Charset charset, long line, Sink sink)
      throws IOException {
    if (!(cause instanceof CharacterCodingException)) {
      throw cause;
    }
    sink.fault(
        Reading.INVALID_UTF8,
        line,
        "",
        Text.of(
            "A character is broken: a byte is not %s. From here on nothing was read.",
            "文字が壊れています（%sでないバイト）。ここから先は読んでいません。", charset.name()));
  }

  private static List<String> cells(CsvRecord row, long line) {
    List<String> cells = row.getFields();
    boolean marked = line == 1 && !cells.isEmpty() && cells.get(0).startsWith("\ufeff");
    if (!marked) {
      return cells;
    }
    List<String> bare = new java.util.ArrayList<>(cells);
    bare.set(0, cells.get(0).substring(1));
    return bare;
  }

  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    return head;
  }
}
