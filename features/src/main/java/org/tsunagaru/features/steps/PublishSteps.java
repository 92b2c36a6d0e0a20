package org.tsunagaru.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Publishing an entity over NGSI-LD, and what comes of it. */
public final class PublishSteps {

  private static final String CORE = "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld";
  private static final String NULL_MARK = "urn:ngsi-ld:null";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final NgsiLdApi api;
  private final Things things;
  private final Conversation talk;

  /** Publish on the platform of a scene. */
  public PublishSteps(Scene scene, Conversation talk) {
    this.scene = scene;
    this.api = new NgsiLdApi(scene);
    this.things = new Things(scene.names());
    this.talk = talk;
  }

  /** Speak of a thing that exists only in the real world. */
  @Given("a/an {thing} that nobody has published")
  public void unpublished(Thing thing) {
    talk.about(thing);
  }

  /** Publish a thing. */
  @Given("a/an {thing} the city has published")
  public void published(Thing thing) {
    talk.about(thing);
    Conversation.set(api.create(talk.entity()), "LD-PROV-CREATE-01");
  }

  /** Speak of a shelter with nothing but identifier and type. */
  @Given("an evacuation shelter of which nothing but its identifier is known")
  public void bare() {
    talk.about(things.bareShelter());
  }

  /** Speak of a thing of two types. */
  @Given("an evacuation shelter that is a school as well")
  public void twoTypes() {
    ObjectNode entity = NgsiLdApi.normalized(things.shelter("school", 300, 135.76, 35.01));
    String shelter = entity.path("type").asString();
    entity.putArray("type").add(shelter).add(scene.names().type("School"));
    talk.about(entity);
  }

  /** Speak of a sensor with one more attribute of some kind. */
  @Given("a water level sensor with an attribute of the kind {kind}")
  public void withKind(String kind) {
    ObjectNode entity = NgsiLdApi.normalized(things.sensor("sanjo"));
    ObjectNode extra = entity.putObject("extra").put("type", kind);
    switch (kind) {
      case "Property" -> extra.putObject("value").put("上流", 2.5).putArray("list").add(1).add("二");
      case "Relationship" -> extra.put("object", scene.names().id("River", "kamo"));
      case "GeoProperty" ->
          extra.set(
              "value",
              Json.read(
                  "{\"type\":\"LineString\",\"coordinates\":[[135.77,35.0],[135.78,35.02]]}"));
      default -> extra.putObject("languageMap").put("ja", "鴨川").put("en", "Kamo River");
    }
    talk.about(entity);
  }

  /** Speak of a sensor whose level has facts about it. */
  @Given("a water level sensor whose level has an accuracy and a source")
  public void detailed() {
    ObjectNode entity = NgsiLdApi.normalized(things.sensor("sanjo"));
    ObjectNode level = (ObjectNode) entity.path(Things.LEVEL);
    level.put("unitCode", "MTR");
    level.putObject("accuracy").put("type", "Property").put("value", 0.05);
    level
        .putObject("source")
        .put("type", "Relationship")
        .put("object", scene.names().id("Gauge", "7"));
    talk.about(entity);
  }

  /** Publish a sensor whose level has facts about it. */
  @Given("a published water level sensor whose level has an accuracy and a source")
  public void detailedAndPublished() {
    detailed();
    Conversation.set(api.create(talk.entity()), "LD-PROV-CREATE-04");
  }

  /** Speak of a shelter of some name. */
  @Given("an evacuation shelter called {string}")
  public void called(String name) {
    talk.about(things.shelter("named", 120, 135.76, 35.01).with("name", JSON.stringNode(name)));
  }

  /** Speak of a sensor with a time of observation. */
  @Given("a water level sensor whose level was observed at {string}")
  public void observed(String time) {
    ObjectNode entity = NgsiLdApi.normalized(things.sensor("sanjo"));
    ((ObjectNode) entity.path(Things.LEVEL)).put("observedAt", time);
    talk.about(entity);
  }

  /** Speak of a sensor with a made-up time of creation. */
  @Given("a water level sensor said to be created at {string}")
  public void created(String time) {
    talk.about(NgsiLdApi.normalized(things.sensor("sanjo")).put("createdAt", time));
  }

  /** Publish it. */
  @When("the city publishes it")
  public void publish() {
    talk.heard(api.create(talk.entity()));
  }

  /** Publish it once more, changed. */
  @When("the city publishes it again with another level")
  public void publishAgain() {
    ObjectNode other = talk.entity().deepCopy();
    ((ObjectNode) other.path(Things.LEVEL)).put("value", 9.99);
    talk.heard(api.create(other));
  }

  /** Publish it in some unusual way. */
  @When("the city publishes it {flaw}")
  public void publishFlawed(String flaw) {
    ObjectNode entity = talk.entity().deepCopy();
    ObjectNode level = (ObjectNode) entity.path(Things.LEVEL);
    switch (flaw) {
      case "cut off in the middle" -> {
        String whole = Json.write(entity);
        create(whole.substring(0, whole.length() / 2), NgsiLdApi.JSON, Optional.empty());
      }
      case "as a list" -> create("[" + Json.write(entity) + "]", NgsiLdApi.JSON, Optional.empty());
      case "without an identifier" -> create(entity.without("id"));
      case "without a type" -> create(entity.without("type"));
      case "under a single word" -> create(entity.put("id", "sanjo"));
      case "under a plain name" -> create(entity.put("id", "water level sensor 1"));
      case "with a level that has no value" -> {
        level.remove("value");
        create(entity);
      }
      case "with a relationship that points nowhere" -> {
        entity.putObject("river").put("type", "Relationship");
        create(entity);
      }
      case "with a level of nothing" -> {
        level.putNull("value");
        create(entity);
      }
      case "with a level marked for deletion" -> {
        level.put("value", NULL_MARK);
        create(entity);
      }
      case "in the short notation" -> create(concise(entity));
      case "in the short notation with values spelled out" -> create(withoutTypes(entity));
      default -> publishInFormat(flaw, entity);
    }
  }

  /** Speak of a sensor with a relationship that has a fact of its own. */
  @Given("a water level sensor whose river is a known distance away")
  public void withRiver() {
    ObjectNode entity = NgsiLdApi.normalized(things.sensor("sanjo"));
    ObjectNode river =
        entity
            .putObject("river")
            .put("type", "Relationship")
            .put("object", scene.names().id("River", "kamo"));
    river.putObject("distance").put("type", "Property").put("value", 12.5);
    talk.about(entity);
  }

  /** Publish a thing of two types. */
  @Given("a published evacuation shelter that is a school as well")
  public void twoTypesPublished() {
    twoTypes();
    Conversation.set(api.create(talk.entity()), "LD-PROV-CREATE-02");
  }

  /** Publish a sensor with a value that has parts. */
  @Given(
      "a published water level sensor with a warning threshold of {double} and a flood threshold of {double}")
  public void withThresholds(double warning, double flood) {
    ObjectNode entity = NgsiLdApi.normalized(things.sensor("sanjo"));
    ObjectNode thresholds = entity.putObject("thresholds").put("type", "Property");
    thresholds.putObject("value").put("warning", warning).put("flood", flood);
    talk.about(entity);
    Conversation.set(api.create(entity), "LD-PROV-CREATE-03");
  }

  /** Publish a sensor whose level has two instances. */
  @Given("a published water level sensor whose level two gauges report")
  public void withTwoGauges() {
    ObjectNode entity = NgsiLdApi.normalized(things.sensor("sanjo"));
    var levels = entity.putArray(Things.LEVEL);
    levels.addObject().put("type", "Property").put("value", 2.35);
    levels
        .addObject()
        .put("type", "Property")
        .put("value", 2.4)
        .put("datasetId", scene.names().id("Gauge", "second"));
    talk.about(entity);
    Conversation.set(api.create(entity), "LD-PROV-CREATE-03");
  }

  /** Expect a refusal, or what was published: the specification allows both. */
  @Then("the platform refuses it, or a service that reads it finds it as it was published")
  public void refusedOrKept() {
    if (talk.answer().status() != 400) {
      accepted();
      readsAsPublished();
    }
  }

  private void publishInFormat(String flaw, ObjectNode entity) {
    switch (flaw) {
      case "as plain JSON with the vocabulary inside" -> create(withContext(entity, CORE));
      case "as linked data without any vocabulary" ->
          create(Json.write(entity), NgsiLdApi.JSON_LD, Optional.empty());
      case "as linked data with a vocabulary in a header as well" ->
          create(
              Json.write(withContext(entity, CORE)),
              NgsiLdApi.JSON_LD,
              Optional.of(URI.create(CORE)));
      case "with a vocabulary that nobody serves" ->
          create(
              Json.write(entity),
              NgsiLdApi.JSON,
              Optional.of(URI.create("http://127.0.0.1:9/" + scene.names().run() + ".jsonld")));
      default -> create(Json.write(entity), "text/plain", Optional.empty());
    }
  }

  private static ObjectNode withContext(ObjectNode entity, String context) {
    return entity.put("@context", context);
  }

  private void create(JsonNode entity) {
    create(Json.write(entity), NgsiLdApi.JSON, Optional.empty());
  }

  private void create(String body, String mediaType, Optional<URI> context) {
    talk.heard(api.create(talk.id(), body, mediaType, context));
  }

  private static ObjectNode withoutTypes(ObjectNode entity) {
    ObjectNode brief = entity.deepCopy();
    for (String name : List.copyOf(entity.propertyNames())) {
      if (brief.path(name) instanceof ObjectNode attribute) {
        attribute.remove("type");
      }
    }
    return brief;
  }

  private static ObjectNode concise(ObjectNode entity) {
    ObjectNode concise = entity.deepCopy();
    for (String name : List.copyOf(entity.propertyNames())) {
      if (entity.path(name).path("type").asString("").endsWith("Property")) {
        concise.set(name, entity.path(name).path("value"));
      }
    }
    return concise;
  }

  /** Expect the confirmation of a creation. */
  @Then("the platform confirms it with its address")
  public void confirmed() {
    Answer answer = talk.answer();
    Conversation.expect(
        answer.status() == 201,
        new Text("The creation was not confirmed", "登録が確認されなかった"),
        201,
        answer.line());
    String location = answer.header("Location").orElse("(none)");
    String id = talk.id();
    String decoded = java.net.URLDecoder.decode(location, java.nio.charset.StandardCharsets.UTF_8);
    Conversation.expect(
        decoded.endsWith("/" + id),
        new Text(
            "The confirmation does not name the address of what was created",
            "登録されたもののアドレスが示されていない"),
        ".../" + id,
        location);
  }

  /** Expect any success. */
  @Then("the platform accepts it")
  public void accepted() {
    Conversation.expect(
        talk.answer().succeeded(),
        new Text("The platform refused what it should accept", "受け付けるべき操作が拒否された"),
        "2xx",
        talk.answer().line() + " " + Json.shortened(talk.answer().text()));
  }

  /** Expect a refusal. */
  @Then("the platform answers that {complaint}")
  public void refused(Complaint complaint) {
    String edition = scene.platform().claims().editions().getOrDefault(scene.binding(), "1.8.1");
    complaint.inEdition(edition).insist(talk.answer());
  }

  /** Expect to read what was published. */
  @Then("a service that reads it finds it as it was published")
  public void readsAsPublished() {
    scene.eventually(
        () -> {
          insistPublished(read(), talk.entity());
          return true;
        });
  }

  /** Expect that nobody finds it, by identifier or by type. */
  @Then("a service that looks for it does not find it")
  public void notFound() {
    scene.eventually(
        () -> {
          Answer answer = api.retrieve(talk.id(), Map.of());
          // How exactly the platform says so is the business of LD-CONS-RETRIEVE-01.
          Conversation.expect(
              answer.status() < 500
                  && (!answer.succeeded()
                      || !answer.json().path("id").asString("").equals(talk.id())),
              new Text("What should not be there can be read", "存在しないはずのものが読める"),
              404,
              answer.line());
          JsonNode found = api.get("/entities", Map.of("type", talk.type())).json();
          Conversation.expect(
              found.isArray() && found.isEmpty(),
              new Text("What should not be there can be found", "存在しないはずのものが見つかる"),
              "[]",
              Json.shortened(Json.write(found)));
          return true;
        });
  }

  /** Expect that the platform keeps its own time of creation. */
  @Then("its time of creation is not {string}")
  public void ownTime(String madeUp) {
    JsonNode seen =
        Conversation.set(
                api.retrieve(talk.id(), Map.of("options", "sysAttrs")), "LD-CONS-RETRIEVE-07")
            .json()
            .path("createdAt");
    Conversation.expect(
        seen.isString() && !Meaning.same(JSON.stringNode(madeUp), seen),
        new Text("The platform took a time of creation from outside", "作成時刻が外部の値で上書きされた"),
        new Text("a time of the platform's own", "プラットフォーム自身の時刻").en(),
        seen);
  }

  private JsonNode read() {
    Answer answer = api.retrieve(talk.id(), Map.of());
    Conversation.expect(
        answer.status() == 200,
        new Text("What was published cannot be read", "登録したものを読めない"),
        200,
        answer.line());
    return answer.json();
  }

  /** Insist that an entity reads as published, types in any order. */
  static void insistPublished(JsonNode seen, ObjectNode published) {
    ObjectNode expected = published.deepCopy();
    expected.remove("createdAt");
    if (expected.path("type").isArray() && seen.isObject()) {
      Conversation.expect(
          sorted(expected.path("type")).equals(sorted(seen.path("type"))),
          new Text("The types are not as published", "型が登録したとおりでない"),
          expected.path("type"),
          seen.path("type"));
      expected.set("type", seen.path("type"));
    }
    Meaning.insistSame(
        new Text("The entity is not as it was published", "登録したとおりのエンティティが返らない"), expected, seen);
  }

  private static List<String> sorted(JsonNode list) {
    List<String> words = new ArrayList<>(list.valueStream().map(JsonNode::asString).toList());
    words.sort(null);
    return words;
  }
}
