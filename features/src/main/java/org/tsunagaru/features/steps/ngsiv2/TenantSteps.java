package org.tsunagaru.features.steps.ngsiv2;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tsunagaru.features.context.NgsiV2Api;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.counterpart.Notification;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.scenario.TenantGate;
import org.tsunagaru.features.steps.AsPublished;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Organisations;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Organisations and departments on one platform over NGSIv2. */
public final class TenantSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final NgsiV2Api api;
  private final Conversation talk;
  private final Subscription subscription;
  private final TenantGate gate;
  private final Organisations organisations;
  private final Things things;

  /** Work on the platform of a scene. */
  public TenantSteps(Scene scene, Conversation talk, Subscription subscription, TenantGate gate) {
    this.scene = scene;
    this.api = new NgsiV2Api(scene);
    this.talk = talk;
    this.subscription = subscription;
    this.gate = gate;
    this.organisations = new Organisations(scene);
    this.things = new Things(scene.names());
  }

  /** Have two organisations. */
  @Given("two organisations on the platform")
  public void two() {
    organisations.insist();
    talk.about(things.sensor("sanjo"));
    for (String name : List.of(organisations.first(), organisations.second())) {
      gate.open(name, () -> publish(api.as(name), things.sensor("opening")));
    }
  }

  /** Publish as the first. */
  @Given("a water level sensor that only the first has published")
  public void firstPublished() {
    Conversation.set(first().create(talk.entity()), "V2-ENT-CREATE-01");
  }

  /** Subscribe as the first. */
  @Given("a subscriber of the first of them")
  public void firstSubscribes() {
    subscription.set(first(), subscription.toSensors());
  }

  /** Subscribe below a path. */
  @Given("a subscriber of the path {string}")
  public void pathSubscribes(String path) {
    talk.about(things.sensor("sanjo"));
    subscription.set(api.at(path), subscription.toSensors());
  }

  /** Publish the same sensor below two paths. */
  @Given("a water level sensor that two departments have published, each with a level of its own")
  public void twoDepartments() {
    talk.about(things.sensor("sanjo"));
    publish(api.at("/river"), things.sensor("sanjo").with(Things.LEVEL, JSON.numberNode(1.5)));
    publish(
        api.at("/river/upper"), things.sensor("sanjo").with(Things.LEVEL, JSON.numberNode(2.5)));
  }

  /** Look as the second. */
  @When("the second looks for it")
  public void secondLooks() {
    talk.heard(look(second()));
  }

  /** Ask as an organisation of a name. */
  @When("a service asks as the organisation {string}")
  public void askAs(String name) {
    talk.heard(api.as(name).get("/entities", Map.of("limit", "1")));
  }

  /** Ask as an organisation whose name is too long. */
  @When("a service asks as the organisation of 51 letters")
  public void askAsLong() {
    askAs("w".repeat(51));
  }

  /** Ask below a path. */
  @When("a service asks below the path {string}")
  public void askBelow(String path) {
    talk.heard(api.at(path).get("/entities", Map.of("type", talk.type())));
  }

  /** Ask below a path of too many levels. */
  @When("a service asks below the path of 11 levels")
  public void askDeep() {
    askBelow("/a".repeat(11));
  }

  /** Ask below a path of a level that is too long. */
  @When("a service asks below the path of a level of 51 letters")
  public void askLong() {
    askBelow("/" + "a".repeat(51));
  }

  /** Publish as the first below a path. */
  @When("the first publishes a water level sensor under the path {string}")
  public void firstPublishesUnder(String path) {
    Conversation.set(first().at(path).create(talk.entity()), "V2-ENT-CREATE-01");
  }

  /** Publish as the second, then as the first. */
  @When("the second publishes a sensor and then the first does")
  public void secondThenFirst() {
    publish(second(), things.sensor("ofSecond"));
    publish(first(), things.sensor("ofFirst"));
  }

  /** Publish below two paths, one after the other. */
  @When("a sensor is published under the path {string} and then one under the path {string}")
  public void underTwoPaths(String one, String other) {
    publish(api.at(one), things.sensor("under" + one.substring(1)));
    publish(api.at(other), things.sensor("under" + other.substring(1)));
  }

  /** Expect it for the first. */
  @Then("the first finds it as it was published")
  public void firstFinds() {
    scene.eventually(
        () -> {
          AsPublished.insist(SeenSteps.succeeded(look(first())), talk.entity());
          return true;
        });
  }

  /** Expect some levels. */
  @Then("it finds the levels {string}")
  public void findsLevels(String levels) {
    List<String> expected = Arrays.stream(levels.split(", ")).sorted().toList();
    List<String> seen =
        SeenSteps.succeeded(talk.answer())
            .valueStream()
            .map(entity -> entity.path(Things.LEVEL).path("value").asString("?"))
            .sorted()
            .toList();
    Conversation.expect(
        seen.equals(expected),
        new Text("The path holds other things", "階層の内容が異なる"),
        expected,
        seen);
  }

  /** Expect the organisation and the path in the notification. */
  @Then("the notification names the first organisation and the path {string}")
  public void notificationNames(String path) {
    Notification told = subscription.first();
    String seen =
        NotificationSteps.header(told, NgsiV2Api.SERVICE)
            + " "
            + NotificationSteps.header(told, NgsiV2Api.PATH);
    Conversation.expect(
        seen.equals(organisations.first() + " " + path),
        new Text("The notification does not name its organisation", "通知に組織が示されない"),
        organisations.first() + " " + path,
        seen);
  }

  /** Expect the first notification to be of the first organisation. */
  @Then("the first notification is of the sensor of the first")
  public void toldOfFirst() {
    toldOf("ofFirst");
  }

  /** Expect the first notification to be of a path. */
  @Then("the first notification is of the sensor of the path {string}")
  public void toldOfPath(String path) {
    toldOf("under" + path.substring(1));
  }

  private void toldOf(String local) {
    String expected = scene.names().id("WaterLevelSensor", local);
    var data = subscription.first().json().path("data");
    TreeSet<String> seen =
        data.valueStream()
            .map(entity -> entity.path("id").asString("?"))
            .collect(Collectors.toCollection(TreeSet::new));
    Conversation.expect(
        seen.equals(new TreeSet<>(List.of(expected))),
        new Text("A subscriber was told of what is not its own", "対象外のデータが通知された"),
        expected,
        Json.shortened(seen.toString()));
  }

  private static void publish(NgsiV2Api where, org.tsunagaru.features.context.Thing thing) {
    ObjectNode entity = NgsiV2Api.normalized(thing);
    Conversation.set(where.create(entity), "V2-ENT-CREATE-01");
  }

  private Answer look(NgsiV2Api where) {
    return where.get(NgsiV2Api.entity(talk.id()), Map.of("type", talk.type()));
  }

  private NgsiV2Api first() {
    return api.as(organisations.first());
  }

  private NgsiV2Api second() {
    return api.as(organisations.second());
  }
}
