package org.tsunagaru.reference.representation;

import java.util.Map;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.jsonld.Terms;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Read and check the value and the plain members of one attribute, by its kind. */
final class ValueReader {

  private final Terms terms;
  private final Nulls nulls;
  private final Seeded defects;
  private final Distortion distortion;

  ValueReader(Terms terms, Nulls nulls, Seeded defects) {
    this.terms = terms;
    this.nulls = nulls;
    this.defects = defects;
    this.distortion = new Distortion(defects);
  }

  JsonNode read(Kind kind, JsonNode value) {
    if (value.isNull()) {
      throw Fault.badData("The value of a " + kind.word() + " cannot be null.");
    }
    boolean tolerated = nulls == Nulls.NOWHERE && defects.on("null-text-accepted-on-create");
    if (!tolerated) {
      nulls.check(value, kind);
    }
    if (nulls != Nulls.NOWHERE && Nulls.is(value)) {
      return value;
    }
    return distortion.apply(kind, checked(kind, value));
  }

  private JsonNode checked(Kind kind, JsonNode value) {
    return switch (kind) {
      case PROPERTY, JSON -> value;
      case RELATIONSHIP -> targets(value);
      case GEO -> overlooked(value) ? value : Geometries.require(value);
      case LANGUAGE -> languages(value);
      case VOCAB -> words(value);
      case LIST -> list(value);
      case LIST_RELATIONSHIP -> links(list(value));
    };
  }

  /** Tell whether a seeded defect takes such a geometry without a look at it. */
  private boolean overlooked(JsonNode value) {
    return switch (value.path("type").asString("")) {
      case "Polygon" -> defects.on("open-ring-accepted");
      case "LineString", "Point" -> defects.on("short-geometry-accepted");
      case "GeometryCollection" -> defects.on("collection-of-geometries-accepted");
      default -> false;
    };
  }

  /** Read a member that is not reified, such as {@code observedAt}. */
  JsonNode plain(String name, JsonNode value) {
    if (!value.isString()) {
      throw Fault.badData("The member " + name + " must be a text.");
    }
    String text = value.stringValue();
    if (nulls != Nulls.NOWHERE && Nulls.is(value) && !name.equals("datasetId")) {
      return value;
    }
    if (Nulls.is(value)) {
      throw Fault.badData("The NGSI-LD Null is not allowed for " + name + ".");
    }
    switch (name) {
      case "observedAt", "expiresAt" -> requireInstant(name, text);
      case "datasetId" -> requireDataset(text);
      case "objectType", "valueType" -> {
        return Json.string(terms.expand(Names.requireName(text)));
      }
      default -> {}
    }
    return value;
  }

  private void requireInstant(String name, String text) {
    boolean fine = Names.instant(text).isPresent();
    if (!fine && defects.on("offset-instant-accepted")) {
      fine = text.matches(".*[+-]\\d{2}:\\d{2}");
    }
    if (!fine) {
      throw Fault.badData("The member " + name + " must be a DateTime in UTC: " + text);
    }
  }

  private static void requireDataset(String text) {
    if (!text.equals("@none")) {
      Names.requireUri(text, "The datasetId");
    }
  }

  private static JsonNode targets(JsonNode value) {
    if (value.isArray() && value.isEmpty()) {
      throw Fault.badData("The object of a Relationship cannot be an empty array.");
    }
    for (JsonNode target : Json.items(value)) {
      if (!target.isString()) {
        throw Fault.badData("The object of a Relationship must be a URI.");
      }
      Names.requireUri(target.stringValue(), "The object of a Relationship");
    }
    return value;
  }

  private JsonNode languages(JsonNode value) {
    if (!value.isObject()) {
      throw Fault.badData("A languageMap must be an object.");
    }
    ObjectNode map = Json.object();
    for (Map.Entry<String, JsonNode> language : value.properties()) {
      for (JsonNode text : Json.items(language.getValue())) {
        if (!text.isString()) {
          throw Fault.badData("A languageMap holds texts only.");
        }
      }
      if (map.isEmpty() || !defects.on("second-language-lost")) {
        map.set(language.getKey(), language.getValue());
      }
    }
    return map;
  }

  private JsonNode words(JsonNode value) {
    ArrayNode words = Json.array();
    for (JsonNode word : Json.items(value)) {
      if (!word.isString()) {
        throw Fault.badData("The vocab of a VocabProperty must be texts.");
      }
      words.add(terms.expand(word.stringValue()));
    }
    return value.isArray() ? words : words.path(0);
  }

  private static JsonNode list(JsonNode value) {
    if (!value.isArray()) {
      throw Fault.badData("A list attribute needs an array.");
    }
    return value;
  }

  private static JsonNode links(JsonNode list) {
    ArrayNode links = Json.array();
    for (JsonNode item : list) {
      JsonNode target = item.isObject() ? item.path("object") : item;
      links.add(Names.requireUri(target.asString(""), "An object of a ListRelationship"));
    }
    return links;
  }
}
