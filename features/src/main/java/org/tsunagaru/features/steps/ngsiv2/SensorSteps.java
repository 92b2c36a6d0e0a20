package org.tsunagaru.features.steps.ngsiv2;

import io.cucumber.java.en.Given;
import java.util.List;
import org.tsunagaru.features.context.NgsiV2Api;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The things that NGSIv2 scenarios speak of, published or not. */
public final class SensorSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final NgsiV2Api api;
  private final Conversation talk;
  private final Question question;
  private final Things things;

  /** Speak of things of a scene. */
  public SensorSteps(Scene scene, Conversation talk, Question question) {
    this.scene = scene;
    this.api = new NgsiV2Api(scene);
    this.talk = talk;
    this.question = question;
    this.things = new Things(scene.names());
  }

  /** Speak of a sensor with a reading. */
  @Given("a water level sensor with the reading {value}")
  public void reading(JsonNode value) {
    talk.about(things.sensor("sanjo").with("reading", value));
  }

  /** Publish a sensor with a reading. */
  @Given("a published water level sensor with the reading {value}")
  public void publishedReading(JsonNode value) {
    reading(value);
    publish();
  }

  /** Speak of a sensor with a reading of which the type is not said. */
  @Given("a water level sensor with the reading {value} and no type for it")
  public void untypedReading(JsonNode value) {
    reading(value);
    attribute("reading").remove("type");
  }

  /** Speak of a sensor that does not say that it is one. */
  @Given("a water level sensor without a type")
  public void untyped() {
    talk.about(NgsiV2Api.normalized(things.sensor("sanjo")).without("type"));
  }

  /** Speak of a sensor that has not measured. */
  @Given("a water level sensor whose level has no value yet")
  public void unmeasured() {
    talk.about(things.sensor("sanjo"));
    attribute(Things.LEVEL).without(List.of("value", "type", "metadata"));
  }

  /** Speak of a sensor at any place. */
  @Given("a water level sensor at the place {value}")
  public void at(JsonNode geometry) {
    talk.about(things.sensor("sanjo").with("location", Things.place(geometry)));
  }

  /** Speak of a sensor with a date and time. */
  @Given("a water level sensor that was inspected at {string}")
  public void inspected(String time) {
    talk.about(things.sensor("sanjo"));
    talk.entity().putObject("inspected").put("type", "DateTime").put("value", time);
  }

  /** Publish a sensor whose level has metadata. */
  @Given("a published water level sensor whose level has an accuracy")
  public void accurate() {
    talk.about(things.sensor("sanjo"));
    ObjectNode metadata = (ObjectNode) attribute(Things.LEVEL).path("metadata");
    metadata.putObject("accuracy").put("type", "Number").put("value", 0.05);
    publish();
  }

  /** Publish a sensor with the same value twice. */
  @Given("a published water level sensor whose level and alarm are both {double}")
  public void alarmed(double level) {
    JsonNode value = JSON.numberNode(level);
    talk.about(things.sensor("sanjo").with(Things.LEVEL, value).with("alarm", value));
    publish();
  }

  /** Publish two things under one identifier. */
  @Given("a published evacuation shelter and a school under the same identifier")
  public void shelterAndSchool() {
    Thing shelter = things.shelter("hall", 250, 135.7588, 34.9858);
    talk.about(shelter);
    publish();
    Conversation.set(api.create(NgsiV2Api.normalized(school(scene, shelter))), "V2-ENT-CREATE-06");
  }

  /** Publish a shelter and a sensor. */
  @Given("an evacuation shelter and a water level sensor the city has published")
  public void shelterAndSensor() {
    question.among(List.of(things.shelter("hall", 250, 135.7588, 34.9858), things.sensor("sanjo")));
  }

  /** Publish three things whose types are not in the order of their names. */
  @Given("a water level sensor, an evacuation shelter and a school, published in this order")
  public void threeTypes() {
    Thing hall = things.shelter("hall", 250, 135.7588, 34.9858);
    Thing school =
        new Thing(
            scene.names().id("School", "muro"), scene.names().type("School"), hall.attributes());
    question.among(List.of(things.sensor("sanjo"), hall, school));
  }

  /** Publish two sensors whose readings differ in type. */
  @Given("a published sensor with a number for a reading and another with a text")
  public void twoReadings() {
    question.among(
        List.of(
            things.sensor("one").with("reading", JSON.numberNode(1.5)),
            things.sensor("two").with("reading", JSON.stringNode("上昇中"))));
  }

  /** Make a school of the same identifier as a shelter. */
  static Thing school(Scene scene, Thing shelter) {
    return new Thing(shelter.id(), scene.names().type("School"), shelter.attributes());
  }

  private void publish() {
    Conversation.set(api.create(talk.entity()), "V2-ENT-CREATE-01");
  }

  private ObjectNode attribute(String name) {
    return (ObjectNode) talk.entity().path(name);
  }
}
