package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What services of a city publish and report of what is theirs, whatever API the platform speaks.
 */
public final class PublisherSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ContextBroker broker;
  private final City city;
  private final List<Answer> worked = new ArrayList<>();
  private Optional<Answer> answer = Optional.empty();

  /** Publish through the broker of a scene. */
  public PublisherSteps(ContextBroker broker, City city) {
    this.broker = broker;
    this.city = city;
  }

  /** Publish a sensor. */
  @Given("the water works' service has published a water level sensor")
  public void sensor() {
    city.publish();
  }

  /** Publish a shelter. */
  @Given("the board of education's service has published an evacuation shelter next to it")
  public void shelter() {
    city.publishShelter();
  }

  /** Publish a reading. */
  @Given("the water works' service has published a sensor with the reading {value}")
  public void reading(JsonNode value) {
    city.about(city.thing().with("reading", value));
    city.publish();
  }

  /** Publish a place. */
  @Given("the water works' service has published a sensor at the place {value}")
  public void place(JsonNode geometry) {
    city.about(city.thing().with("location", Things.place(geometry)));
    city.publish();
  }

  /** Publish an instant. */
  @Given("the water works' service has published a sensor that was inspected at {string}")
  public void inspected(String instant) {
    city.about(city.thing().with("inspected", Things.instant(instant)));
    city.publish();
  }

  /** Publish a sensor that tells what shelter it serves. */
  @Given("the water works' service has published a sensor that says which shelter it warns")
  public void warning() {
    city.about(city.thing().with(Things.WARNS, Things.link(city.shelter().id())));
    city.publish();
  }

  /** Publish a sensor with details. */
  @Given("the water works' service has published a sensor whose battery has calibration details")
  public void details() {
    city.about(
        city.thing()
            .with(
                "battery",
                new Thing.Attribute(
                    Thing.Kind.VALUE,
                    JSON.numberNode(87),
                    Map.of("calibration", Json.read("{\"by\":\"計測課\",\"curve\":[0.1,0.2]}")))));
    city.publish();
  }

  /** Publish a sensor that says things of every kind. */
  @Given("the water works' service has published a sensor with values of every kind")
  public void everyKind() {
    city.about(
        city.thing()
            .with("reading", Json.read("{\"危険水位\":3.5,\"履歴\":[1,2.5]}"))
            .with("inspected", Things.instant("2026-08-31T23:59:59Z"))
            .with(Things.WARNS, Things.link("urn:ngsi-ld:EvacuationShelter:261009-01")));
    city.publish();
  }

  /** Publish a sensor whose level was measured at an instant. */
  @Given("the water works' service has published a sensor with a level of {double} at {string}")
  public void measured(double level, String instant) {
    city.about(city.thing().with(Things.LEVEL, measurement(level, instant)));
    city.publish();
  }

  /** Report a level that was measured at an instant. */
  @When("the water works' service reports a level of {double} at {string}")
  public void reportAt(double level, String instant) {
    Conversation.set(
        broker.report(city.thing(), Things.LEVEL, measurement(level, instant)),
        broker.reportingRequirement());
  }

  private static Thing.Attribute measurement(double level, String instant) {
    return new Thing.Attribute(
        Thing.Kind.VALUE, JSON.numberNode(level), Map.of("observedAt", JSON.stringNode(instant)));
  }

  /** Do what a service does all day, and the same the next day. */
  @When(
      "a service written for another city publishes a sensor, reports and withdraws it, and again")
  public void workday() {
    for (int day = 1; day <= 2; day++) {
      worked.add(broker.publish(city.thing()));
      worked.add(broker.report(city.thing(), Things.LEVEL, JSON.numberNode(8.4)));
      worked.add(broker.withdraw(city.thing()));
    }
  }

  /** Expect success of all of it. */
  @Then("the platform takes every step")
  public void tookEverything() {
    Conversation.expect(
        worked.stream().allMatch(Answer::succeeded),
        new Text("A step that the standard foresees was refused", "標準にある操作が拒否された"),
        "2xx",
        worked.stream().map(Answer::line).toList());
  }

  /** Publish a sensor whose level has details. */
  @Given("the water works' service has published a sensor whose level has a unit and a time")
  public void unitAndTime() {
    city.about(
        city.thing()
            .with(
                Things.LEVEL,
                new Thing.Attribute(
                    Thing.Kind.VALUE,
                    JSON.numberNode(2.35),
                    Map.of(
                        "unitCode", JSON.stringNode("MTR"),
                        "observedAt", JSON.stringNode("2026-08-31T23:59:59Z")))));
    city.publish();
  }

  /** Speak of something new. */
  @Given("a kind of thing that the platform has never seen, with attributes it has never seen")
  public void unheardOf() {
    city.about(city.things().unheardOf());
  }

  /** Report a level. */
  @When("the water works' service reports a level of {double}")
  public void report(double level) {
    report(Things.LEVEL, JSON.numberNode(level));
  }

  /** Report two levels. */
  @When("the water works' service reports a level of {double} and then a level of {double}")
  public void reportTwo(double first, double second) {
    report(first);
    report(second);
  }

  /** Add a temperature. */
  @When("the water works' service adds a water temperature of {double} to it")
  public void add(double temperature) {
    report(Things.TEMPERATURE, JSON.numberNode(temperature));
  }

  /** Rename, then report. */
  @When("the water works' service renames the sensor and then reports a level of {double}")
  public void renameThenReport(double level) {
    report("name", JSON.stringNode("鴨川 三条大橋"));
    report(level);
  }

  /** Take back, and publish once more. */
  @When("the water works' service withdraws it and publishes it again")
  public void republish() {
    withdraw();
    city.publish();
  }

  private void withdraw() {
    Conversation.set(broker.withdraw(city.thing()), broker.publishingRequirement());
  }

  /** Publish something else, then report. */
  @When("an evacuation shelter is published and then a level of {double} is reported")
  public void shelterThenReport(double level) {
    shelter();
    report(level);
  }

  /** Relate by a relation that the publisher did not foresee. */
  @When("another service relates the sensor to the shelter by a relation of its own")
  public void relate() {
    Conversation.set(
        broker.report(city.thing(), Things.WARNS, Things.link(city.shelter().id())),
        broker.reportingRequirement());
  }

  /** Publish something new. */
  @When("a service publishes one")
  public void publishNew() {
    answer = Optional.of(broker.publish(city.thing()));
  }

  /** Expect success. */
  @Then("the platform takes it")
  public void taken() {
    Answer heard = answer.orElseThrow();
    Conversation.expect(
        heard.succeeded(),
        new Text("A new kind of thing was refused", "新しい種類のものが拒否された"),
        "2xx",
        heard.line() + " " + Json.shortened(heard.text()));
  }

  private void report(String attribute, JsonNode value) {
    Conversation.set(broker.report(city.thing(), attribute, value), broker.reportingRequirement());
  }
}
