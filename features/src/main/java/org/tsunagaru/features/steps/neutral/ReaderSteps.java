package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What services of a city find and read of what others published, whatever API the platform speaks.
 */
public final class ReaderSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final ContextBroker broker;
  private final City city;
  private Set<String> seen = Set.of();

  /** Read through the broker of a scene. */
  public ReaderSteps(Scene scene, ContextBroker broker, City city) {
    this.scene = scene;
    this.broker = broker;
    this.city = city;
  }

  /** Ask for kinds. */
  @When("a service that never met it asks what kinds of things there are")
  public void kinds() {
    seen = broker.kinds();
  }

  /** Ask around a place. */
  @When("a service asks for both kinds of things around that place")
  public void around() {
    seen = askAround();
  }

  /** Read. */
  @When("another service reads that sensor")
  public void read() {
    broker.read(city.thing().id(), city.thing().type());
  }

  /** Expect the kind. */
  @Then("it finds the kind of the sensor among them")
  public void kindFound() {
    scene.eventually(
        () -> {
          Set<String> kinds = seen.contains(city.thing().type()) ? seen : broker.kinds();
          Conversation.expect(
              kinds.contains(city.thing().type()),
              new Text("A kind of thing that was published is not listed", "登録された種類が一覧にない"),
              city.thing().type(),
              Json.shortened(new TreeSet<>(kinds).toString()));
          return true;
        });
  }

  /** Expect the thing among its kind. */
  @Then("among the things of that kind it finds the sensor as it was published")
  public void foundAmongKind() {
    scene.eventually(
        () -> {
          List<Thing> found = broker.find(city.thing().type());
          Conversation.expect(
              found.size() == 1,
              new Text("The thing is not found by its kind", "種類から探しても見つからない"),
              1,
              found.size());
          insistSame(found.get(0), city.thing());
          return true;
        });
  }

  /** Expect both things. */
  @Then("it finds both of them")
  public void bothFound() {
    Set<String> both = Set.of(city.thing().id(), city.shelter().id());
    scene.eventually(
        () -> {
          Set<String> found = seen.equals(both) ? seen : askAround();
          Conversation.expect(
              found.equals(both),
              new Text("Things of two fields are not found together", "分野の異なるものがまとめて見つからない"),
              new TreeSet<>(both),
              new TreeSet<>(found));
          return true;
        });
  }

  /** Expect a reading. */
  @Then("it sees the reading {value}")
  public void seesReading(JsonNode value) {
    insistAttribute("reading", value);
  }

  /** Expect an instant. */
  @Then("it sees that the inspection was at {string}")
  public void seesInspection(String instant) {
    insistAttribute("inspected", JSON.stringNode(instant));
  }

  /** Expect the newest level where the sensor is read. */
  @Then("a service that reads the sensor gets a level of {double}")
  public void readsLevel(double level) {
    insistAttribute(Things.LEVEL, JSON.numberNode(level));
  }

  /** Expect the newest level where the sensor is found. */
  @Then("a service that finds it among others gets a level of {double}")
  public void findsLevel(double level) {
    scene.eventually(
        () -> {
          List<Thing> found = broker.find(city.thing().type());
          Conversation.expect(
              found.stream().anyMatch(one -> city.isLevel(one, level)),
              new Text("A value did not arrive as it was published", "値が登録したとおりに届かない"),
              level,
              found.stream().map(one -> one.attribute(Things.LEVEL)).toList());
          return true;
        });
  }

  /** Expect a place. */
  @Then("it sees the place {value}")
  public void seesPlace(JsonNode geometry) {
    insistAttribute("location", geometry);
  }

  /** Expect it as published. */
  @Then("another service reads it as it was published")
  public void readsAsPublished() {
    scene.eventually(
        () -> {
          insistSame(broker.read(city.thing().id(), city.thing().type()), city.thing());
          return true;
        });
  }

  /** Expect the temperature. */
  @Then("another service reads the water temperature of {double}")
  public void readsTemperature(double temperature) {
    insistAttribute(Things.TEMPERATURE, JSON.numberNode(temperature));
  }

  /** Expect all but the temperature as before. */
  @Then("everything a service knew of the sensor before is as it was")
  public void rest() {
    Thing now = broker.read(city.thing().id(), city.thing().type());
    now.attributes().remove(Things.TEMPERATURE);
    insistSame(now, city.thing());
  }

  /** Expect the details. */
  @Then("another service still reads the calibration details of the battery")
  public void readsDetails() {
    Thing now = broker.read(city.thing().id(), city.thing().type());
    JsonNode expected =
        city.thing().attribute("battery").orElseThrow().details().get("calibration");
    JsonNode kept =
        now.attribute("battery")
            .flatMap(battery -> Optional.ofNullable(battery.details().get("calibration")))
            .orElse(JSON.nullNode());
    Meaning.insistSame(
        new Text("Details of an attribute were lost", "属性の付帯情報が失われた"),
        Optional.ofNullable(expected).orElseThrow(),
        kept);
  }

  private Set<String> askAround() {
    return broker.around(
        List.of(city.thing().type(), city.shelter().type()), 135.7714, 35.0094, 500);
  }

  private void insistAttribute(String name, JsonNode expected) {
    scene.eventually(
        () -> {
          JsonNode value =
              broker
                  .read(city.thing().id(), city.thing().type())
                  .attribute(name)
                  .map(Thing.Attribute::value)
                  .orElse(JSON.nullNode());
          Meaning.insistSame(
              new Text("A value did not arrive as it was published", "値が登録したとおりに届かない"),
              expected,
              value);
          return true;
        });
  }

  /** Insist that a thing has the attributes, values and details that were published. */
  static void insistSame(Thing seen, Thing expected) {
    Conversation.expect(
        seen.attributes().keySet().equals(expected.attributes().keySet()),
        new Text("The thing has other attributes than were published", "属性が登録したとおりでない"),
        new TreeSet<>(expected.attributes().keySet()),
        new TreeSet<>(seen.attributes().keySet()));
    expected
        .attributes()
        .forEach(
            (name, attribute) ->
                Meaning.insistSame(
                    new Text("A value did not arrive as it was published", "値が登録したとおりに届かない"),
                    attribute.value(),
                    seen.attribute(name).map(Thing.Attribute::value).orElse(JSON.nullNode())));
    expected.attributes().forEach((name, attribute) -> insistDetails(name, attribute, seen));
  }

  private static void insistDetails(String name, Thing.Attribute expected, Thing seen) {
    Map<String, JsonNode> kept =
        seen.attribute(name).map(Thing.Attribute::details).orElse(Map.of());
    expected
        .details()
        .forEach(
            (detail, value) ->
                Meaning.insistSame(
                    Text.of("The detail %s was lost", "付帯情報 %s が失われた", detail),
                    value,
                    kept.getOrDefault(detail, JSON.nullNode())));
  }
}
