package org.tsunagaru.features.context;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsunagaru.features.context.Thing.Attribute;
import org.tsunagaru.features.context.Thing.Kind;
import org.tsunagaru.features.counterpart.Inbox;
import org.tsunagaru.features.counterpart.Notification;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.scenario.Scene;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Uses a context broker over NGSI-LD. */
public final class NgsiLdBroker implements ContextBroker {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String GEO_JSON = "application/geo+json";
  private static final Set<String> NOT_ATTRIBUTES =
      Set.of("id", "type", "@context", "createdAt", "modifiedAt", "scope");

  private final Scene scene;
  private final NgsiLdApi api;

  /** Use the broker of a scene. */
  public NgsiLdBroker(Scene scene) {
    this(scene, new NgsiLdApi(scene));
  }

  private NgsiLdBroker(Scene scene, NgsiLdApi api) {
    this.scene = scene;
    this.api = api;
  }

  @Override
  public ContextBroker as(String organisation) {
    return new NgsiLdBroker(scene, api.as(organisation));
  }

  @Override
  public String publishingRequirement() {
    return "LD-PROV-CREATE-01";
  }

  @Override
  public String reportingRequirement() {
    return "LD-PROV-UPDATE-01";
  }

  @Override
  public String subscribingRequirement() {
    return "LD-SUB-01";
  }

  @Override
  public ObjectNode written(Thing thing) {
    return NgsiLdApi.normalized(thing);
  }

  @Override
  public Answer publish(Thing thing) {
    return api.create(written(thing));
  }

  @Override
  public Answer withdraw(Thing thing) {
    return api.delete("/entities/" + Uris.encoded(thing.id()));
  }

  @Override
  public Answer look(String id, String type) {
    return api.retrieve(id, Map.of());
  }

  @Override
  public Answer look(String id) {
    return api.retrieve(id, Map.of());
  }

  @Override
  public Answer entities(Map<String, String> parameters) {
    return api.get("/entities", parameters);
  }

  @Override
  public Thing read(String id, String type) {
    return thing(Understood.answer(look(id, type)).json());
  }

  @Override
  public Thing read(String id) {
    return thing(Understood.answer(look(id)).json());
  }

  @Override
  public Answer lookAtPart(String id, String type, List<String> attributes) {
    return api.retrieve(id, Map.of("attrs", String.join(",", attributes)));
  }

  @Override
  public Thing readPart(String id, String type, List<String> attributes) {
    return thing(Understood.answer(lookAtPart(id, type, attributes)).json());
  }

  @Override
  public Set<String> kinds() {
    Set<String> kinds = new HashSet<>();
    JsonNode answer = Understood.answer(api.get("/types", Map.of())).json();
    Meaning.ofCore(answer, "typeList").forEach(kind -> kinds.add(kind.asString("")));
    return kinds;
  }

  @Override
  public Set<String> attributesOf(String type) {
    Set<String> names = new HashSet<>();
    Understood.answer(api.get("/types/" + Uris.encoded(type), Map.of()))
        .json()
        .path("attributeDetails")
        .forEach(detail -> names.add(detail.path("attributeName").asString("")));
    return names;
  }

  @Override
  public List<Thing> find(String type, int limit, int offset) {
    return things(
        Understood.answer(
                entities(Map.of("type", type, "limit", "" + limit, "offset", "" + offset)))
            .json());
  }

  @Override
  public Set<String> around(List<String> types, double longitude, double latitude, int metres) {
    Answer answer =
        api.get(
            "/entities",
            Map.of(
                "type",
                String.join(",", types),
                "georel",
                "near;maxDistance==" + metres,
                "geometry",
                "Point",
                "coordinates",
                "[" + longitude + "," + latitude + "]",
                "limit",
                "100"));
    return identifiers(answer);
  }

  @Override
  public Set<String> where(List<String> types, String attribute, String operator, Attribute value) {
    boolean text = value.kind() == Kind.VALUE && value.value().isString();
    String written = value.value().asString();
    return identifiers(
        entities(
            Map.of(
                "type",
                String.join(",", types),
                "q",
                attribute + operator + (text ? "\"" + written + "\"" : written),
                "limit",
                "100")));
  }

  private static Set<String> identifiers(Answer answer) {
    return things(Understood.answer(answer).json()).stream()
        .map(Thing::id)
        .collect(Collectors.toSet());
  }

  @Override
  public Answer report(Thing thing, String name, Attribute attribute) {
    ObjectNode fragment = JSON.objectNode();
    fragment.set(name, NgsiLdApi.normalized(attribute));
    String method = thing.attributes().containsKey(name) ? "PATCH" : "POST";
    return api.write(
        Effect.WRITE, method, "/entities/" + Uris.encoded(thing.id()) + "/attrs", fragment);
  }

  @Override
  public Map<String, Map<String, JsonNode>> forms(String id, String type) {
    Map<String, Map<String, JsonNode>> forms = new LinkedHashMap<>();
    offered(api.retrieve(id, Map.of("options", "keyValues")))
        .ifPresent(entity -> forms.put("simplified", values(entity)));
    offered(api.retrieve(id, Map.of("options", "concise")))
        .ifPresent(entity -> forms.put("concise", values(entity)));
    offered(api.send(Request.of(Effect.READ, "GET", api.entity(id)).with("Accept", GEO_JSON)))
        .ifPresent(feature -> forms.put("GeoJSON", properties(feature)));
    return forms;
  }

  /** A form that is not offered is refused; a broken one is an expectation that is not met. */
  private static Optional<JsonNode> offered(Answer answer) {
    boolean refused = Set.of(400, 406, 415, 501).contains(answer.status());
    return refused ? Optional.empty() : Optional.of(Understood.answer(answer).json());
  }

  /** The place of a feature may stand as its geometry alone. */
  private static Map<String, JsonNode> properties(JsonNode feature) {
    Map<String, JsonNode> values = values(feature.path("properties"));
    values.putIfAbsent("location", feature.path("geometry"));
    return values;
  }

  private static Map<String, JsonNode> values(JsonNode entity) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    entity
        .propertyStream()
        .filter(member -> !NOT_ATTRIBUTES.contains(member.getKey()))
        .forEach(member -> values.put(member.getKey(), bare(member.getValue())));
    return values;
  }

  /** Take the value out of what stands around it in one form or another. */
  private static JsonNode bare(JsonNode node) {
    for (String member : List.of("value", "object", "@value")) {
      if (node.has(member)) {
        return bare(node.path(member));
      }
    }
    return node;
  }

  @Override
  public Answer history(String id, String attribute) {
    return api.get(
        "/temporal/entities/" + Uris.encoded(id),
        Map.of("attrs", attribute, "timerel", "after", "timeAt", "2000-01-01T00:00:00Z"));
  }

  @Override
  public List<JsonNode> past(Answer history, String attribute) {
    JsonNode told = Understood.answer(history).json().path(attribute);
    return (told.isArray() ? told.valueStream() : Stream.of(told))
        .map(instance -> instance.path("value"))
        .toList();
  }

  @Override
  public Answer introduction() {
    return api.get("/types", Map.of());
  }

  @Override
  public boolean introduces(Answer answer) {
    return answer.status() == 200
        && Set.of(NgsiLdApi.JSON, NgsiLdApi.JSON_LD).contains(answer.mediaType())
        && answer.json().path("type").asString("").equals("EntityTypeList")
        && Meaning.ofCore(answer.json(), "typeList").isArray();
  }

  @Override
  public Answer refer(Thing thing, URI source) {
    String id = scene.names().id("ContextSourceRegistration", "elsewhere");
    ObjectNode registration =
        JSON.objectNode().put("id", id).put("type", "ContextSourceRegistration");
    registration
        .putArray("information")
        .addObject()
        .putArray("entities")
        .addObject()
        .put("id", thing.id())
        .put("type", thing.type());
    registration.put("endpoint", source.toString());
    api.willCreate("/csourceRegistrations/" + Uris.encoded(id));
    return api.write(Effect.WRITE, "POST", "/csourceRegistrations", registration);
  }

  @Override
  public Answer subscribeToValues(String type, List<String> attributes, Inbox inbox) {
    ObjectNode subscription = watching(type, attributes, inbox);
    ((ObjectNode) subscription.path("notification")).put("format", "keyValues");
    return api.subscribe(subscription);
  }

  @Override
  public Answer subscribe(String type, List<String> attributes, Inbox inbox) {
    return api.subscribe(watching(type, attributes, inbox));
  }

  private ObjectNode watching(String type, List<String> attributes, Inbox inbox) {
    // Two subscriptions of one scenario, such as the probe's and its own, have inboxes of their
    // own.
    String local = inbox.url().getPath().replaceAll(".*/", "");
    ObjectNode subscription = subscription(scene.names().id("Subscription", local), type, inbox);
    if (!attributes.isEmpty()) {
      attributes.forEach(subscription.putArray("watchedAttributes")::add);
    }
    return subscription;
  }

  /** Write a subscription of an inbox to the things of a type. */
  public static ObjectNode subscription(String id, String type, Inbox inbox) {
    ObjectNode subscription = JSON.objectNode().put("id", id).put("type", "Subscription");
    subscription.putArray("entities").addObject().put("type", type);
    subscription
        .putObject("notification")
        .putObject("endpoint")
        .put("uri", inbox.url().toString())
        .put("accept", NgsiLdApi.JSON);
    return subscription;
  }

  @Override
  public List<Thing> told(Notification notification) {
    return things(notification.json().path("data"));
  }

  private static List<Thing> things(JsonNode list) {
    return list.valueStream().map(NgsiLdBroker::thing).toList();
  }

  private static Thing thing(JsonNode entity) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    entity
        .propertyStream()
        .filter(member -> !NOT_ATTRIBUTES.contains(member.getKey()))
        .forEach(member -> attributes.put(member.getKey(), attribute(member.getValue())));
    return new Thing(
        entity.path("id").asString("?"), entity.path("type").asString("?"), attributes);
  }

  private static Attribute attribute(JsonNode node) {
    Map<String, JsonNode> details = new LinkedHashMap<>();
    node.propertyStream()
        .filter(member -> member.getValue().isObject() && member.getValue().has("type"))
        .filter(member -> !member.getKey().equals("value"))
        .forEach(member -> details.put(member.getKey(), member.getValue().path("value")));
    for (String plain : List.of("unitCode", "observedAt")) {
      if (node.has(plain)) {
        details.put(plain, node.path(plain));
      }
    }
    return switch (node.path("type").asString("")) {
      case "Relationship" -> new Attribute(Kind.LINK, node.path("object"), details);
      case "GeoProperty" -> new Attribute(Kind.PLACE, node.path("value"), details);
      default -> value(node.path("value"), details);
    };
  }

  /**
   * A date and time is a typed literal of JSON-LD, clause 4.6.3; the core context lets its keyword
   * be written as the alias {@code type} too.
   */
  private static Attribute value(JsonNode value, Map<String, JsonNode> details) {
    String type = value.path("@type").asString(value.path("type").asString(""));
    return type.endsWith("DateTime") && value.has("@value")
        ? new Attribute(Kind.INSTANT, value.path("@value"), details)
        : new Attribute(Kind.VALUE, value, details);
  }
}
