package org.tsunagaru.features.steps.ngsild;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import org.tsunagaru.features.context.CallbackProbe;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Subscribing over NGSI-LD, and what becomes of the subscription. */
public final class SubscriptionSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final NgsiLdApi api;
  private final Conversation talk;
  private final CallbackProbe probe;
  private final Subscription subscription;
  private final Things things;

  /** Subscribe on the platform of a scene. */
  public SubscriptionSteps(
      Scene scene, Conversation talk, CallbackProbe probe, Subscription subscription) {
    this.scene = scene;
    this.api = new NgsiLdApi(scene);
    this.talk = talk;
    this.probe = probe;
    this.subscription = subscription;
    this.things = new Things(scene.names());
  }

  /** Subscribe to sensors. */
  @Given("a subscription to water level sensors")
  public void subscribed() {
    talk.about(things.sensor("sanjo"));
    set(subscription.toSensors());
  }

  /** Subscribe to sensors, paused. */
  @Given("a subscription to water level sensors that is paused")
  public void subscribedPaused() {
    probe.insist(scene);
    talk.about(things.sensor("sanjo"));
    set(subscription.toSensors().put("isActive", false));
  }

  /** Subscribe a second inbox. */
  @Given("another subscription to the same sensors")
  public void subscribedOther() {
    set(subscription.byOther());
  }

  /** Subscribe twice. */
  @Given("two subscriptions to water level sensors")
  public void subscribedTwice() {
    subscribed();
    subscribedOther();
  }

  /** Subscribe to a sensor's level. */
  @Given("a subscription to the level of that sensor")
  public void subscribedToLevel() {
    probe.insist(scene);
    set(subscription.toLevel());
  }

  /** Subscribe to high levels. */
  @Given("a subscription to levels above 5 of that sensor")
  public void subscribedToHighLevels() {
    probe.insist(scene);
    set(subscription.toLevel().put("q", Things.LEVEL + ">5"));
  }

  /** Subscribe to be told of the level alone. */
  @Given("a subscription that wants only the level of that sensor")
  public void subscribedForLevelOnly() {
    probe.insist(scene);
    ObjectNode asked = subscription.toLevel();
    ((ObjectNode) asked.path("notification")).putArray("attributes").add(Things.LEVEL);
    set(asked);
  }

  /** Subscribe. */
  @When("a service subscribes to water level sensors")
  public void subscribe() {
    talk.about(things.sensor("sanjo"));
    ObjectNode asked = subscription.toSensors();
    talk.heard(api.subscribe(asked));
    talk.about(asked);
  }

  /** Subscribe under an identifier that is taken. */
  @When("a service subscribes again under the same identifier")
  public void subscribeAgain() {
    talk.heard(api.subscribe(subscription.toSensors()));
  }

  /** Subscribe without something essential. */
  @When("a service subscribes to water level sensors {gap}")
  public void subscribeWithout(String gap) {
    talk.about(things.sensor("sanjo"));
    ObjectNode asked = subscription.toSensors();
    switch (gap) {
      case "without saying where to notify" -> asked.remove("notification");
      case "without saying to what" -> asked.remove("entities");
      case "without saying of what type" ->
          asked.putArray("entities").addObject().put("idPattern", ".*");
      default -> asked.remove("type");
    }
    talk.heard(api.subscribe(asked));
  }

  /** Look up what was never created. */
  @When("a service looks up a subscription that never was")
  public void lookUpUnknown() {
    talk.heard(api.get("/subscriptions/" + subscription.id(), Map.of()));
  }

  /** Cancel. */
  @When("the service cancels the subscription")
  public void cancel() {
    talk.heard(api.delete("/subscriptions/" + subscription.id()));
  }

  /** List one subscription. */
  @When("a service lists one subscription")
  public void listOne() {
    talk.heard(api.get("/subscriptions", Map.of("limit", "1")));
  }

  /** Look up the subscription. */
  @When("the service looks up the subscription")
  public void lookUp() {
    talk.heard(api.get("/subscriptions/" + subscription.id(), Map.of()));
  }

  /** Pause. */
  @When("the service pauses the subscription")
  public void pause() {
    talk.heard(
        api.write(
            Effect.SUBSCRIBE,
            "PATCH",
            "/subscriptions/" + subscription.id(),
            JSON.objectNode().put("isActive", false)));
  }

  /** Expect to read the subscription. */
  @Then("the subscription can be read")
  public void readable() {
    Answer answer = api.get("/subscriptions/" + subscription.id(), Map.of());
    Conversation.expect(
        answer.status() == 200 && answer.json().path("id").asString("").equals(subscription.id()),
        new Text("The subscription cannot be read", "サブスクリプションを読めない"),
        "200 " + subscription.id(),
        answer.line());
  }

  /** Expect the subscription to be gone. */
  @Then("the subscription cannot be read any more")
  public void unreadable() {
    Answer answer = api.get("/subscriptions/" + subscription.id(), Map.of());
    Conversation.expect(
        answer.status() == 404,
        new Text("The cancelled subscription is still there", "取り消したサブスクリプションが残っている"),
        404,
        answer.line());
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
    JsonNode shown = talk.answer().json();
    Conversation.expect(
        shown.path("status").asString("").equals("paused"),
        new Text("The subscription does not show that it is paused", "一時停止中であることが示されない"),
        "paused",
        shown.path("status"));
  }

  /** Expect the state when it is looked up. */
  @Then("looking it up shows that it is paused")
  public void lookUpShowsPaused() {
    lookUp();
    showsPaused();
  }

  private void set(ObjectNode asked) {
    Conversation.set(api.subscribe(asked), "LD-SUB-01");
  }
}
