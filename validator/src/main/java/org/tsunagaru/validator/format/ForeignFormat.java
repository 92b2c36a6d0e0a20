package org.tsunagaru.validator.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tsunagaru.spec.Text;

/**
 * A format that is neither JSON nor CSV and that other tools check.
 *
 * @param name what it is called
 * @param tool what checks it
 */
public record ForeignFormat(Text name, Text tool) {

  private static final int HEAD = 4096;
  private static final List<String> FEED =
      List.of("agency_id,", "agency_name,", "stop_id,", "route_id,", "trip_id,", "service_id,");

  private static final ForeignFormat GTFS =
      of("GTFS", "GTFS", "gtfs-validator (MobilityData)", "gtfs-validator（MobilityData）");
  private static final ForeignFormat IFC =
      of("IFC", "IFC", "the buildingSMART Validation Service", "buildingSMART Validation Service");
  private static final ForeignFormat CITY_GML =
      of(
          "CityGML",
          "CityGML",
          "the quality checks of Project PLATEAU, and val3dity for geometry",
          "Project PLATEAUの品質検査ツール、形状はval3dity");
  private static final ForeignFormat KML =
      of("KML", "KML", "an XML Schema validator", "XML Schemaの検証ツール");
  private static final ForeignFormat WEB_PAGE =
      of(
          "a web page",
          "ウェブページ",
          "nothing: what answered the download was most likely an error page",
          "なし（ダウンロードがエラーページになった可能性があります）");
  private static final ForeignFormat XML =
      of("XML", "XML", "the validator of its schema", "その形式のスキーマの検証ツール");
  private static final ForeignFormat OLD_BOOK =
      of(
          "a spreadsheet (xls)",
          "Excelブック（xls）",
          "nothing: save its sheets as CSV (UTF-8)",
          "なし（シートをCSV（UTF-8）で保存してください）");

  /**
   * Tell such a format by the start of a stream, and leave the stream where it is.
   *
   * @param in a stream that can go back to where it was
   * @param file name of the file, in lower case
   */
  public static Optional<ForeignFormat> of(BufferedInputStream in, String file) throws IOException {
    in.mark(HEAD);
    byte[] bytes = in.readNBytes(HEAD);
    in.reset();
    String head = new String(bytes, StandardCharsets.ISO_8859_1);
    String text = head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return Optional.of(OLD_BOOK);
    }
    if (text.startsWith("ISO-10303-21")) {
      return Optional.of(IFC);
    }
    if (text.startsWith("<")) {
      return Optional.of(markup(text.toLowerCase(Locale.ROOT)));
    }
    boolean feed =
        file.endsWith(".txt") && FEED.stream().anyMatch(text.replace("\"", "")::startsWith);
    return feed ? Optional.of(GTFS) : Optional.empty();
  }

  private static ForeignFormat markup(String text) {
    if (text.contains("citymodel")) {
      return CITY_GML;
    }
    if (text.contains("<kml")) {
      return KML;
    }
    return text.contains("<html") ? WEB_PAGE : XML;
  }

  private static ForeignFormat of(String name, String japanese, String tool, String toolJapanese) {
    return new ForeignFormat(new Text(name, japanese), new Text(tool, toolJapanese));
  }
}
