package org.tsunagaru.validator.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.Example;
import org.tsunagaru.validator.finding.Rule;
import org.tsunagaru.validator.finding.Severity;

/** The rules about reading itself: bytes, JSON grammar, limits, and which format it is. */
public final class Reading {

  private static final String POINT = "{\"type\": \"Point\", \"coordinates\": [138.3, 34.8]}";
  private static final String NAMED =
      "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {\"名称\": \"焼津駅\"}}";
  private static final Text RESAVE =
      new Text("Save the file as UTF-8 and hand it over again.", "文字コードをUTF-8にして保存し直し、再提出してください。");
  private static final Text MEND =
      new Text(
          "Write the file again with the program that made it; do not edit JSON by hand.",
          "元のシステムから出力し直してください。JSONの手作業での編集は避けてください。");

  /** The file has content. */
  public static final Rule EMPTY =
      Rule.error(
          "empty-file",
          new Text("A file has content", "ファイルに内容がある"),
          new Text("Check the export that made the file.", "出力処理を確認してください。"),
          POINT,
          " \n");

  /** The file is UTF-8. */
  public static final Rule ENCODING =
      new Rule(
          "encoding-not-utf8",
          Severity.ERROR,
          new Text(
              "A JSON file is encoded in UTF-8 (RFC 8259 8.1)", "JSONの文字コードはUTF-8（RFC 8259 8.1）"),
          RESAVE,
          Example.of(NAMED),
          new Example(NAMED, Charset.forName("windows-31j"), ".json"));

  /** Every byte is UTF-8. */
  public static final Rule INVALID_UTF8 =
      new Rule(
          "invalid-utf8",
          Severity.ERROR,
          new Text("Every character is whole", "壊れた文字がない"),
          RESAVE,
          Example.of(NAMED),
          new Example(
              "{\"type\": \"Feature\", \"name\": \"\u00e9\"}",
              StandardCharsets.ISO_8859_1,
              ".json"));

  /** The grammar of JSON holds. */
  public static final Rule MALFORMED =
      Rule.error(
          "json-malformed",
          new Text("The text is JSON (RFC 8259)", "JSONの文法に合っている（RFC 8259）"),
          MEND,
          POINT,
          "{\"type\": \"Point\", coordinates: [138.3, 34.8]}");

  /** The text is complete. */
  public static final Rule TRUNCATED =
      Rule.error(
          "json-truncated",
          new Text("The text is complete", "途中で切れていない"),
          new Text(
              "The file was cut off, most often by an interrupted transfer. Send it again.",
              "ファイルが途中で切れています。多くは転送の中断が原因です。送り直してください。"),
          POINT,
          "{\"type\": \"Point\", \"coordinates\": [138.3,");

  /** Sizes stay within the limits of the reader. */
  public static final Rule LIMIT =
      Rule.error(
          "json-limit",
          new Text(
              "Nesting (200 levels), numbers (1,000 digits) and strings (20 MB) stay reasonable",
              "入れ子（200段）・数値（1,000桁）・文字列（20MB）が妥当な大きさである"),
          new Text(
              "Data of a city never needs this; look for the fault in the export.",
              "通常の行政データでは起こりません。出力処理の不具合を調べてください。"),
          POINT,
          "[".repeat(300) + "]".repeat(300));

  /** No member is given twice. */
  public static final Rule DUPLICATE_KEY =
      Rule.error(
          "duplicate-key",
          new Text("An object names each member once", "同じ項目名が重複していない"),
          new Text(
              "Receivers keep one of the values and drop the other. Delete one.",
              "受け手は片方の値を捨ててしまいます。どちらかを削除してください。"),
          POINT,
          "{\"type\": \"Point\", \"coordinates\": [138.3, 34.8], \"type\": \"Point\"}");

  /** Numbers are JSON numbers. */
  public static final Rule NOT_A_NUMBER =
      Rule.error(
          "json-nan",
          new Text("A number is a number, never NaN or Infinity", "数値が NaN や Infinity でない"),
          new Text(
              "Leave the member out when there is no measurement.", "測定値がないときは項目そのものを省いてください。"),
          POINT,
          "{\"type\": \"Point\", \"coordinates\": [NaN, 34.8]}");

  /** A record fits in memory. */
  public static final Rule RECORD_TOO_LARGE =
      Rule.error(
          "record-too-large",
          new Text("One record has a reasonable size", "1件のレコードが妥当な大きさである"),
          new Text(
              "Write one record a line (NDJSON), or as elements of one array.",
              "1行1レコード（NDJSON）か、1つの配列の要素として出力してください。"),
          POINT,
          "{\"type\": \"Feature\", \"note\": \"" + "x".repeat(2_000_000) + "\"}");

  /** There is at least one record. */
  public static final Rule NO_RECORDS =
      Rule.error(
          "no-records",
          new Text("A file has at least one record", "レコードが1件以上ある"),
          new Text(
              "An empty list is never approved. Check the export.", "空の一覧は合格になりません。出力処理を確認してください。"),
          POINT,
          "[]");

  /** The format can be told from the content. */
  public static final Rule AMBIGUOUS =
      Rule.warning(
          "format-ambiguous",
          new Text("The format can be told from the content", "内容からデータ形式が判別できる"),
          new Text(
              "Say what it is: --as ngsi-ld or --as ngsi-v2. NGSI-LD data that carries"
                  + " its @context is recognised by itself.",
              "--as ngsi-ld または --as ngsi-v2 で形式を指定してください。" + "@context を付けたNGSI-LDデータは自動で判別されます。"),
          "{\"id\": \"urn:ngsi-ld:Device:1\", \"type\": \"Device\", \"battery\": 0.7,"
              + " \"@context\": \"https://example.jp/context.jsonld\"}",
          "{\"id\": \"urn:ngsi-ld:Device:1\", \"type\": \"Device\", \"battery\": 0.7}");

  /** The format is one that is known. */
  public static final Rule UNKNOWN =
      Rule.warning(
          "format-unknown",
          new Text("The format is one the validator knows", "対応しているデータ形式である"),
          new Text(
              "Say what it is with --as, or give a JSON Schema with --schema.",
              "--as で形式を指定するか、--schema でJSON Schemaを指定してください。"),
          POINT,
          "{\"name\": \"焼津駅\"}");

  /** The format is one that is judged. */
  public static final Rule UNCHECKED =
      Rule.warning(
          "format-not-checked",
          new Text("The format is one the validator judges", "検証に対応しているデータ形式である"),
          new Text(
              "Have the tool of its community check it, such as gbfs-validator for GBFS; or give a JSON"
                  + " Schema with --schema.",
              "その形式の検証ツール（GBFSならgbfs-validatorなど）で確認するか、--schema でJSON Schemaを" + "指定してください。"),
          POINT,
          "{\"last_updated\": 1775001600, \"ttl\": 60, \"version\": \"2.3\", \"data\": {\"stations\": []}}");

  /** A stream is data, and no archive of files. */
  public static final Rule PACKED =
      Rule.warning(
          "format-packed",
          new Text(
              "A stream is data: no spreadsheet, and no archive without its name",
              "中身がデータである（Excelブックや、.zip以外の名前の圧縮ファイルでない）"),
          new Text(
              "Save the sheet of a spreadsheet as CSV (UTF-8); give an archive the ending .zip.",
              "Excelブックはシートを CSV（UTF-8）で保存し、圧縮ファイルは拡張子を .zip にしてください。"),
          POINT,
          "PK\u0003\u0004");

  private Reading() {}

  /** List these rules. */
  public static List<Rule> rules() {
    return List.of(
        EMPTY,
        ENCODING,
        INVALID_UTF8,
        MALFORMED,
        TRUNCATED,
        LIMIT,
        DUPLICATE_KEY,
        NOT_A_NUMBER,
        RECORD_TOO_LARGE,
        NO_RECORDS,
        AMBIGUOUS,
        UNKNOWN,
        UNCHECKED,
        PACKED);
  }
}
