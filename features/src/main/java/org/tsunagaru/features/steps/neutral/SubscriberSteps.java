package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.features.context.CallbackProbe;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.counterpart.Counterpart;
import org.tsunagaru.features.counterpart.Inbox;
import org.tsunagaru.features.counterpart.Notification;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Organisations;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;

/** What services of a city subscribe to and hear of, whatever API the platform speaks. */
public final class SubscriberSteps {

  private final Scene scene;
  private final ContextBroker broker;
  private final Counterpart counterpart;
  private final CallbackProbe probe;
  private final City city;
  private final OtherApi other;
  private final Organisations organisations;
  private Optional<Inbox> inbox = Optional.empty();
  private Optional<Inbox> board = Optional.empty();
  private ContextBroker reader;

  /** Subscribe through the broker of a scene. */
  public SubscriberSteps(
      Scene scene,
      ContextBroker broker,
      Counterpart counterpart,
      CallbackProbe probe,
      City city,
      OtherApi other) {
    this.scene = scene;
    this.broker = broker;
    this.counterpart = counterpart;
    this.probe = probe;
    this.city = city;
    this.other = other;
    this.reader = broker;
    this.organisations = new Organisations(scene);
  }

  /** Subscribe to the level. */
  @Given("a disaster service has subscribed to its level")
  public void subscribed() {
    subscribe(broker, List.of(Things.LEVEL));
  }

  /** Subscribe to the level over the API that the publisher does not speak. */
  @Given("a disaster service has subscribed to its level over the other API")
  public void subscribedOverOther() {
    reader = other.broker();
    subscribe(reader, List.of(Things.LEVEL));
  }

  /** Subscribe to the bare values, beside another. */
  @Given("a display board has subscribed to nothing but the value of its level")
  public void boardSubscribed() {
    probe.insist(scene);
    Inbox box = counterpart.inbox(scene.names().run() + scene.names().scenario() + "b");
    board = Optional.of(box);
    Conversation.set(
        broker.subscribeToValues(city.thing().type(), List.of(Things.LEVEL), box),
        broker.subscribingRequirement());
  }

  /** Subscribe as the first organisation. */
  @Given("a subscriber of the first organisation")
  public void firstSubscribes() {
    subscribe(broker.as(organisations.first()), List.of());
  }

  /** Expect a notification. */
  @Then("the disaster service hears of a level of {double}")
  public void hears(double level) {
    scene.within(
        scene.platform().limits().notification(),
        () -> {
          Conversation.expect(
              heard().stream().anyMatch(one -> city.isLevel(one, level)),
              new Text("The change was not told", "変化が知らされなかった"),
              level,
              heard());
          return true;
        });
  }

  /** Expect a bare value. */
  @Then("the display board is given the value {value} itself")
  public void boardHears(JsonNode level) {
    scene.within(
        scene.platform().limits().notification(),
        () -> {
          List<JsonNode> told =
              board.orElseThrow().notifications().stream()
                  .flatMap(one -> broker.toldValues(one, Things.LEVEL).stream())
                  .toList();
          Conversation.expect(
              told.stream().anyMatch(value -> Meaning.same(level, value)),
              new Text("The change was not told in the way that was asked for", "求めた形で変化が知らされなかった"),
              level,
              told);
          return true;
        });
  }

  /** Expect the first notification. */
  @Then("the first thing the disaster service hears of is a level of {double}")
  public void hearsFirst(double level) {
    Thing first = awaitHeard().get(0);
    Conversation.expect(
        city.isLevel(first, level),
        new Text("Something was told that nobody asked for", "求めていないことが知らされた"),
        level,
        first);
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

  private void subscribe(ContextBroker where, List<String> attributes) {
    probe.insist(scene);
    Inbox box = counterpart.inbox(scene.names().run() + scene.names().scenario());
    inbox = Optional.of(box);
    Conversation.set(
        where.subscribe(city.thing().type(), attributes, box), where.subscribingRequirement());
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
    return notifications.stream().flatMap(one -> reader.told(one).stream()).toList();
  }
}
