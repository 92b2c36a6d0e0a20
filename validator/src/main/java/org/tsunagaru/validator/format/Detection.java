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
    /** Data sets of CKAN. */
    CKAN,
    /** A catalogue of DCAT in JSON-LD. */
    DCAT,
    /** The manifest of a folder. */
    DATA_PACKAGE,
    /** A format that is known, and not judged here. */
    UNCHECKED,
    /** Nothing that is known. */
    UNKNOWN
  }

  /** Judge a record's tree. */
  public static Verdict of(JsonNode record) {
    if (isGeoJson(record)) {
      return Verdict.GEOJSON;
    }
    if (isOthers(record)) {
      return Verdict.UNCHECKED;
    }
    if (CatalogueAnswer.isOne(record)) {
      return Verdict.CKAN;
    }
    if (isDcat(record)) {
      return Verdict.DCAT;
    }
    if (isDataPackage(record)) {
      return Verdict.DATA_PACKAGE;
    }
    if (isNotification(record)) {
      return ofNotification(record);
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
    return ofNgsi(count(record), isUri(record.path("id").asString("")));
  }

  /** GBFS, 3D Tiles and TopoJSON, each by the members that its specification requires. */
  private static boolean isOthers(JsonNode record) {
    boolean gbfs = record.has("last_updated") && record.has("ttl") && record.has("data");
    boolean tiles = record.path("asset").has("version") && record.has("geometricError");
    boolean topology = record.path("type").asString("").equals("Topology") && record.has("arcs");
    return gbfs || tiles || topology;
  }

  /** A list of resources, each a file or the data itself. */
  private static boolean isDataPackage(JsonNode record) {
    JsonNode resources = record.path("resources");
    return resources.isArray()
        && !resources.isEmpty()
        && resources.valueStream().allMatch(one -> one.has("path") || one.has("data"));
  }

  /** A node of DCAT, or a graph with one. */
  private static boolean isDcat(JsonNode record) {
    if (record.path("@graph").isArray()) {
      return record.path("@graph").valueStream().anyMatch(Detection::isDcat);
    }
    JsonNode type = record.path("@type");
    return type.isArray()
        ? type.valueStream().anyMatch(one -> isDcatType(one.asString("")))
        : isDcatType(type.asString(""));
  }

  private static boolean isDcatType(String type) {
    return type.startsWith("dcat:") || type.startsWith("http://www.w3.org/ns/dcat#");
  }

  private static Verdict ofNotification(JsonNode record) {
    boolean ld =
        record.path("type").asString("").equals("Notification") && record.has("notifiedAt");
    if (ld) {
      return Verdict.NGSI_LD;
    }
    Verdict first =
        record.path("data").isEmpty() ? Verdict.NGSI_V2 : of(record.path("data").get(0));
    return first == Verdict.NGSI_LD || first == Verdict.UNKNOWN ? first : Verdict.NGSI_V2;
  }

  /** What NGSI-LD alone has settles it; else its attribute kinds do, under an id that is a URI. */
  private static Verdict ofNgsi(Count count, boolean uri) {
    if (count.ld + count.v2 == 0) {
      return uri ? Verdict.AMBIGUOUS : Verdict.NGSI_V2;
    }
    if (count.ldAlone > 0 || (uri && count.ld >= count.v2)) {
      return Verdict.NGSI_LD;
    }
    return count.v2 > 0 ? Verdict.NGSI_V2 : Verdict.AMBIGUOUS;
  }

  /** Tell whether a record is a notification: entities in "data", for a subscription. */
  public static boolean isNotification(JsonNode record) {
    return record.path("data").isArray() && record.has("subscriptionId");
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

  /**
   * Tell which representation of NGSIv2 an entity is in: normalized when most attributes look like
   * it, else keyValues.
   */
  public static Format v2Representation(JsonNode entity) {
    int attributes = 0;
    int normalized = 0;
    for (var member : entity.properties()) {
      if (!member.getKey().equals("id") && !member.getKey().equals("type")) {
        attributes++;
        normalized += isV2Attribute(member.getValue()) ? 1 : 0;
      }
    }
    return normalized * 2 >= attributes ? Format.NGSI_V2_NORMALIZED : Format.NGSI_V2_KEY_VALUES;
  }

  private static boolean isV2Attribute(JsonNode node) {
    return node.isObject() && (node.has("value") || node.has("metadata"));
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
    for (int i = 0; i < colon; i++) {
      char c = text.charAt(i);
      if (c > 127 || !(Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0)) {
        return Optional.empty();
      }
    }
    return Character.isLetter(text.charAt(0)) ? Optional.of(colon) : Optional.empty();
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
      count.ldAlone += first.has("value") ? 0 : 1;
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
    private int ldAlone;
    private int v2;
    private int inferring;
    private int bare;
  }
}
