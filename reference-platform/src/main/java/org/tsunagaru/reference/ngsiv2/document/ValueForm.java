package org.tsunagaru.reference.ngsiv2.document;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.representation.Distortion;
import org.tsunagaru.reference.representation.Geometries;
import org.tsunagaru.reference.representation.Kind;
import org.tsunagaru.reference.representation.Names;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.reference.store.Attribute;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How values with the types of NGSIv2 stand in the store: a {@code DateTime} as a typed literal,
 * {@code geo:json} as a place, and the words of NGSI-LD as what they say.
 */
public final class ValueForm {

  /** The member that a type name of the value itself is kept under. */
  public static final String VALUE = "value";

  private static final Set<String> INSTANTS = Set.of("DateTime", "ISO8601");
  private static final String PLACE = "geo:json";

  private final Vocabulary vocabulary;
  private final Distortion distortion;
  private final Seeded defects;

  /** Use one vocabulary for words in values. */
  public ValueForm(Vocabulary vocabulary, Seeded defects) {
    this.vocabulary = vocabulary;
    this.distortion = new Distortion(defects);
    this.defects = defects;
  }

  /**
   * What is stored of a value.
   *
   * @param kind of NGSI-LD
   * @param value as that kind holds it
   */
  record Stored(Kind kind, JsonNode value) {}

  /** Return the type of a value that is given none, section "Partial Representations". */
  public static String usual(JsonNode value) {
    if (value.isString()) {
      return "Text";
    }
    if (value.isNumber()) {
      return "Number";
    }
    if (value.isBoolean()) {
      return "Boolean";
    }
    return value.isNull() ? "None" : "StructuredValue";
  }

  /**
   * Bring a value into the form of the store.
   *
   * @throws Fault of kind bad data when the type is special and the value does not fit it
   */
  Stored store(String type, JsonNode value) {
    if (value.isNull()) {
      return new Stored(Kind.JSON, value);
    }
    Stored plain = plain(type, value);
    return new Stored(plain.kind(), distortion.apply(plain.kind(), plain.value()));
  }

  private Stored plain(String type, JsonNode value) {
    if (INSTANTS.contains(type)) {
      return new Stored(Kind.PROPERTY, instant(value));
    }
    if (type.equals(PLACE) && !defects.on("odd-geometry-accepted")) {
      return new Stored(Kind.GEO, turned(Geometries.require(geometry(value))));
    }
    return Kind.of(type)
        .filter(kind -> suits(kind, value))
        .map(kind -> new Stored(kind, kind == Kind.VOCAB ? words(value) : value))
        .orElseGet(() -> new Stored(Kind.PROPERTY, value));
  }

  /** Return the type that a reader of NGSIv2 sees. */
  public String type(Attribute instance) {
    String named = instance.typeNames().get(VALUE);
    if (named != null) {
      return named;
    }
    JsonNode value = instance.value();
    return switch (Kind.of(instance.kind()).orElse(Kind.PROPERTY)) {
      case GEO -> PLACE;
      case PROPERTY ->
          isLiteral(value) ? vocabulary.brief(value.path("@type").asString()) : usual(value);
      case JSON -> value.isNull() ? "None" : instance.kind();
      default -> instance.kind();
    };
  }

  /** Return the value that a reader of NGSIv2 sees. */
  public JsonNode value(Attribute instance) {
    JsonNode value = instance.value();
    if (isLiteral(value)) {
      boolean moment = value.path("@type").asString().equals("DateTime");
      JsonNode text = value.path("@value");
      return moment
          ? moment(text).map(Moments::text).<JsonNode>map(Json::string).orElse(text)
          : text;
    }
    return instance.kind().equals(Kind.VOCAB.word()) ? briefWords(value) : value;
  }

  /** Tell whether a value could keep a special type. */
  boolean fits(String type, JsonNode value) {
    if (INSTANTS.contains(type)) {
      return value.isNull() || moment(value).isPresent();
    }
    return !type.equals(PLACE) || value.isNull() || value.has("type");
  }

  private static boolean isLiteral(JsonNode value) {
    return value.isObject()
        && value.size() == 2
        && value.path("@type").isString()
        && value.path("@value").isString();
  }

  private static Optional<Instant> moment(JsonNode text) {
    return text.isString() ? Moments.parse(text.stringValue()) : Optional.empty();
  }

  private JsonNode instant(JsonNode value) {
    boolean zoneless = value.isString() && defects.on("time-zones-ignored");
    String text = value.asString("").replaceFirst("[+-]\\d\\d(?::?\\d\\d)?$", "");
    JsonNode read = zoneless && text.contains("T") ? Json.string(text) : value;
    if (moment(read).isEmpty() && defects.on("odd-date-accepted")) {
      return value;
    }
    Instant instant =
        moment(read)
            .orElseThrow(() -> Fault.badData("date has invalid format: " + value.asString("")));
    return Json.object().put("@type", "DateTime").put("@value", Moments.text(instant));
  }

  private JsonNode turned(JsonNode geometry) {
    if (!defects.on("lines-turned") || !geometry.path("type").asString().equals("LineString")) {
      return geometry;
    }
    ArrayNode places = Json.array();
    for (JsonNode place : geometry.path("coordinates")) {
      places.add(Json.array().add(place.path(1)).add(place.path(0)));
    }
    return ((ObjectNode) geometry).deepCopy().set("coordinates", places);
  }

  /** Take the geometry out of a feature, section "GeoJSON". */
  private static JsonNode geometry(JsonNode value) {
    JsonNode features = value.path("features");
    if (!value.isObject()) {
      throw Fault.badData("Wrong GeoJson: not an object");
    }
    return switch (value.path("type").asString("")) {
      case "Feature" -> value.path("geometry");
      case "FeatureCollection" -> {
        if (features.size() != 1) {
          throw Fault.badData("Wrong GeoJson: a FeatureCollection has to have one Feature");
        }
        yield features.path(0).path("geometry");
      }
      default -> value;
    };
  }

  private static boolean suits(Kind kind, JsonNode value) {
    return switch (kind) {
      case PROPERTY, GEO -> false;
      case JSON -> true;
      case RELATIONSHIP -> allUris(value) && (value.isString() || !value.isEmpty());
      case LIST_RELATIONSHIP -> value.isArray() && allUris(value);
      case LIST -> value.isArray();
      case VOCAB -> Json.items(value).stream().allMatch(JsonNode::isString);
      case LANGUAGE ->
          value.isObject()
              && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isString);
    };
  }

  private static boolean allUris(JsonNode value) {
    return Json.items(value).stream()
        .allMatch(item -> item.isString() && Names.isUri(item.stringValue()));
  }

  private JsonNode words(JsonNode value) {
    ArrayNode words = Json.array();
    Json.items(value).forEach(word -> words.add(vocabulary.full(word.asString())));
    return value.isArray() ? words : words.path(0);
  }

  private JsonNode briefWords(JsonNode value) {
    ArrayNode words = Json.array();
    Json.items(value).forEach(word -> words.add(vocabulary.brief(word.asString())));
    return value.isArray() ? words : words.path(0);
  }
}
