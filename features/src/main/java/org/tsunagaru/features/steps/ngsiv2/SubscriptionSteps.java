package org.tsunagaru.features.steps.ngsiv2;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import org.tsunagaru.features.context.NgsiV2Api;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Subscriptions over NGSIv2: made, read, changed and cancelled. */
public final class SubscriptionSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String NEVER = "/subscriptions/5aeb0ee97d4ef10a12a0262f";

  private final Scene scene;
  private final NgsiV2Api api;
  private final Conversation talk;
  private final Subscription subscription;

  /** Subscribe at the platform of a scene. */
  public SubscriptionSteps(Scene scene, Conversation talk, Subscription subscription) {
    this.scene = scene;
    this.api = new NgsiV2Api(scene);
    this.talk = talk;
    this.subscription = subscription;
  }

  /** Have a subscription. */
  @Given("a subscription to water level sensors")
  public void subscribed() {
    set(subscription.toAnySensors());
  }

  /** Have two subscriptions. */
  @Given("two subscriptions to water level sensors")
  public void subscribedTwice() {
    subscribed();
    subscribed();
  }

  /** Have a subscription that has ended. */
  @Given("a subscription to water level sensors that ended in 2020")
  public void ended() {
    set(subscription.toAnySensors().put("expires", "2020-01-01T00:00:00.000Z"));
  }

  /** Subscribe. */
  @When("a service subscribes to water level sensors")
  public void subscribe() {
    Answer answer = api.subscribe(subscription.toAnySensors());
    talk.heard(answer);
    subscription.accepted(answer);
  }

  /** Subscribe with something wrong. */
  @When("a service subscribes to water level sensors {lapse}")
  public void subscribeWrongly(String lapse) {
    talk.heard(api.subscribe(Lapse.of(lapse, subscription.toAnySensors())));
  }

  /** Subscribe in a form. */
  @When("a service subscribes to water level sensors in the form {string}")
  public void subscribeInForm(String form) {
    ObjectNode wanted = subscription.toAnySensors();
    ((ObjectNode) wanted.path("notification")).put("attrsFormat", form);
    talk.heard(api.subscribe(wanted));
  }

  /** Subscribe for a time at a pace. */
  @When("a service subscribes until {string} and at most every {int} seconds")
  public void subscribeUntil(String expires, int throttling) {
    ObjectNode wanted = subscription.toAnySensors();
    talk.about(wanted.put("expires", expires).put("throttling", throttling));
    subscription.accepted(talk.heard(api.subscribe(wanted)));
  }

  /** Look it up. */
  @When("the service looks up the subscription")
  public void lookUp() {
    talk.heard(api.get(subscription.path(), Map.of()));
  }

  /** Look up what never was. */
  @When("a service looks up a subscription that never was")
  public void lookUpNever() {
    talk.heard(api.get(NEVER, Map.of()));
  }

  /** List one and count. */
  @When("a service lists one subscription and asks for the number of all")
  public void listOne() {
    talk.heard(api.get("/subscriptions", Map.of("limit", "1", "options", "count")));
  }

  /** Change one member. */
  @When("the service changes its interval to {int} seconds")
  public void change(int throttling) {
    JsonNode before = Conversation.set(api.get(subscription.path(), Map.of()), "V2-SUB-01").json();
    talk.about((ObjectNode) before);
    talk.heard(patch(subscription.path(), JSON.objectNode().put("throttling", throttling)));
  }

  /** Change what never was. */
  @When("a service changes a subscription that never was")
  public void changeNever() {
    talk.heard(patch(NEVER, JSON.objectNode().put("throttling", 7)));
  }

  /** Cancel it. */
  @When("the service cancels the subscription")
  public void cancel() {
    talk.heard(api.delete(subscription.path(), Map.of()));
  }

  /** Cancel what never was. */
  @When("a service cancels a subscription that never was")
  public void cancelNever() {
    talk.heard(api.delete(NEVER, Map.of()));
  }

  /** Expect the confirmation. */
  @Then("the platform confirms the subscription with its address")
  public void confirmed() {
    Answer answer = talk.answer();
    String location = answer.header("Location").orElse("(none)");
    Conversation.expect(
        answer.status() == 201
            && answer.body().isEmpty()
            && location.matches(".*/v2/subscriptions/[^/?]+"),
        new Text("The subscription is not confirmed with its address", "購読がその所在と共に確認されない"),
        "201, Location: /v2/subscriptions/…",
        answer.line() + ", Location: " + location);
  }

  /** Expect to read it. */
  @Then("the subscription can be read")
  public void readable() {
    scene.eventually(
        () -> {
          JsonNode seen = SeenSteps.succeeded(api.get(subscription.path(), Map.of()));
          JsonNode entity = seen.path("subject").path("entities").path(0);
          Conversation.expect(
              seen.path("id").asString("").equals(subscription.id())
                  && entity.path("type").asString("").equals(talk.type())
                  && seen.path("status").asString("").equals("active"),
              new Text("The subscription is not as it was made", "購読の内容が登録したとおりでない"),
              subscription.id() + " " + talk.type() + " active",
              Json.shortened(Json.write(seen)));
          return true;
        });
  }

  /** Expect time and pace. */
  @Then("the subscription shows until when and how often")
  public void showsLimits() {
    JsonNode seen = SeenSteps.succeeded(api.get(subscription.path(), Map.of()));
    SeenSteps.same(talk.entity().path("expires"), seen.path("expires"));
    SeenSteps.same(talk.entity().path("throttling"), seen.path("throttling"));
  }

  /** Expect a state. */
  @Then("it shows that it is {string}")
  public void shows(String status) {
    SeenSteps.same(JSON.stringNode(status), SeenSteps.succeeded(talk.answer()).path("status"));
  }

  /** Expect to learn what became of a notification. */
  @Then("the subscription tells that a notification was sent and delivered, and when")
  public void tellsDelivery() {
    subscription.first();
    scene.within(
        scene.platform().limits().notification(),
        () -> {
          JsonNode seen =
              SeenSteps.succeeded(api.get(subscription.path(), Map.of())).path("notification");
          Conversation.expect(
              seen.path("timesSent").asInt(0) > 0
                  && isInstant(seen.path("lastNotification"))
                  && isInstant(seen.path("lastSuccess")),
              new Text("What became of a notification is not told", "通知の結果が示されない"),
              "timesSent, lastNotification, lastSuccess",
              Json.shortened(Json.write(seen)));
          return true;
        });
  }

  private static boolean isInstant(JsonNode node) {
    return node.asString("")
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)");
  }

  /** Expect a page of one and a number. */
  @Then("it gets exactly one, and a number of at least {int}")
  public void oneListed(int number) {
    JsonNode list = SeenSteps.succeeded(talk.answer());
    String total = talk.answer().header("Fiware-Total-Count").orElse("(none)");
    Conversation.expect(
        list.isArray()
            && list.size() == 1
            && total.matches("[0-9]{1,9}")
            && Integer.parseInt(total) >= number,
        new Text("The list of subscriptions is not as asked for", "購読の一覧が求めたとおりでない"),
        "1 / " + number + "+",
        list.size() + " / " + total);
  }

  /** Expect only the interval to differ. */
  @Then("the subscription shows {int} seconds and is otherwise as it was")
  public void changed(int throttling) {
    JsonNode seen = SeenSteps.succeeded(api.get(subscription.path(), Map.of()));
    SeenSteps.same(JSON.numberNode(throttling), seen.path("throttling"));
    JsonNode before = talk.entity();
    SeenSteps.same(before.path("subject"), seen.path("subject"));
    SeenSteps.same(
        before.path("notification").path("http"), seen.path("notification").path("http"));
    SeenSteps.same(before.path("description"), seen.path("description"));
    SeenSteps.same(before.path("status"), seen.path("status"));
  }

  /** Expect it to be gone. */
  @Then("the subscription cannot be read any more")
  public void gone() {
    scene.eventually(
        () -> {
          Answer answer = api.get(subscription.path(), Map.of());
          Conversation.expect(
              answer.status() == 404,
              new Text("A cancelled subscription is still there", "取り消した購読が残っている"),
              404,
              answer.line());
          return true;
        });
  }

  private void set(ObjectNode wanted) {
    subscription.accepted(Conversation.set(api.subscribe(wanted), "V2-SUB-01"));
  }

  private Answer patch(String path, ObjectNode body) {
    return api.write(Effect.SUBSCRIBE, "PATCH", path, Map.of(), body);
  }
}
