package org.tsunagaru.features.context;

import java.net.URI;
import java.util.ArrayList;
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

/** The operations of NGSIv2, as requests. Judges nothing. */
public final class NgsiV2Api {

  /** Media type of plain JSON. */
  public static final String JSON = "application/json";

  /** Media type of a bare value. */
  public static final String TEXT = "text/plain";

  /** Header that names the tenant. */
  public static final String SERVICE = "Fiware-Service";

  /** Header that names the service path. */
  public static final String PATH = "Fiware-ServicePath";

  private final Scene scene;
  private final List<Header> space;

  /** Speak to the platform of a scene, in its default tenant and path. */
  public NgsiV2Api(Scene scene) {
    this(scene, List.of());
  }

  private NgsiV2Api(Scene scene, List<Header> space) {
    this.scene = scene;
    this.space = space;
  }

  /** Speak as an organisation. */
  public NgsiV2Api as(String tenant) {
    return in(SERVICE, tenant);
  }

  /** Speak of what lies below a service path. */
  public NgsiV2Api at(String path) {
    return in(PATH, path);
  }

  private NgsiV2Api in(String name, String value) {
    List<Header> more = new ArrayList<>(space);
    more.removeIf(header -> header.is(name));
    more.add(new Header(name, value));
    return new NgsiV2Api(scene, List.copyOf(more));
  }

  /** Build the path of an entity. */
  public static String entity(String id) {
    return "/entities/" + Uris.encoded(id);
  }

  /** Build the path of an attribute of an entity. */
  public static String attribute(String id, String name) {
    return entity(id) + "/attrs/" + Uris.encoded(name);
  }

  /** Build an address below the API root. */
  public URI uri(String path, Map<String, String> query) {
    return Uris.of(scene.root(Binding.NGSI_V2.word()), path, new TreeMap<>(query));
  }

  /** Create an entity; it is remembered for removal first. */
  public Answer create(JsonNode entity) {
    return create(entity, Map.of());
  }

  /** Create an entity with a query; it is remembered for removal first. */
  public Answer create(JsonNode entity, Map<String, String> query) {
    return scene.create(
        address(entity), space, () -> write(Effect.WRITE, "POST", "/entities", query, entity));
  }

  /** Create an entity from any text under any media type; what it may create is remembered. */
  public Answer create(JsonNode meant, String body, String mediaType) {
    return scene.create(
        address(meant),
        space,
        () -> write(Effect.WRITE, "POST", "/entities", Map.of(), body, mediaType));
  }

  /** Remember an entity for removal, before it is created. */
  public void willCreate(JsonNode entity) {
    scene.willCreate(address(entity), space);
  }

  private URI address(JsonNode entity) {
    String type = entity.path("type").asString("");
    return uri(
        entity(entity.path("id").asString()), type.isEmpty() ? Map.of() : Map.of("type", type));
  }

  /** Read anything, accepting JSON. */
  public Answer get(String path, Map<String, String> query) {
    return get(path, query, JSON);
  }

  /** Read anything, accepting what is named. */
  public Answer get(String path, Map<String, String> query, String accept) {
    return send(Request.of(Effect.READ, "GET", uri(path, query)).with("Accept", accept));
  }

  /** Write JSON to an address with a query. */
  public Answer write(
      Effect effect, String method, String path, Map<String, String> query, JsonNode body) {
    return write(effect, method, path, query, Json.write(body), JSON);
  }

  /** Write any text under any media type to an address with a query. */
  public Answer write(
      Effect effect,
      String method,
      String path,
      Map<String, String> query,
      String body,
      String mediaType) {
    return send(
        Request.of(effect, method, uri(path, query)).with("Content-Type", mediaType).body(body));
  }

  /** Delete what an address and a query name. */
  public Answer delete(String path, Map<String, String> query) {
    return send(Request.of(Effect.WRITE, "DELETE", uri(path, query)));
  }

  /**
   * Subscribe; the subscription is remembered for removal first, by a description that is set here.
   */
  public Answer subscribe(ObjectNode subscription) {
    return described("Subscription", Effect.SUBSCRIBE, "/subscriptions", subscription);
  }

  /** Register what a system elsewhere holds; remembered for removal as a subscription is. */
  public Answer register(ObjectNode registration) {
    return described("Registration", Effect.WRITE, "/registrations", registration);
  }

  private Answer described(String kind, Effect effect, String path, ObjectNode document) {
    String description = scene.names().id(kind, "v2");
    document.put("description", description);
    return scene.create(
        uri(path, Map.of()),
        space,
        description,
        () -> write(effect, "POST", path, Map.of(), document));
  }

  /** Send any request, as this organisation and below this path. */
  public Answer send(Request request) {
    Request complete = request;
    for (Header header : space) {
      complete = complete.with(header.name(), header.value());
    }
    return scene.send(complete);
  }

  /** Name the subscription that an answer says was created. */
  public static Optional<String> created(Answer answer) {
    return answer
        .header("Location")
        .map(location -> location.substring(location.lastIndexOf('/') + 1));
  }

  /** Write a thing as a normalized entity. */
  public static ObjectNode normalized(Thing thing) {
    ObjectNode entity =
        JsonNodeFactory.instance.objectNode().put("id", thing.id()).put("type", thing.type());
    thing.attributes().forEach((name, attribute) -> entity.set(name, normalized(attribute)));
    return entity;
  }

  /** Write an attribute in the normalized form, its details as metadata. */
  public static ObjectNode normalized(Thing.Attribute attribute) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put(
        "type",
        switch (attribute.kind()) {
          case PLACE -> "geo:json";
          case INSTANT -> "DateTime";
          case LINK -> "Relationship";
          case VALUE -> typeOf(attribute.value());
        });
    node.set("value", attribute.value());
    ObjectNode metadata = node.putObject("metadata");
    attribute.details().forEach((name, value) -> metadata.set(name, detail(name, value)));
    return node;
  }

  private static ObjectNode detail(String name, JsonNode value) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("type", name.equals("observedAt") ? "DateTime" : typeOf(value)).set("value", value);
    return node;
  }

  /** Name the type that NGSIv2 gives a value that comes without one. */
  public static String typeOf(JsonNode value) {
    if (value.isNumber()) {
      return "Number";
    } else if (value.isBoolean()) {
      return "Boolean";
    } else if (value.isNull()) {
      return "None";
    }
    return value.isContainer() ? "StructuredValue" : "Text";
  }
}
