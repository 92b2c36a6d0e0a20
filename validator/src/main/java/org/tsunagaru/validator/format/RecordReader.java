package org.tsunagaru.validator.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.tsunagaru.spec.Text;

/**
 * Cuts a stream of JSON into records: a document, the elements of an array, the features of a
 * FeatureCollection, or the lines of NDJSON. It follows strings and brackets only, so a record that
 * is not JSON is still handed on, and the records after it are not lost.
 */
public final class RecordReader {

  private final int maximumRecord;
  private final boolean arrays;
  private final boolean features;
  private final boolean lines;

  /**
   * Set up a reader.
   *
   * @param maximumRecord bytes that one record may have
   * @param arrays whether an array is cut into its elements
   * @param features whether a FeatureCollection is cut into its features
   * @param lines whether every line is a record; else that is found out from the content
   */
  public RecordReader(int maximumRecord, boolean arrays, boolean features, boolean lines) {
    this.maximumRecord = maximumRecord;
    this.arrays = arrays;
    this.features = features;
    this.lines = lines;
  }

  /**
   * Read a stream to its end.
   *
   * @param in the stream; the caller closes it
   * @param sink takes records and faults in the order of the stream
   * @throws IOException when the stream itself fails
   */
  public void read(InputStream in, RecordSink sink) throws IOException {
    ByteCursor cursor = new ByteCursor(in);
    byte[] head = cursor.head();
    Optional<String> foreign = Encoding.foreign(head, cursor.headIsWhole());
    if (foreign.isPresent()) {
      sink.fault(
          Reading.ENCODING,
          1,
          "",
          foreign.get(),
          Text.of(
              "The file is not UTF-8; it looks like %s. It was not read further.",
              "ファイルがUTF-8ではありません。%s のようです。以降は読んでいません。", foreign.get()));
      return;
    }
    if (head.length >= 3 && head[0] == (byte) 0xef && head[1] == (byte) 0xbb) {
      cursor.skip(3);
    }
    new Pass(cursor, sink).run();
  }

  /** One reading of one stream. */
  private final class Pass {
    private final ByteCursor cursor;
    private final RecordSink sink;
    private final ValueScanner scanner;
    private final RecordBuffer record = new RecordBuffer(maximumRecord);

    Pass(ByteCursor cursor, RecordSink sink) {
      this.cursor = cursor;
      this.sink = sink;
      this.scanner = new ValueScanner(cursor);
    }

    void run() throws IOException {
      int first = cursor.peekAfterSpace();
      if (first == ByteCursor.END) {
        sink.fault(Reading.EMPTY, 1, "", "", new Text("The file is empty.", "ファイルが空です。"));
      } else if (lines) {
        readLines();
      } else if (first == '[' && arrays) {
        readArray();
      } else if (first == '{') {
        readObject();
      } else {
        readDocument();
      }
    }

    private void readLines() throws IOException {
      while (cursor.peekAfterSpace() != ByteCursor.END) {
        long line = cursor.line();
        cursor.line(record);
        emit(line, "", false);
      }
    }

    private void readDocument() throws IOException {
      long line = cursor.line();
      for (int b = cursor.next(); b != ByteCursor.END; b = cursor.next()) {
        record.add(b);
      }
      emit(line, "", false);
    }

    private void readArray() throws IOException {
      long start = cursor.line();
      cursor.next();
      if (readElements("", start)) {
        expectEnd();
      }
    }

    /**
     * Read to the closing bracket of an array whose opening one was read; false when it is lost.
     */
    private boolean readElements(String base, long start) throws IOException {
      long index = 0;
      int next = cursor.peekAfterSpace();
      while (next != ']') {
        long line = cursor.line();
        if (next == ByteCursor.END) {
          truncated(start, base);
          return false;
        }
        boolean complete = scanner.value(record);
        emit(line, base + "/" + index++, false);
        if (!complete) {
          return false; // the record's own finding says so
        }
        next = cursor.peekAfterSpace();
        if (next == ',') {
          cursor.next();
          next = cursor.peekAfterSpace();
          if (next == ']') {
            malformed(cursor.line(), "a comma before ]", "] の前に余分なカンマ");
          }
        } else if (next != ']' && next != ByteCursor.END) {
          malformed(
              cursor.line(),
              "a comma is missing between two elements; the rest was not read",
              "要素の間にカンマがありません。以降は読んでいません");
          return false;
        }
      }
      cursor.next();
      return true;
    }

    private void readObject() throws IOException {
      long line = cursor.line();
      boolean streamed = readMembers();
      boolean oneLine = cursor.line() == line;
      emit(line, "", streamed);
      boolean more = cursor.peekAfterSpace() != ByteCursor.END;
      if (more && !streamed && oneLine && cursor.line() > line) {
        readLines();
      } else {
        expectEnd();
      }
    }

    private boolean readMembers() throws IOException {
      if (features) {
        return new CollectionScanner(cursor, scanner, record).members(this::readFeatures);
      }
      scanner.value(record);
      return false;
    }

    private boolean readFeatures(RecordBuffer envelope) throws IOException {
      long start = cursor.line();
      Pass elements = new Pass(cursor, sink);
      boolean closed = elements.readElements("/features", start);
      for (long line = start; line < cursor.line(); line++) {
        envelope.add('\n'); // so that the members after the features keep their lines
      }
      return closed;
    }

    private void expectEnd() throws IOException {
      if (cursor.peekAfterSpace() != ByteCursor.END) {
        malformed(
            cursor.line(),
            "something follows the end of the document; it was not read",
            "文書の終わりの後に余分な内容があります。そこは読んでいません");
      }
    }

    private void emit(long line, String base, boolean envelope) {
      if (record.overflown()) {
        sink.fault(
            Reading.RECORD_TOO_LARGE,
            line,
            base,
            "",
            Text.of(
                "One record has more than %d bytes; it was skipped.",
                "1件のレコードが%dバイトを超えています。読み飛ばしました。", maximumRecord));
        record.clear();
        return;
      }
      sink.record(new DataRecord(record.take(), line, base, envelope));
    }

    private void truncated(long line, String base) {
      sink.fault(
          Reading.TRUNCATED,
          line,
          base,
          "",
          Text.of(
              "The file ends before the list that starts on line %d is closed.",
              "%d行目で始まるリストが閉じられないままファイルが終わっています。", line));
    }

    private void malformed(long line, String en, String ja) {
      sink.fault(
          Reading.MALFORMED,
          line,
          "",
          "",
          new Text("Not JSON: " + en + ".", "JSONとして正しくありません: " + ja + "。"));
    }
  }
}
