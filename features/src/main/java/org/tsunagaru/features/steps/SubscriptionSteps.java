package org.tsunagaru.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.features.context.CallbackProbe;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.context.NgsiLdBroker;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.counterpart.Counterpart;
import org.tsunagaru.features.counterpart.Inbox;
import org.tsunagaru.features.counterpart.Notification;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Subscribing over NGSI-LD, and what is then told. */
public final class SubscriptionSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final NgsiLdApi api;
  private final Conversation talk;
  private final Counterpart counterpart;
  private final CallbackProbe probe;
  private final Things things;
  private final String id;
  private Optional<Inbox> inbox = Optional.empty();
  private Optional<Inbox> other = Optional.empty();

  /** Subscribe on the platform of a scene. */
  public SubscriptionSteps(
      Scene scene, Conversation talk, Counterpart counterpart, CallbackProbe probe) {
    this.scene = scene;
    this.api = new NgsiLdApi(scene);
    this.talk = talk;
    this.counterpart = counterpart;
    this.probe = probe;
    this.things = new Things(scene.names());
    this.id = scene.names().id("Subscription", "one");
  }

  /** Subscribe to sensors. */
  @Given("a subscription to water level sensors")
  public void subscribed() {
    talk.about(things.sensor("sanjo"));
    set(toSensors());
  }

  /** Subscribe to sensors, paused. */
  @Given("a subscription to water level sensors that is paused")
  public void subscribedPaused() {
    probe.insist(scene);
    talk.about(things.sensor("sanjo"));
    set(toSensors().put("isActive", false));
  }

  /** Subscribe a second inbox. */
  @Given("another subscription to the same sensors")
  public void subscribedOther() {
    Inbox second = counterpart.inbox(key("other"));
    other = Optional.of(second);
    Conversation.set(
        api.subscribe(
            NgsiLdBroker.subscription(
                scene.names().id("Subscription", "other"), talk.type(), second)),
        "LD-SUB-01");
  }

  /** Subscribe to a sensor's level. */
  @Given("a subscription to the level of that sensor")
  public void subscribedToLevel() {
    probe.insist(scene);
    set(toLevel());
  }

  /** Subscribe to high levels. */
  @Given("a subscription to levels above 5 of that sensor")
  public void subscribedToHighLevels() {
    probe.insist(scene);
    set(toLevel().put("q", Things.LEVEL + ">5"));
  }

  /** Subscribe to be told of the level alone. */
  @Given("a subscription that wants only the level of that sensor")
  public void subscribedForLevelOnly() {
    probe.insist(scene);
    ObjectNode subscription = toLevel();
    ((ObjectNode) subscription.path("notification")).putArray("attributes").add(Things.LEVEL);
    set(subscription);
  }

  /** Subscribe. */
  @When("a service subscribes to water level sensors")
  public void subscribe() {
    talk.about(things.sensor("sanjo"));
    ObjectNode subscription = toSensors();
    talk.heard(api.subscribe(subscription));
    talk.about(subscription);
  }

  /** Subscribe under an identifier that is taken. */
  @When("a service subscribes again under the same identifier")
  public void subscribeAgain() {
    talk.heard(api.subscribe(toSensors()));
  }

  /** Subscribe without something essential. */
  @When("a service subscribes to water level sensors {gap}")
  public void subscribeWithout(String gap) {
    talk.about(things.sensor("sanjo"));
    ObjectNode subscription = toSensors();
    switch (gap) {
      case "without saying where to notify" -> subscription.remove("notification");
      case "without saying to what" -> subscription.remove("entities");
      case "without saying of what type" ->
          subscription.putArray("entities").addObject().put("idPattern", ".*");
      default -> subscription.remove("type");
    }
    talk.heard(api.subscribe(subscription));
  }

  /** Look up what was never created. */
  @When("a service looks up a subscription that never was")
  public void lookUpUnknown() {
    talk.heard(api.get("/subscriptions/" + id, Map.of()));
  }

  /** Cancel. */
  @When("the service cancels the subscription")
  public void cancel() {
    talk.heard(api.delete("/subscriptions/" + id));
  }

  /** Publish until the sentinel subscription has heard. */
  @When("the city publishes sensors until the other subscription has heard of {int}")
  public void publishUntilHeard(int number) {
    for (int i = 1; i <= number; i++) {
      Conversation.set(
          api.create(NgsiLdApi.normalized(things.sensor("heard" + i))), "LD-PROV-CREATE-01");
      awaitCount(other.orElseThrow(), i);
    }
  }

  /** Report the same level, then another. */
  @When("the city reports the same level again and then a level of {double}")
  public void reportSameThen(double level) {
    report(talk.entity().path(Things.LEVEL).path("value").asDouble());
    report(level);
  }

  /** Report two levels. */
  @When("the city reports a level of {double} and then a level of {double}")
  public void reportTwo(double first, double second) {
    report(first);
    report(second);
  }

  /** Report a level. */
  @When("the city reports a level of {double}")
  public void report(double level) {
    ObjectNode fragment = JSON.objectNode();
    fragment.putObject(Things.LEVEL).put("type", "Property").put("value", level);
    Conversation.set(
        api.write(Effect.WRITE, "PATCH", "/entities/" + talk.id() + "/attrs", fragment),
        "LD-PROV-UPDATE-01");
  }

  /** Expect to read the subscription. */
  @Then("the subscription can be read")
  public void readable() {
    Answer answer = api.get("/subscriptions/" + id, Map.of());
    Conversation.expect(
        answer.status() == 200 && answer.json().path("id").asString("").equals(id),
        new Text("The subscription cannot be read", "サブスクリプションを読めない"),
        "200 " + id,
        answer.line());
  }

  /** Expect the subscription to be gone. */
  @Then("the subscription cannot be read any more")
  public void unreadable() {
    Answer answer = api.get("/subscriptions/" + id, Map.of());
    Conversation.expect(
        answer.status() == 404,
        new Text("The cancelled subscription is still there", "取り消したサブスクリプションが残っている"),
        404,
        answer.line());
  }

  /** Expect silence; the sentinel has been heard by now. */
  @Then("the paused subscription has heard nothing")
  public void silent() {
    List<Notification> heard = keep(inbox.orElseThrow());
    Conversation.expect(
        heard.isEmpty(),
        new Text("A paused subscription was notified", "一時停止中のサブスクリプションに通知された"),
        0,
        heard.size());
  }

  /** Expect the first notification to be of a level. */
  @Then("the first notification tells a level of {double}")
  public void firstTells(double level) {
    JsonNode told = entityTold(first());
    Conversation.expect(
        told.path("id").asString("").equals(talk.id())
            && Meaning.same(JSON.numberNode(level), told.path(Things.LEVEL).path("value")),
        new Text("The notification tells something else", "通知の内容が異なる"),
        talk.id() + " " + level,
        Json.shortened(Json.write(told)));
  }

  /** Expect the members of a notification. */
  @Then("it says which subscription it is for and when it was sent")
  public void complete() {
    JsonNode body = first().json();
    Conversation.expect(
        body.path("type").asString("").equals("Notification")
            && body.path("subscriptionId").asString("").equals(id)
            && !body.path("id").asString("").isBlank()
            && body.path("notifiedAt").asString("").matches("[0-9-]+T[0-9:.]+Z")
            && body.path("data").isArray(),
        new Text("The notification lacks a part", "通知に必要な項目が欠けている"),
        "id, type, subscriptionId " + id + ", notifiedAt, data[]",
        Json.shortened(Json.write(body)));
  }

  /** Expect nothing but the level. */
  @Then("it tells no other attribute")
  public void levelOnly() {
    JsonNode told = entityTold(first());
    List<String> names =
        told.propertyNames().stream()
            .filter(name -> !List.of("id", "type", "@context", Things.LEVEL).contains(name))
            .toList();
    Conversation.expect(
        names.isEmpty(),
        new Text("The notification tells what nobody asked for", "求めていない属性が通知された"),
        List.of(Things.LEVEL),
        names);
  }

  /** Subscribe twice. */
  @Given("two subscriptions to water level sensors")
  public void subscribedTwice() {
    subscribed();
    subscribedOther();
  }

  /** List one subscription. */
  @When("a service lists one subscription")
  public void listOne() {
    talk.heard(api.get("/subscriptions", Map.of("limit", "1")));
  }

  /** Look up the subscription. */
  @When("the service looks up the subscription")
  public void lookUp() {
    talk.heard(api.get("/subscriptions/" + id, Map.of()));
  }

  /** Pause. */
  @When("the service pauses the subscription")
  public void pause() {
    talk.heard(
        api.write(
            Effect.SUBSCRIBE,
            "PATCH",
            "/subscriptions/" + id,
            JSON.objectNode().put("isActive", false)));
  }

  /** Expect one subscription. */
  @Then("it gets exactly one")
  public void one() {
    JsonNode list = talk.answer().json();
    Conversation.expect(
        talk.answer().status() == 200 && list.isArray() && list.size() == 1,
        new Text("The list is longer or shorter than asked for", "一覧の件数が求めた数と異なる"),
        1,
        list.size());
  }

  /** Expect the state. */
  @Then("it shows that it is paused")
  public void showsPaused() {
    JsonNode subscription = talk.answer().json();
    Conversation.expect(
        subscription.path("status").asString("").equals("paused"),
        new Text("The subscription does not show that it is paused", "一時停止中であることが示されない"),
        "paused",
        subscription.path("status"));
  }

  /** Expect the state when it is looked up. */
  @Then("looking it up shows that it is paused")
  public void lookUpShowsPaused() {
    lookUp();
    showsPaused();
  }

  private ObjectNode toSensors() {
    Inbox box = inbox.orElseGet(() -> counterpart.inbox(key("one")));
    inbox = Optional.of(box);
    return NgsiLdBroker.subscription(id, talk.type(), box);
  }

  private ObjectNode toLevel() {
    ObjectNode subscription = toSensors();
    subscription.putArray("watchedAttributes").add(Things.LEVEL);
    return subscription;
  }

  private void set(ObjectNode subscription) {
    Conversation.set(api.subscribe(subscription), "LD-SUB-01");
  }

  private String key(String local) {
    return scene.names().run() + scene.names().scenario() + local;
  }

  private Notification first() {
    Inbox box = inbox.orElseThrow();
    awaitCount(box, 1);
    return keep(box).get(0);
  }

  private List<Notification> keep(Inbox box) {
    List<Notification> heard = box.notifications();
    heard.forEach(notification -> scene.keep(notification.record()));
    return heard;
  }

  private void awaitCount(Inbox box, int number) {
    scene.within(
        scene.platform().limits().notification(),
        () -> {
          Conversation.expect(
              box.notifications().size() >= number,
              new Text("No notification arrived in time", "時間内に通知が届かなかった"),
              number,
              box.notifications().size());
          return true;
        });
  }

  private static JsonNode entityTold(Notification notification) {
    return notification.json().path("data").path(0);
  }
}
