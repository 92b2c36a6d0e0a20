package org.tsunagaru.features.steps.ngsild;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.counterpart.Inbox;
import org.tsunagaru.features.counterpart.Notification;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is told to subscribers over NGSI-LD. */
public final class NotificationSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final NgsiLdApi api;
  private final Conversation talk;
  private final Subscription subscription;
  private final Things things;

  /** Listen in a scene. */
  public NotificationSteps(Scene scene, Conversation talk, Subscription subscription) {
    this.api = new NgsiLdApi(scene);
    this.talk = talk;
    this.subscription = subscription;
    this.things = new Things(scene.names());
  }

  /** Publish until the sentinel subscription has heard. */
  @When("the city publishes sensors until the other subscription has heard of {int}")
  public void publishUntilHeard(int number) {
    for (int i = 1; i <= number; i++) {
      Conversation.set(
          api.create(NgsiLdApi.normalized(things.sensor("heard" + i))), "LD-PROV-CREATE-01");
      subscription.awaitCount(subscription.other(), i);
    }
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

  /** Expect silence; the sentinel has been heard by now. */
  @Then("the paused subscription has heard nothing")
  public void silent() {
    List<Notification> heard = subscription.heard(subscription.inbox());
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
            && body.path("subscriptionId").asString("").equals(subscription.id())
            && !body.path("id").asString("").isBlank()
            && body.path("notifiedAt").asString("").matches("[0-9-]+T[0-9:.]+Z")
            && body.path("data").isArray(),
        new Text("The notification lacks a part", "通知に必要な項目が欠けている"),
        "id, type, subscriptionId " + subscription.id() + ", notifiedAt, data[]",
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

  private Notification first() {
    Inbox box = subscription.inbox();
    subscription.awaitCount(box, 1);
    return subscription.heard(box).get(0);
  }

  private static JsonNode entityTold(Notification notification) {
    return notification.json().path("data").path(0);
  }
}
