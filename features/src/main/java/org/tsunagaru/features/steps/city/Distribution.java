package org.tsunagaru.features.steps.city;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;

/** Whether what was fetched is of the format that a catalogue says. */
final class Distribution {

  private static final Set<String> FOR_MACHINES =
      Set.of(
          "csv",
          "tsv",
          "json",
          "geojson",
          "json-ld",
          "jsonld",
          "ndjson",
          "xml",
          "gml",
          "kml",
          "rdf",
          "rdf/xml",
          "ttl",
          "turtle",
          "n-triples",
          "api",
          "openapi",
          "gtfs",
          "gtfs-jp",
          "gpkg",
          "parquet",
          "wfs",
          "czml",
          "shp",
          "xlsx",
          "ods");
  private static final Set<String> TABLES = Set.of("csv", "tsv");
  private static final Set<String> JSON = Set.of("json", "geojson", "json-ld", "jsonld");
  private static final Set<String> XML = Set.of("xml", "gml", "kml", "rdf", "rdf/xml");
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private Distribution() {}

  /** Tell whether a format is structured. */
  static boolean isForMachines(String format) {
    return FOR_MACHINES.contains(word(format));
  }

  /** Tell whether bytes can be told to be of a format, or not to be. */
  static boolean isTold(String format) {
    String word = word(format);
    return TABLES.contains(word) || JSON.contains(word) || XML.contains(word);
  }

  /** Tell whether an answer is of a format that {@linkplain #isTold can be told}. */
  static boolean fits(String format, Answer answer) {
    String word = word(format);
    if (TABLES.contains(word)) {
      return isTable(answer.body().bytes());
    } else if (JSON.contains(word)) {
      return isJson(answer.body().bytes());
    }
    return XML.contains(word) && isXml(answer.text());
  }

  private static String word(String format) {
    return format.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
  }

  /** A table has lines of text, in UTF-8 or as offices still write it, and is no markup. */
  private static boolean isTable(byte[] bytes) {
    String text = text(bytes).strip();
    return !text.isEmpty()
        && text.indexOf('\0') < 0
        && !text.startsWith("<")
        && !text.startsWith("{")
        && !text.startsWith("%PDF")
        && !text.startsWith("PK");
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, SHIFT_JIS);
    }
  }

  private static boolean isJson(byte[] bytes) {
    try {
      return Json.read(bytes).isContainer();
    } catch (JacksonException e) {
      return false;
    }
  }

  private static boolean isXml(String text) {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.newSAXParser().parse(new InputSource(new StringReader(text)), new DefaultHandler());
      return true;
    } catch (SAXException | IOException | ParserConfigurationException e) {
      return false;
    }
  }
}
