package org.tsunagaru.features.context;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.features.context.Thing.Attribute;
import org.tsunagaru.features.context.Thing.Kind;
import org.tsunagaru.features.counterpart.Inbox;
import org.tsunagaru.features.counterpart.Notification;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.scenario.NotApplicable;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Uses a context broker over NGSIv2. */
public final class NgsiV2Broker implements ContextBroker {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int PAGE = 1000;
  private static final int MOST_PAGES = 50;

  private final NgsiV2Api api;

  /** Use the broker of a scene. */
  public NgsiV2Broker(Scene scene) {
    this(new NgsiV2Api(scene));
  }

  private NgsiV2Broker(NgsiV2Api api) {
    this.api = api;
  }

  @Override
  public ContextBroker as(String organisation) {
    return new NgsiV2Broker(api.as(organisation));
  }

  @Override
  public String publishingRequirement() {
    return "V2-ENT-CREATE-01";
  }

  @Override
  public String reportingRequirement() {
    return "V2-ENT-APPEND-01";
  }

  @Override
  public String subscribingRequirement() {
    return "V2-SUB-01";
  }

  @Override
  public ObjectNode written(Thing thing) {
    return NgsiV2Api.normalized(thing);
  }

  @Override
  public Answer publish(Thing thing) {
    return api.create(written(thing));
  }

  @Override
  public Answer withdraw(Thing thing) {
    return api.delete(NgsiV2Api.entity(thing.id()), Map.of("type", thing.type()));
  }

  @Override
  public Answer look(String id, String type) {
    return api.get(NgsiV2Api.entity(id), Map.of("type", type));
  }

  @Override
  public Answer look(String id) {
    return api.get(NgsiV2Api.entity(id), Map.of());
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
    Map<String, String> part = Map.of("type", type, "attrs", String.join(",", attributes));
    return api.get(NgsiV2Api.entity(id), part);
  }

  @Override
  public Thing readPart(String id, String type, List<String> attributes) {
    return thing(Understood.answer(lookAtPart(id, type, attributes)).json());
  }

  @Override
  public Set<String> kinds() {
    Set<String> kinds = new HashSet<>();
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode names =
          Understood.answer(
                  api.get(
                      "/types",
                      Map.of("options", "values", "limit", "" + PAGE, "offset", "" + page * PAGE)))
              .json();
      names.forEach(kind -> kinds.add(kind.asString("")));
      if (names.size() < PAGE) {
        break;
      }
    }
    return kinds;
  }

  @Override
  public Set<String> attributesOf(String type) {
    Answer answer = Understood.answer(api.get("/types/" + Uris.encoded(type), Map.of()));
    return Set.copyOf(answer.json().path("attrs").propertyNames());
  }

  @Override
  public Set<String> around(List<String> types, double longitude, double latitude, int metres) {
    return identified(
        Map.of(
            "type",
            String.join(",", types),
            "georel",
            "near;maxDistance:" + metres,
            "geometry",
            "point",
            "coords",
            latitude + "," + longitude,
            "limit",
            "100"));
  }

  @Override
  public Answer report(Thing thing, String name, Attribute attribute) {
    ObjectNode fragment = JSON.objectNode();
    fragment.set(name, NgsiV2Api.normalized(attribute));
    return api.write(
        Effect.WRITE,
        "POST",
        NgsiV2Api.entity(thing.id()) + "/attrs",
        Map.of("type", thing.type()),
        fragment);
  }

  @Override
  public List<Thing> listed(Answer answer) {
    return things(Understood.answer(answer).json());
  }

  @Override
  public String quoted(String text) {
    return "'" + text + "'";
  }

  @Override
  public Map<String, Answer> lookAtForms(String id, String type) {
    return Map.of(
        "keyValues", api.get(NgsiV2Api.entity(id), Map.of("type", type, "options", "keyValues")));
  }

  @Override
  public Optional<Map<String, JsonNode>> valuesIn(String form, Answer answer) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    Understood.answer(answer)
        .json()
        .propertyStream()
        .filter(member -> !Set.of("id", "type").contains(member.getKey()))
        .forEach(member -> values.put(member.getKey(), member.getValue()));
    return Optional.of(values);
  }

  @Override
  public Answer history(String id, String attribute) {
    throw noHistory();
  }

  @Override
  public List<JsonNode> past(Answer history, String attribute) {
    throw noHistory();
  }

  private static NotApplicable noHistory() {
    return new NotApplicable(
        new Text("NGSIv2 has no interface to history", "NGSIv2 には履歴のインターフェースがない"));
  }

  /** The entry point at the root is not in every edition of brokers; the types are. */
  @Override
  public Answer introduction() {
    return api.get("/types", Map.of());
  }

  @Override
  public boolean introduces(Answer answer) {
    return answer.status() == 200
        && answer.mediaType().equals(NgsiV2Api.JSON)
        && answer.json().isArray()
        && answer.json().valueStream().allMatch(NgsiV2Broker::isType);
  }

  private static boolean isType(JsonNode node) {
    return node.path("type").isString()
        && node.path("attrs").isObject()
        && node.path("count").isNumber();
  }

  @Override
  public Answer refer(Thing thing, URI source) {
    ObjectNode registration = JSON.objectNode();
    ObjectNode provided = registration.putObject("dataProvided");
    provided.putArray("entities").addObject().put("id", thing.id()).put("type", thing.type());
    thing.attributes().keySet().forEach(provided.putArray("attrs")::add);
    registration.putObject("provider").putObject("http").put("url", source.toString());
    return api.register(registration);
  }

  @Override
  public Answer subscribeToValues(String type, List<String> attributes, Inbox inbox) {
    ObjectNode subscription = subscription(type, attributes, inbox);
    ((ObjectNode) subscription.path("notification")).put("attrsFormat", "keyValues");
    return api.subscribe(subscription);
  }

  @Override
  public Answer subscribe(String type, List<String> attributes, Inbox inbox) {
    return api.subscribe(subscription(type, attributes, inbox));
  }

  /**
   * Write a subscription of an inbox to the things of a type.
   *
   * @param attributes whose change is told; every change where there are none
   */
  public static ObjectNode subscription(String type, List<String> attributes, Inbox inbox) {
    ObjectNode subscription = JSON.objectNode();
    ObjectNode subject = subscription.putObject("subject");
    subject.putArray("entities").addObject().put("idPattern", ".*").put("type", type);
    if (!attributes.isEmpty()) {
      attributes.forEach(subject.putObject("condition").putArray("attrs")::add);
    }
    subscription.putObject("notification").putObject("http").put("url", inbox.url().toString());
    return subscription;
  }

  @Override
  public List<Thing> told(Notification notification) {
    return things(notification.json().path("data"));
  }

  private static List<Thing> things(JsonNode list) {
    return list.valueStream().map(NgsiV2Broker::thing).toList();
  }

  private static Thing thing(JsonNode entity) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    entity
        .propertyStream()
        .filter(member -> !Set.of("id", "type").contains(member.getKey()))
        .forEach(member -> attributes.put(member.getKey(), attribute(member.getValue())));
    return new Thing(
        entity.path("id").asString("?"), entity.path("type").asString("?"), attributes);
  }

  private static Attribute attribute(JsonNode node) {
    Map<String, JsonNode> details = new LinkedHashMap<>();
    node.path("metadata")
        .propertyStream()
        .forEach(member -> details.put(member.getKey(), member.getValue().path("value")));
    Kind kind =
        switch (node.path("type").asString("")) {
          case "geo:json" -> Kind.PLACE;
          case "DateTime" -> Kind.INSTANT;
          case "Relationship" -> Kind.LINK;
          default -> Kind.VALUE;
        };
    return new Attribute(kind, node.path("value"), details);
  }
}
