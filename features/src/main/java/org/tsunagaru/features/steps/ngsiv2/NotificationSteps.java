package org.tsunagaru.features.steps.ngsiv2;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.NgsiV2Api;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.counterpart.Notification;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is told to subscribers over NGSIv2, and in which form. */
public final class NotificationSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Text OTHER = new Text("The notification tells something else", "通知の内容が異なる");

  private final NgsiV2Api api;
  private final Conversation talk;
  private final Subscription subscription;

  /** Listen in a scene. */
  public NotificationSteps(Scene scene, Conversation talk, Subscription subscription) {
    this.api = new NgsiV2Api(scene);
    this.talk = talk;
    this.subscription = subscription;
  }

  /** Subscribe to the level. */
  @Given("a subscription to the level of that sensor")
  public void toLevel() {
    subscription.set(api, subscription.toLevel());
  }

  /** Subscribe to levels over a threshold. */
  @Given("a subscription to levels above {int} of that sensor")
  public void toHighLevels(int threshold) {
    ObjectNode wanted = subscription.toLevel();
    condition(wanted).putObject("expression").put("q", Things.LEVEL + ">" + threshold);
    subscription.set(api, wanted);
  }

  /** Subscribe to what happens around Osaka castle. */
  @Given("a subscription to what happens within {int} kilometres of Osaka castle")
  public void toOsaka(int kilometres) {
    ObjectNode wanted = subscription.toSensors();
    ((ObjectNode) wanted.path("subject"))
        .putObject("condition")
        .putObject("expression")
        .put("georel", "near;maxDistance:" + kilometres * 1000)
        .put("geometry", "point")
        .put("coords", "34.6873,135.5262");
    subscription.set(api, wanted);
  }

  /** Subscribe to the level and get no more. */
  @Given("a subscription that wants only the level of that sensor")
  public void onlyLevel() {
    ObjectNode wanted = subscription.toLevel();
    notification(wanted).putArray("attrs").add(Things.LEVEL);
    subscription.set(api, wanted);
  }

  /** Subscribe to the level and get all but the name. */
  @Given("a subscription that wants all but the name of that sensor")
  public void allButName() {
    ObjectNode wanted = subscription.toLevel();
    notification(wanted).putArray("exceptAttrs").add("name");
    subscription.set(api, wanted);
  }

  /** Subscribe in a form. */
  @Given("a subscription to level and name in the form {string}")
  public void inForm(String form) {
    ObjectNode wanted = subscription.toLevel();
    notification(wanted).put("attrsFormat", form).putArray("attrs").add(Things.LEVEL).add("name");
    subscription.set(api, wanted);
  }

  /** Subscribe with a text of one's own. */
  @Given("a subscription of a message board with the text {string}")
  public void messageBoard(String text) {
    ObjectNode wanted = subscription.toLevel();
    custom(wanted).put("payload", text);
    subscription.set(api, wanted);
  }

  /** Subscribe with a query of one's own. */
  @Given("a subscription of a message board with the query {string} of {string}")
  public void messageBoardWithQuery(String name, String value) {
    ObjectNode wanted = subscription.toLevel();
    custom(wanted).putObject("qs").put(name, value);
    subscription.set(api, wanted);
  }

  /** Stop being told. */
  @Given("the service has set the subscription to inactive")
  public void inactive() {
    status("inactive");
  }

  /** Report a level. */
  @When("the city reports a level of {double}")
  public void report(double level) {
    update(Things.LEVEL, "Number", JSON.numberNode(level));
  }

  /** Report the same level, then another. */
  @When("the city reports the same level again and then a level of {double}")
  public void reportSameThen(double level) {
    report(talk.entity().path(Things.LEVEL).path("value").asDouble());
    report(level);
  }

  /** Rename it, then report a level. */
  @When("the city renames the sensor and then reports a level of {double}")
  public void renameThenReport(double level) {
    update("name", "Text", JSON.stringNode(ChangeSteps.NEW_NAME));
    report(level);
  }

  /** Report two levels. */
  @When("the city reports a level of {double} and then a level of {double}")
  public void reportTwo(double first, double second) {
    report(first);
    report(second);
  }

  /** Report a level, then move. */
  @When("the city reports a level of {double} and then moves the sensor to Osaka castle")
  public void reportThenMove(double level) {
    report(level);
    update("location", "geo:json", Things.place(135.5262, 34.6873).value());
  }

  /** Report while inactive and when active again. */
  @When(
      "the city reports a level of {double}, the service sets it to active and the city reports a level of {double}")
  public void reportAroundActivation(double first, double second) {
    report(first);
    status("active");
    report(second);
  }

  /** Expect a level in the first notification. */
  @Then("the first notification tells a level of {double}")
  public void tellsLevel(double level) {
    JsonNode told = told();
    Conversation.expect(
        told.path("id").asString("").equals(talk.id())
            && Meaning.same(JSON.numberNode(level), told.path(Things.LEVEL).path("value")),
        OTHER,
        talk.id() + " " + level,
        Json.shortened(Json.write(told)));
  }

  /** Expect a level and the new name. */
  @Then("the first notification tells a level of {double} and the new name")
  public void tellsLevelAndName(double level) {
    tellsLevel(level);
    SeenSteps.same(JSON.stringNode(ChangeSteps.NEW_NAME), told().path("name").path("value"));
  }

  /** Expect the new place. */
  @Then("the first notification tells that the sensor is at Osaka castle")
  public void tellsPlace() {
    Meaning.insistSame(
        OTHER, Things.place(135.5262, 34.6873).value(), told().path("location").path("value"));
  }

  /** Expect the members around the data. */
  @Then("it says which subscription it is for and in which form")
  public void complete() {
    Notification first = subscription.first();
    JsonNode body = first.json();
    String form = header(first, "Ngsiv2-AttrsFormat");
    String type = header(first, "Content-Type").replaceAll(";.*", "").strip();
    Conversation.expect(
        body.path("subscriptionId").asString("").equals(subscription.id())
            && body.path("data").isArray()
            && form.equals("normalized")
            && type.equals(NgsiV2Api.JSON),
        new Text("The notification lacks a part", "通知に必要な項目が欠けている"),
        subscription.id() + ", Ngsiv2-AttrsFormat: normalized, " + NgsiV2Api.JSON,
        body.path("subscriptionId") + ", Ngsiv2-AttrsFormat: " + form + ", " + type);
  }

  /** Expect nothing but the level. */
  @Then("it tells no other attribute")
  public void levelOnly() {
    SeenSteps.names(Set.of(Things.LEVEL), told());
  }

  /** Expect all but the name. */
  @Then("it tells every attribute but the name")
  public void allButNameTold() {
    SeenSteps.names(Set.of(Things.LEVEL, "operating", "location"), told());
  }

  /** Expect a form. */
  @Then("the first notification tells level and name in the form {string}")
  public void toldInForm(String form) {
    Notification first = subscription.first();
    JsonNode level = JSON.numberNode(7.7);
    JsonNode name = talk.entity().path("name").path("value");
    SeenSteps.same(inForm(form, level, name), first.json().path("data").path(0));
    Conversation.expect(
        header(first, "Ngsiv2-AttrsFormat").equals(form),
        new Text("The notification does not name its form", "通知に形式が示されない"),
        form,
        header(first, "Ngsiv2-AttrsFormat"));
  }

  /** Expect a text of the subscriber's own. */
  @Then("the message board hears its text with the sensor and {double}")
  public void boardHears(double level) {
    String expected = "Sensor " + talk.id() + ": " + level + " m";
    String seen = subscription.first().body().text();
    Conversation.expect(seen.equals(expected), OTHER, expected, Json.shortened(seen));
  }

  /** Expect a query of the subscriber's own. */
  @Then("the message board is called with the query {string}")
  public void boardCalled(String query) {
    String seen = subscription.first().record().url().replaceFirst("^[^?]*\\?", "");
    Conversation.expect(seen.equals(query), OTHER, query, seen);
  }

  private JsonNode inForm(String form, JsonNode level, JsonNode name) {
    if (form.equals("values")) {
      return JSON.arrayNode().add(level).add(name);
    }
    ObjectNode entity = JSON.objectNode().put("id", talk.id()).put("type", talk.type());
    if (form.equals("keyValues")) {
      entity.set(Things.LEVEL, level);
      return entity.set("name", name);
    }
    entity.set(Things.LEVEL, attribute("Number", level));
    return entity.set("name", attribute("Text", name));
  }

  private static ObjectNode attribute(String type, JsonNode value) {
    ObjectNode attribute = JSON.objectNode().put("type", type);
    attribute.set("value", value);
    attribute.putObject("metadata");
    return attribute;
  }

  private JsonNode told() {
    return subscription.first().json().path("data").path(0);
  }

  private void update(String name, String type, JsonNode value) {
    ObjectNode fragment = JSON.objectNode();
    fragment.putObject(name).put("type", type).set("value", value);
    Conversation.set(
        api.write(
            Effect.WRITE,
            "PATCH",
            NgsiV2Api.entity(talk.id()) + "/attrs",
            Map.of("type", talk.type()),
            fragment),
        "V2-ENT-UPDATE-01");
  }

  private void status(String status) {
    Conversation.set(
        api.write(
            Effect.SUBSCRIBE,
            "PATCH",
            subscription.path(),
            Map.of(),
            JSON.objectNode().put("status", status)),
        "V2-SUB-12");
  }

  private static ObjectNode custom(ObjectNode wanted) {
    ObjectNode notification = notification(wanted);
    JsonNode url = notification.path("http").path("url");
    notification.remove("http");
    ObjectNode custom = notification.putObject("httpCustom");
    custom.set("url", url);
    return custom;
  }

  private static ObjectNode condition(ObjectNode wanted) {
    return (ObjectNode) wanted.path("subject").path("condition");
  }

  private static ObjectNode notification(ObjectNode wanted) {
    return (ObjectNode) wanted.path("notification");
  }

  /** Return the first line of a header, or nothing. */
  static String header(Notification notification, String name) {
    List<Header> headers = notification.headers();
    return headers.stream()
        .filter(header -> header.is(name))
        .map(Header::value)
        .findFirst()
        .orElse("(none)");
  }
}
