package org.tsunagaru.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tsunagaru.features.context.CallbackProbe;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.counterpart.Counterpart;
import org.tsunagaru.features.counterpart.Inbox;
import org.tsunagaru.features.counterpart.Notification;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.scenario.TenantGate;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What services of a city do with each other's data, whatever API the platform speaks. */
public final class ServiceSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final ContextBroker broker;
  private final Counterpart counterpart;
  private final CallbackProbe probe;
  private final TenantGate gate;
  private final Organisations organisations;
  private final Things things;
  private Thing thing;
  private Optional<Thing> shelter = Optional.empty();
  private Optional<Inbox> inbox = Optional.empty();
  private Optional<Answer> answer = Optional.empty();
  private Set<String> seen = Set.of();

  /** Use the broker of a scene. */
  public ServiceSteps(
      Scene scene,
      ContextBroker broker,
      Counterpart counterpart,
      CallbackProbe probe,
      TenantGate gate) {
    this.gate = gate;
    this.scene = scene;
    this.broker = broker;
    this.counterpart = counterpart;
    this.probe = probe;
    this.organisations = new Organisations(scene);
    this.things = new Things(scene.names());
    this.thing = things.sensor("sanjo");
  }

  /** Publish a sensor. */
  @Given("the water works' service has published a water level sensor")
  public void sensor() {
    publish(broker, thing);
  }

  /** Publish a shelter. */
  @Given("the board of education's service has published an evacuation shelter next to it")
  public void shelter() {
    Thing hall = things.shelter("hall", 250, 135.7720, 35.0099);
    shelter = Optional.of(hall);
    publish(broker, hall);
  }

  /** Publish a reading. */
  @Given("the water works' service has published a sensor with the reading {value}")
  public void reading(JsonNode value) {
    thing = thing.with("reading", value);
    publish(broker, thing);
  }

  /** Publish a place. */
  @Given("the water works' service has published a sensor at the place {value}")
  public void place(JsonNode geometry) {
    thing = thing.with("location", Things.place(geometry));
    publish(broker, thing);
  }

  /** Publish a sensor with details. */
  @Given("the water works' service has published a sensor whose battery has calibration details")
  public void details() {
    thing =
        thing.with(
            "battery",
            new Thing.Attribute(
                Thing.Kind.VALUE,
                JSON.numberNode(87),
                Map.of("calibration", Json.read("{\"by\":\"計測課\",\"curve\":[0.1,0.2]}"))));
    publish(broker, thing);
  }

  /** Subscribe to the level. */
  @Given("a disaster service has subscribed to its level")
  public void subscribed() {
    subscribe(broker, List.of(Things.LEVEL));
  }

  /** Speak of something new. */
  @Given("a kind of thing that the platform has never seen, with attributes it has never seen")
  public void unheardOf() {
    thing = things.unheardOf();
  }

  /** Have two organisations. */
  @Given("two organisations that share the platform")
  public void organisations() {
    organisations.insist();
    for (String name : List.of(organisations.first(), organisations.second())) {
      gate.open(name, () -> publish(broker.as(name), things.shelter("opening", 10, 135.7, 35.0)));
    }
  }

  /** Subscribe as the first organisation. */
  @Given("a subscriber of the first organisation")
  public void firstSubscribes() {
    subscribe(first(), List.of());
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
    broker.read(thing.id(), thing.type());
  }

  /** Report a level. */
  @When("the water works' service reports a level of {double}")
  public void report(double level) {
    report(Things.LEVEL, JSON.numberNode(level));
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

  /** Publish something else, then report. */
  @When("an evacuation shelter is published and then a level of {double} is reported")
  public void shelterThenReport(double level) {
    shelter();
    report(level);
  }

  /** Publish something new. */
  @When("a service publishes one")
  public void publishNew() {
    answer = Optional.of(broker.publish(thing));
  }

  /** Publish as both organisations. */
  @When("each publishes a water level sensor under the same name with a level of its own")
  public void publishBoth() {
    publish(first(), thing.with(Things.LEVEL, JSON.numberNode(1.5)));
    publish(second(), thing.with(Things.LEVEL, JSON.numberNode(2.5)));
  }

  /** Publish as the second, then as the first. */
  @When("the second organisation publishes a sensor and then the first does")
  public void secondThenFirst() {
    publish(second(), things.sensor("ofSecond"));
    publish(first(), things.sensor("ofFirst"));
  }

  /** Expect the kind. */
  @Then("it finds the kind of the sensor among them")
  public void kindFound() {
    scene.eventually(
        () -> {
          Set<String> kinds = seen.contains(thing.type()) ? seen : broker.kinds();
          Conversation.expect(
              kinds.contains(thing.type()),
              new Text("A kind of thing that was published is not listed", "登録された種類が一覧にない"),
              thing.type(),
              Json.shortened(new TreeSet<>(kinds).toString()));
          return true;
        });
  }

  /** Expect the thing among its kind. */
  @Then("among the things of that kind it finds the sensor as it was published")
  public void foundAmongKind() {
    scene.eventually(
        () -> {
          List<Thing> found = broker.find(thing.type());
          Conversation.expect(
              found.size() == 1,
              new Text("The thing is not found by its kind", "種類から探しても見つからない"),
              1,
              found.size());
          insistSame(found.get(0), thing);
          return true;
        });
  }

  /** Expect both things. */
  @Then("it finds both of them")
  public void bothFound() {
    Set<String> both = Set.of(thing.id(), shelter.orElseThrow().id());
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

  /** Expect a place. */
  @Then("it sees the place {value}")
  public void seesPlace(JsonNode geometry) {
    insistAttribute("location", geometry);
  }

  /** Expect a notification. */
  @Then("the disaster service hears of a level of {double}")
  public void hears(double level) {
    scene.within(
        scene.platform().limits().notification(),
        () -> {
          Conversation.expect(
              heard().stream().anyMatch(one -> isLevel(one, level)),
              new Text("The change was not told", "変化が知らされなかった"),
              level,
              heard());
          return true;
        });
  }

  /** Expect the first notification. */
  @Then("the first thing the disaster service hears of is a level of {double}")
  public void hearsFirst(double level) {
    Thing first = awaitHeard().get(0);
    Conversation.expect(
        isLevel(first, level),
        new Text("Something was told that nobody asked for", "求めていないことが知らされた"),
        level,
        first);
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

  /** Expect it as published. */
  @Then("another service reads it as it was published")
  public void readsAsPublished() {
    scene.eventually(
        () -> {
          insistSame(broker.read(thing.id(), thing.type()), thing);
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
    Thing now = broker.read(thing.id(), thing.type());
    now.attributes().remove(Things.TEMPERATURE);
    insistSame(now, thing);
  }

  /** Expect the details. */
  @Then("another service still reads the calibration details of the battery")
  public void readsDetails() {
    Thing now = broker.read(thing.id(), thing.type());
    JsonNode expected = thing.attribute("battery").orElseThrow().details().get("calibration");
    JsonNode kept =
        now.attribute("battery")
            .flatMap(battery -> Optional.ofNullable(battery.details().get("calibration")))
            .orElse(JSON.nullNode());
    Meaning.insistSame(
        new Text("Details of an attribute were lost", "属性の付帯情報が失われた"),
        Optional.ofNullable(expected).orElseThrow(),
        kept);
  }

  /** Expect each organisation's own level. */
  @Then("each reads the level that it published")
  public void ownLevels() {
    scene.eventually(
        () -> {
          insistLevel(first(), 1.5);
          insistLevel(second(), 2.5);
          return true;
        });
  }

  /** Expect to hear of the first organisation's sensor, and of no other. */
  @Then("the subscriber hears of the sensor of the first organisation only")
  public void hearsOwnOnly() {
    String own = scene.names().id("WaterLevelSensor", "ofFirst");
    awaitHeard();
    List<String> ids = heard().stream().map(Thing::id).distinct().toList();
    Conversation.expect(
        ids.equals(List.of(own)),
        new Text("A subscriber was told of another organisation's data", "他の組織のデータが通知された"),
        List.of(own),
        ids);
  }

  /** Publish a sensor whose level has details. */
  @Given("the water works' service has published a sensor whose level has a unit and a time")
  public void unitAndTime() {
    thing =
        thing.with(
            Things.LEVEL,
            new Thing.Attribute(
                Thing.Kind.VALUE,
                JSON.numberNode(2.35),
                Map.of(
                    "unitCode", JSON.stringNode("MTR"),
                    "observedAt", JSON.stringNode("2026-08-31T23:59:59Z"))));
    publish(broker, thing);
  }

  /** Publish as the first organisation only. */
  @When("only the first organisation publishes a water level sensor")
  public void firstOnly() {
    publish(first(), thing);
  }

  /** Expect the kind for the first. */
  @Then("the kind of the sensor is listed to the first organisation")
  public void listedToFirst() {
    scene.eventually(
        () -> {
          insistListed(first().kinds(), true);
          return true;
        });
  }

  /** Expect no kind for the second. */
  @Then("it is not listed to the second")
  public void notListedToSecond() {
    insistListed(second().kinds(), false);
  }

  private void publish(ContextBroker where, Thing what) {
    Conversation.set(where.publish(what), where.publishingRequirement());
  }

  private void subscribe(ContextBroker where, List<String> attributes) {
    probe.insist(scene);
    Inbox box = counterpart.inbox(scene.names().run() + scene.names().scenario());
    inbox = Optional.of(box);
    Conversation.set(
        where.subscribe(thing.type(), attributes, box), where.subscribingRequirement());
  }

  private void report(String attribute, JsonNode value) {
    Conversation.set(broker.report(thing, attribute, value), "LD-PROV-UPDATE-01");
  }

  private Set<String> askAround() {
    return broker.around(
        List.of(thing.type(), shelter.orElseThrow().type()), 135.7714, 35.0094, 500);
  }

  private List<Thing> awaitHeard() {
    return scene.within(
        scene.platform().limits().notification(),
        () -> {
          List<Thing> all = heard();
          Conversation.expect(
              !all.isEmpty(), new Text("Nothing was told in time", "時間内に何も知らされなかった"), 1, 0);
          return all;
        });
  }

  private List<Thing> heard() {
    List<Notification> notifications = inbox.orElseThrow().notifications();
    return notifications.stream().flatMap(one -> broker.told(one).stream()).toList();
  }

  private boolean isLevel(Thing told, double level) {
    return told.id().equals(thing.id())
        && told.attribute(Things.LEVEL)
            .map(attribute -> Meaning.same(JSON.numberNode(level), attribute.value()))
            .orElse(false);
  }

  private void insistAttribute(String name, JsonNode expected) {
    scene.eventually(
        () -> {
          JsonNode value =
              broker
                  .read(thing.id(), thing.type())
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

  private void insistListed(Set<String> kinds, boolean listed) {
    Conversation.expect(
        kinds.contains(thing.type()) == listed,
        new Text("The kinds listed to an organisation are not its own", "組織に示される種類がその組織のものになっていない"),
        (listed ? "" : "no ") + thing.type(),
        Json.shortened(new TreeSet<>(kinds).toString()));
  }

  private void insistLevel(ContextBroker where, double level) {
    Thing read = where.read(thing.id(), thing.type());
    Conversation.expect(
        isLevel(read, level),
        new Text("An organisation reads the data of another", "他の組織のデータが読めてしまう"),
        level,
        read.attribute(Things.LEVEL));
  }

  private static void insistSame(Thing seen, Thing expected) {
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

  private ContextBroker first() {
    return broker.as(organisations.first());
  }

  private ContextBroker second() {
    return broker.as(organisations.second());
  }
}
