package org.tsunagaru.features.context;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.spec.Binding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations of NGSI-LD, as requests. Judges nothing. */
public final class NgsiLdApi {

  /** Media type of plain JSON. */
  public static final String JSON = "application/json";

  /** Media type of JSON-LD. */
  public static final String JSON_LD = "application/ld+json";

  private static final String TENANT = "NGSILD-Tenant";

  private final Scene scene;
  private final Optional<String> tenant;

  /** Speak to the platform of a scene, in its default tenant. */
  public NgsiLdApi(Scene scene) {
    this(scene, Optional.empty());
  }

  private NgsiLdApi(Scene scene, Optional<String> tenant) {
    this.scene = scene;
    this.tenant = tenant;
  }

  /** Speak as an organisation. */
  public NgsiLdApi as(String name) {
    return new NgsiLdApi(scene, Optional.of(name));
  }

  /** Build the address of an entity. */
  public URI entity(String id) {
    return uri("/entities/" + Uris.encoded(id), Map.of());
  }

  /** Build an address below the API root. */
  public URI uri(String path, Map<String, String> query) {
    return Uris.of(scene.root(Binding.NGSI_LD.word()), path, new TreeMap<>(query));
  }

  /** Create an entity; it is remembered for removal first. */
  public Answer create(JsonNode entity) {
    return create(entity.path("id").asString(""), Json.write(entity), JSON, Optional.empty());
  }

  /** Create an entity from any text under any media type, with an @context named in a header. */
  public Answer create(String id, String body, String mediaType, Optional<URI> context) {
    willCreate("/entities/" + Uris.encoded(id));
    Request request =
        Request.of(Effect.WRITE, "POST", uri("/entities", Map.of()))
            .with("Content-Type", mediaType)
            .body(body);
    return send(context.map(url -> linked(request, url)).orElse(request));
  }

  /** Remember a resource for removal, before it is created. */
  public void willCreate(String path) {
    scene.willCreate(uri(path, Map.of()), space());
  }

  /** Retrieve an entity, accepting JSON. */
  public Answer retrieve(String id, Map<String, String> query) {
    return get("/entities/" + Uris.encoded(id), query);
  }

  /** Read anything, accepting JSON. */
  public Answer get(String path, Map<String, String> query) {
    return send(Request.of(Effect.READ, "GET", uri(path, query)).with("Accept", JSON));
  }

  /** Write JSON to an address. */
  public Answer write(Effect effect, String method, String path, JsonNode body) {
    return write(effect, method, path, Map.of(), body);
  }

  /** Write JSON to an address with a query. */
  public Answer write(
      Effect effect, String method, String path, Map<String, String> query, JsonNode body) {
    return send(
        Request.of(effect, method, uri(path, query))
            .with("Content-Type", JSON)
            .with("Accept", JSON)
            .body(Json.write(body)));
  }

  /** Delete what an address names. */
  public Answer delete(String path) {
    return delete(path, Map.of());
  }

  /** Delete what an address and a query name. */
  public Answer delete(String path, Map<String, String> query) {
    return send(Request.of(Effect.WRITE, "DELETE", uri(path, query)));
  }

  /** Subscribe; the subscription is remembered for removal first. */
  public Answer subscribe(JsonNode subscription) {
    willCreate("/subscriptions/" + Uris.encoded(subscription.path("id").asString()));
    return write(Effect.SUBSCRIBE, "POST", "/subscriptions", subscription);
  }

  /** Send any request, as this organisation. */
  public Answer send(Request request) {
    return scene.send(tenant.map(name -> request.with(TENANT, name)).orElse(request));
  }

  private List<Header> space() {
    return tenant.map(name -> new Header(TENANT, name)).stream().toList();
  }

  /** Name an @context in a Link header. */
  public static Request linked(Request request, URI context) {
    return request.with(
        "Link",
        "<"
            + context
            + ">; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"");
  }

  /** Write a thing as a normalized entity. */
  public static ObjectNode normalized(Thing thing) {
    ObjectNode entity =
        JsonNodeFactory.instance.objectNode().put("id", thing.id()).put("type", thing.type());
    thing.attributes().forEach((name, attribute) -> entity.set(name, normalized(attribute)));
    return entity;
  }

  /** Write an attribute in the normalized form. */
  public static ObjectNode normalized(Thing.Attribute attribute) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (attribute.kind()) {
      case VALUE -> node.put("type", "Property").set("value", attribute.value());
      case PLACE -> node.put("type", "GeoProperty").set("value", attribute.value());
      case LINK -> node.put("type", "Relationship").set("object", attribute.value());
      case INSTANT ->
          node.put("type", "Property")
              .putObject("value")
              .put("@type", "DateTime")
              .set("@value", attribute.value());
    }
    attribute
        .details()
        .forEach(
            (name, value) -> {
              if (name.equals("unitCode") || name.equals("observedAt")) {
                node.set(name, value);
              } else {
                node.putObject(name).put("type", "Property").set("value", value);
              }
            });
    return node;
  }
}
