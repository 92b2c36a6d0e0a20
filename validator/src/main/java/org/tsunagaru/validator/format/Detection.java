package org.tsunagaru.validator.format;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Tells what a record is meant to be from its content alone. What carries NGSI-LD attribute kinds
 * or an {@code @context} is NGSI-LD; what could be NGSIv2 as well is ambiguous.
 */
public final class Detection {

  /** The attribute types of NGSI-LD (GS CIM 009 clauses 4.5.2 to 4.5.24). */
  public static final Set<String> ATTRIBUTE_KINDS =
      Set.of(
          "Property",
          "Relationship",
          "GeoProperty",
          "LanguageProperty",
          "VocabProperty",
          "ListProperty",
          "ListRelationship",
          "JsonProperty");

  /** The geometry types of RFC 7946. */
  public static final Set<String> GEOMETRIES =
      Set.of(
          "Point",
          "MultiPoint",
          "LineString",
          "MultiLineString",
          "Polygon",
          "MultiPolygon",
          "GeometryCollection");

  private static final Set<String> INFERRING =
      Set.of("value", "object", "languageMap", "vocab", "json", "valueList", "objectList");

  private Detection() {}

  /** What detection says of a record. */
  public enum Verdict {
    /** GeoJSON. */
    GEOJSON,
    /** An NGSI-LD entity. */
    NGSI_LD,
    /** An NGSIv2 entity. */
    NGSI_V2,
    /** Either of the two NGSI, in keyValues. */
    AMBIGUOUS,
    /** Nothing that is known. */
    UNKNOWN
  }

  /** Judge a record's tree. */
  public static Verdict of(JsonNode record) {
    if (isGeoJson(record)) {
      return Verdict.GEOJSON;
    }
    boolean aliased = record.has("@id") && record.has("@type");
    if (!record.isObject() || (!aliased && !(record.has("id") && record.has("type")))) {
      return record.path("@context").isMissingNode() || !record.has("type")
          ? Verdict.UNKNOWN
          : Verdict.NGSI_LD;
    }
    if (record.has("@context") || aliased) {
      return Verdict.NGSI_LD;
    }
    Count count = count(record);
    if (count.ld + count.v2 > 0) {
      return count.ld >= count.v2 ? Verdict.NGSI_LD : Verdict.NGSI_V2;
    }
    return isUri(record.path("id").asString("")) ? Verdict.AMBIGUOUS : Verdict.NGSI_V2;
  }

  /**
   * Tell which representation of NGSI-LD an entity is in: normalized when each attribute names its
   * type, concise when some do or their members show it, else simplified.
   */
  public static Format representation(JsonNode entity) {
    Count count = count(entity);
    boolean typed = count.ld + count.v2 > 0 && count.bare + count.inferring == 0;
    if (count.attributes == 0 || typed) {
      return Format.NGSI_LD_NORMALIZED;
    }
    return count.ld > 0 || count.inferring > 0 ? Format.NGSI_LD_CONCISE : Format.NGSI_LD_SIMPLIFIED;
  }

  /** Tell whether a text is an absolute URI by its first characters. */
  public static boolean isUri(String text) {
    return schemeLength(text).isPresent();
  }

  private static Optional<Integer> schemeLength(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon == text.length() - 1) {
      return Optional.empty();
    }
    boolean scheme =
        text.substring(0, colon)
            .chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0));
    return scheme && Character.isLetter(text.charAt(0)) ? Optional.of(colon) : Optional.empty();
  }

  private static boolean isGeoJson(JsonNode record) {
    String type = record.path("type").asString("");
    return switch (type) {
      case "FeatureCollection" -> record.has("features");
      case "Feature" -> record.has("geometry") || record.has("properties");
      case "GeometryCollection" -> record.has("geometries");
      default -> GEOMETRIES.contains(type) && record.has("coordinates");
    };
  }

  private static Count count(JsonNode entity) {
    Count count = new Count();
    for (var member : entity.properties()) {
      String name = member.getKey();
      if (!name.startsWith("@") && !EntityMembers.CORE.contains(name)) {
        count.attributes++;
        count(count, member.getValue());
      }
    }
    return count;
  }

  private static void count(Count count, JsonNode attribute) {
    JsonNode first = attribute.isArray() && !attribute.isEmpty() ? attribute.get(0) : attribute;
    String type = first.path("type").asString("");
    boolean relationshipOfV2 = type.equals("Relationship") && first.has("value");
    if (ATTRIBUTE_KINDS.contains(type) && !first.has("metadata") && !relationshipOfV2) {
      count.ld++;
    } else if (!type.isEmpty() && (first.has("value") || first.has("metadata"))) {
      count.v2++;
    } else if (first.isObject() && type.isEmpty() && infers(first)) {
      count.inferring++;
    } else if (!first.isObject() || type.isEmpty() || GEOMETRIES.contains(type)) {
      count.bare++;
    }
  }

  private static boolean infers(JsonNode attribute) {
    return INFERRING.stream().anyMatch(attribute::has);
  }

  private static final class Count {
    private int attributes;
    private int ld;
    private int v2;
    private int inferring;
    private int bare;
  }
}
