package org.tsunagaru.features.steps.ngsild;

import io.cucumber.java.en.Given;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The things of the city that NGSI-LD scenarios speak of, published or not. */
public final class ThingSteps {

  private final Scene scene;
  private final NgsiLdApi api;
  private final Things things;
  private final Conversation talk;

  /** Speak of things of a scene. */
  public ThingSteps(Scene scene, Conversation talk) {
    this.scene = scene;
    this.api = new NgsiLdApi(scene);
    this.things = new Things(scene.names());
    this.talk = talk;
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

  /** Publish a thing of two types. */
  @Given("a published evacuation shelter that is a school as well")
  public void twoTypesPublished() {
    twoTypes();
    Conversation.set(api.create(talk.entity()), "LD-PROV-CREATE-02");
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

  /** Speak of a sensor with a time of observation. */
  @Given("a water level sensor whose level was observed at {string}")
  public void observed(String time) {
    ObjectNode entity = NgsiLdApi.normalized(things.sensor("sanjo"));
    ((ObjectNode) entity.path(Things.LEVEL)).put("observedAt", time);
    talk.about(entity);
  }

  /** Speak of a sensor at any place. */
  @Given("a water level sensor at the place {value}")
  public void at(JsonNode geometry) {
    talk.about(things.sensor("sanjo").with("location", Things.place(geometry)));
  }

  /** Speak of a sensor whose place is told in words. */
  @Given("a water level sensor whose place is the text {string}")
  public void named(String place) {
    ObjectNode entity = NgsiLdApi.normalized(things.sensor("sanjo"));
    entity.putObject("location").put("type", "Property").put("value", place);
    talk.about(entity);
  }

  /** Speak of a sensor with a made-up time of creation. */
  @Given("a water level sensor said to be created at {string}")
  public void created(String time) {
    talk.about(NgsiLdApi.normalized(things.sensor("sanjo")).put("createdAt", time));
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
}
