package org.tsunagaru.reference.portal;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.tsunagaru.reference.http.Request;
import org.tsunagaru.reference.http.Response;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.reference.seeded.Seeded;
import org.tsunagaru.spec.file.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Serves one collection by OGC API - Features - Part 1: Core, at {@code /features}. */
public final class FeatureService {

  private static final String ROOT = "/features";
  private static final String COLLECTION = "water-level-sensors";
  private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
  private static final String CORE = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";
  private static final String JSON = "application/json";
  private static final String GEO_JSON = "application/geo+json";

  private final Supplier<URI> origin;
  private final Seeded defects;

  /**
   * Serve features.
   *
   * @param origin where the platform listens
   */
  public FeatureService(Supplier<URI> origin, Seeded defects) {
    this.origin = origin;
    this.defects = defects;
  }

  /** Answer a request; nothing where it is for somebody else. */
  public Optional<Response> answer(Request request) {
    if (!request.method().equals("GET") || !request.path().startsWith(ROOT)) {
      return Optional.empty();
    }
    String items = "/collections/" + COLLECTION + "/items";
    String below = request.path().substring(ROOT.length());
    return switch (below) {
      case "", "/" -> Optional.of(json(landing()));
      case "/conformance" -> Optional.of(json(conformance()));
      case "/collections" -> Optional.of(json(collections()));
      case "/collections/" + COLLECTION -> Optional.of(json(collection()));
      default ->
          below.equals(items)
              ? Optional.of(geo(features()))
              : below.startsWith(items + "/")
                  ? feature(below.substring(items.length() + 1)).map(FeatureService::geo)
                  : Optional.empty();
    };
  }

  private ObjectNode landing() {
    ObjectNode landing = Json.object().put("title", "Places of the city / 市内の場所");
    ArrayNode links = landing.putArray("links");
    link(links, "self", JSON, "");
    link(links, "service-desc", "application/vnd.oai.openapi+json;version=3.0", "/../openapi.json");
    link(links, "conformance", JSON, "/conformance");
    link(links, "data", JSON, "/collections");
    return landing;
  }

  private ObjectNode conformance() {
    ObjectNode conformance = Json.object();
    ArrayNode classes = conformance.putArray("conformsTo");
    if (!defects.on("features-by-no-standard")) {
      List.of("core", "geojson").forEach(name -> classes.add(CORE + name));
    }
    return conformance;
  }

  private ObjectNode collections() {
    ObjectNode collections = Json.object();
    link(collections.putArray("links"), "self", JSON, "/collections");
    collections.putArray("collections").add(collection());
    return collections;
  }

  private ObjectNode collection() {
    ObjectNode collection =
        Json.object().put("id", COLLECTION).put("title", "水位計の位置").put("itemType", "feature");
    ObjectNode spatial = collection.putObject("extent").putObject("spatial");
    spatial.putArray("bbox").addArray().add(135.76).add(34.93).add(135.78).add(35.02);
    if (!defects.on("reference-system-undeclared")) {
      spatial.put("crs", CRS84);
      collection.putArray("crs").add(CRS84);
    }
    link(collection.putArray("links"), "items", GEO_JSON, "/collections/" + COLLECTION + "/items");
    return collection;
  }

  private JsonNode features() {
    JsonNode all = Json.parse(Resources.text("portal/files/sensors.geojson"));
    for (JsonNode one : all.path("features")) {
      spoil((ObjectNode) one);
    }
    return all;
  }

  private void spoil(ObjectNode feature) {
    if (defects.on("features-not-geojson")) {
      ((ObjectNode) feature.path("geometry")).remove("type");
    }
    if (defects.on("features-axes-swapped")) {
      JsonNode place = feature.path("geometry").path("coordinates");
      ((ObjectNode) feature.path("geometry"))
          .putArray("coordinates")
          .add(place.path(1))
          .add(place.path(0));
    }
    if (defects.on("features-without-identifiers")) {
      feature.remove("id");
    }
    if (defects.on("feature-identifiers-renewed")) {
      feature.put("id", "urn:uuid:" + UUID.randomUUID());
    }
    if (defects.on("feature-identifiers-name-machines")) {
      feature.put("id", "http://10.0.0.5/" + feature.path("id").asString(""));
    }
  }

  private Optional<JsonNode> feature(String encoded) {
    String id = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    return features()
        .path("features")
        .valueStream()
        .filter(one -> one.path("id").asString("").equals(id))
        .findFirst();
  }

  private void link(ArrayNode links, String relation, String type, String below) {
    links
        .addObject()
        .put("rel", relation)
        .put("type", type)
        .put("href", URI.create(origin.get() + ROOT + below).normalize().toString());
  }

  private static Response json(JsonNode document) {
    return Response.of(200, JSON, Json.text(document));
  }

  private static Response geo(JsonNode document) {
    return Response.of(200, GEO_JSON, Json.text(document));
  }
}
