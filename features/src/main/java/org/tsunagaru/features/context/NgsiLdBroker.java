package org.tsunagaru.features.context;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tsunagaru.features.context.Thing.Attribute;
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
  private static final String FEATURE = "application/geo+json";
  private static final String GEO_JSON = "GeoJSON";
  private static final Set<Integer> NOT_OFFERED = Set.of(400, 406, 415, 501);

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
    return NgsiLdReading.thing(Understood.answer(look(id, type)).json());
  }

  @Override
  public Thing read(String id) {
    return NgsiLdReading.thing(Understood.answer(look(id)).json());
  }

  @Override
  public Answer lookAtPart(String id, String type, List<String> attributes) {
    return api.retrieve(id, Map.of("attrs", String.join(",", attributes)));
  }

  @Override
  public Thing readPart(String id, String type, List<String> attributes) {
    return NgsiLdReading.thing(Understood.answer(lookAtPart(id, type, attributes)).json());
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
  public Set<String> around(List<String> types, double longitude, double latitude, int metres) {
    return identified(
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
  public List<Thing> listed(Answer answer) {
    return NgsiLdReading.things(Understood.answer(answer).json());
  }

  @Override
  public String quoted(String text) {
    return "\"" + text + "\"";
  }

  @Override
  public Map<String, Answer> lookAtForms(String id, String type) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("simplified", api.retrieve(id, Map.of("options", "keyValues")));
    answers.put("concise", api.retrieve(id, Map.of("options", "concise")));
    answers.put(
        GEO_JSON, api.send(Request.of(Effect.READ, "GET", api.entity(id)).with("Accept", FEATURE)));
    return answers;
  }

  /** A form that is not offered is refused; a broken one is an expectation that is not met. */
  @Override
  public Optional<Map<String, JsonNode>> valuesIn(String form, Answer answer) {
    if (NOT_OFFERED.contains(answer.status())) {
      return Optional.empty();
    }
    JsonNode told = Understood.answer(answer).json();
    return Optional.of(
        form.equals(GEO_JSON) ? NgsiLdReading.properties(told) : NgsiLdReading.values(told));
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
    return NgsiLdReading.things(notification.json().path("data"));
  }
}
