package org.tsunagaru.validator.format;

import java.util.Locale;
import org.tsunagaru.spec.Text;

/** What a record is meant to be. */
public enum Format {
  /** NGSI-LD entity; the representation is told from each record. */
  NGSI_LD("NGSI-LD", "NGSI-LD"),
  /** NGSI-LD entity, normalized (GS CIM 009 clauses 4.5.2 and 4.5.3). */
  NGSI_LD_NORMALIZED("NGSI-LD, normalized", "NGSI-LD（正規形）"),
  /** NGSI-LD entity, concise (GS CIM 009 clauses 4.5.2.3 and 4.5.3.3). */
  NGSI_LD_CONCISE("NGSI-LD, concise", "NGSI-LD（簡潔形）"),
  /** NGSI-LD entity, simplified, also called keyValues (GS CIM 009 clause 4.5.4). */
  NGSI_LD_SIMPLIFIED("NGSI-LD, simplified", "NGSI-LD（簡略形・keyValues）"),
  /** GeoJSON (RFC 7946). */
  GEOJSON("GeoJSON", "GeoJSON"),
  /** NGSIv2 entity; the representation is told from each record. */
  NGSI_V2("NGSIv2", "NGSIv2"),
  /** NGSIv2 entity, normalized. */
  NGSI_V2_NORMALIZED("NGSIv2, normalized", "NGSIv2（正規形）"),
  /** NGSIv2 entity in keyValues. */
  NGSI_V2_KEY_VALUES("NGSIv2, keyValues", "NGSIv2（keyValues）"),
  /** Data sets as CKAN's action API gives them. */
  CKAN("CKAN", "CKAN"),
  /** Data sets of CKAN that have to have the items of CADDE. */
  CADDE("CADDE catalogue", "CADDEカタログ"),
  /** A catalogue of DCAT in JSON-LD. */
  DCAT("DCAT", "DCAT"),
  /** The manifest of a folder, as a Data Package has it. */
  DATA_PACKAGE("Data Package", "Data Package"),
  /** JSON objects whose members are the columns of a table. */
  ROW("row of a table", "様式の行（JSON）"),
  /** CSV of a municipal standard open data set, or of its forerunners. */
  CSV("CSV", "CSV"),
  /** Any JSON; only a schema of the user judges it. */
  JSON("JSON", "JSON");

  private final String en;
  private final String ja;

  Format(String en, String ja) {
    this.en = en;
    this.ja = ja;
  }

  /** Return the format's name for a reader. */
  public Text title() {
    return new Text(en, ja);
  }

  /** Return the word that forces this format on the command line, such as {@code ngsi-ld}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Tell whether this is an entity of one of the two NGSI. */
  public boolean isNgsi() {
    return isNgsiLd()
        || this == NGSI_V2
        || this == NGSI_V2_NORMALIZED
        || this == NGSI_V2_KEY_VALUES;
  }

  /** Tell whether this is one of the representations of an NGSI-LD entity. */
  public boolean isNgsiLd() {
    return this == NGSI_LD
        || this == NGSI_LD_NORMALIZED
        || this == NGSI_LD_CONCISE
        || this == NGSI_LD_SIMPLIFIED;
  }
}
