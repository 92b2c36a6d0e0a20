package org.tsunagaru.reference.ngsild;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The media types of answers and how a client chooses among them, clause 6.3.4. */
enum Media {
  /** Plain JSON; the context is in a Link header. */
  JSON("application/json"),
  /** JSON-LD; the context is in the body. */
  LD_JSON("application/ld+json"),
  /** GeoJSON. */
  GEO_JSON("application/geo+json");

  /** All of them, most preferred first. */
  static final List<String> TYPES =
      List.of("application/json", "application/ld+json", "application/geo+json");

  private final String type;

  Media(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  /**
   * Choose what a client wants most.
   *
   * @param accept values of the Accept header
   * @param geo whether GeoJSON can be had
   * @return the choices that can be had, none when nothing acceptable can
   */
  static List<Media> acceptable(List<String> accept, boolean geo) {
    List<Media> offered = geo ? List.of(values()) : List.of(JSON, LD_JSON);
    List<Media> chosen = new ArrayList<>();
    double best = 0;
    for (Media media : offered) {
      double weight = accept.isEmpty() ? 1 : weight(String.join(",", accept), media.type);
      if (weight > best) {
        chosen.add(0, media);
        best = weight;
      }
    }
    return chosen;
  }

  /** Find the weight of the most specific range that covers a type, RFC 9110 section 12.5.1. */
  private static double weight(String accept, String type) {
    double weight = 0;
    int specific = 0;
    for (String range : accept.split(",", -1)) {
      String[] parts = range.trim().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
      int precision = precision(parts[0], type);
      if (precision > specific) {
        specific = precision;
        weight = quality(parts);
      }
    }
    return weight;
  }

  private static int precision(String range, String type) {
    if (range.equals(type)) {
      return 3;
    }
    return range.equals("application/*") ? 2 : range.equals("*/*") ? 1 : 0;
  }

  private static double quality(String[] parts) {
    for (String part : parts) {
      if (part.matches("q=[01](?:\\.\\d{0,3})?")) {
        return Double.parseDouble(part.substring(2));
      }
    }
    return 1;
  }
}
