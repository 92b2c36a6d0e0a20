package org.tsunagaru.features.steps.ngsiv2;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.tsunagaru.features.context.NgsiV2Api;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.AsPublished;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Many entities in one NGSIv2 request. */
public final class BatchSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final NgsiV2Api api;
  private final Conversation talk;
  private final Things things;

  /** Work on the platform of a scene. */
  public BatchSteps(Scene scene, Conversation talk) {
    this.scene = scene;
    this.api = new NgsiV2Api(scene);
    this.talk = talk;
    this.things = new Things(scene.names());
  }

  /** Speak of some sensors. */
  @Given("{int} water level sensors that nobody has published")
  public void unpublished(int number) {
    List<Thing> many = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      many.add(things.sensor("no" + i).with(Things.LEVEL, JSON.numberNode(i + 0.5)));
    }
    talk.among(many);
  }

  /** Publish some sensors. */
  @Given("{int} published water level sensors")
  public void published(int number) {
    unpublished(number);
    talk.things().forEach(this::publish);
  }

  /** Publish the second with another level. */
  @Given("the second of them is published already with another level")
  public void secondPublished() {
    publish(talk.things().get(1).with(Things.LEVEL, JSON.numberNode(9.99)));
  }

  /** Publish all but the second. */
  @Given("{int} water level sensors of which the second was never published")
  public void allButSecond(int number) {
    unpublished(number);
    talk.things().stream()
        .filter(thing -> !thing.equals(talk.things().get(1)))
        .forEach(this::publish);
  }

  /** Publish all. */
  @When("the city publishes them at once")
  public void publishAll() {
    update("append", NgsiV2Api::normalized, Map.of());
  }

  /** Publish all as plain values. */
  @When("the city publishes them as plain values at once")
  public void publishPlain() {
    update("append", PublishSteps::plain, Map.of("options", "keyValues"));
  }

  /** Replace all attributes of all. */
  @When("the city replaces their attributes by a name only at once")
  public void replaceAll() {
    update("replace", thing -> identity(thing).setAll(ChangeSteps.nameOnly()), Map.of());
  }

  /** Update the levels of all. */
  @When("the city updates their levels to {double} at once")
  public void updateAll(double level) {
    update("update", thing -> withLevel(thing, level), Map.of());
  }

  /** Remove all. */
  @When("the city removes them at once")
  public void removeAll() {
    update("delete", BatchSteps::identity, Map.of());
  }

  /** Remove the levels of all. */
  @When("the city removes their levels at once")
  public void removeLevels() {
    update("delete", thing -> withLevel(thing, 0), Map.of());
  }

  /** Send a batch with something wrong. */
  @When("the city publishes them at once {slip}")
  public void publishWrongly(String slip) {
    ObjectNode batch = batch("append", NgsiV2Api::normalized);
    switch (slip) {
      case "with an unknown action" -> batch.put("actionType", "improve");
      case "without an action" -> batch.remove("actionType");
      case "with an empty list" -> batch.putArray("entities");
      default -> batch.remove("entities");
    }
    send("/op/update", batch, Map.of());
  }

  /** Send a notification of another platform. */
  @When("another city notifies the platform of them")
  public void notified() {
    ObjectNode notification = JSON.objectNode().put("subscriptionId", "5aeb0ee97d4ef10a12a0262f");
    notification.set("data", entities(NgsiV2Api::normalized));
    send("/op/notify", notification, Map.of());
  }

  /** Expect all as they are. */
  @Then("services find all of them")
  public void findAll() {
    each((thing, entity) -> AsPublished.insist(entity, NgsiV2Api.normalized(thing)));
  }

  /** Expect the values of all. */
  @Then("services find their plain values")
  public void findPlain() {
    each(
        (thing, entity) ->
            SeenSteps.same(PublishSteps.plain(thing), PublishSteps.plain((ObjectNode) entity)));
  }

  /** Expect only the new names. */
  @Then("services find nothing but the new name of each")
  public void findNames() {
    each(
        (thing, entity) -> {
          SeenSteps.names(Set.of("name"), entity);
          SeenSteps.same(JSON.stringNode(ChangeSteps.NEW_NAME), entity.path("name").path("value"));
        });
  }

  /** Expect everything but the levels. */
  @Then("services find them without a level")
  public void findWithoutLevel() {
    each((thing, entity) -> SeenSteps.names(Set.of("name", "operating", "location"), entity));
  }

  /** Expect none. */
  @Then("services find none of them")
  public void findNone() {
    scene.eventually(
        () -> {
          for (Thing thing : talk.things()) {
            Answer answer = look(thing);
            Conversation.expect(
                answer.status() == 404,
                new Text("What should not be there can be read", "存在しないはずのものが読める"),
                404,
                answer.line());
          }
          return true;
        });
  }

  /** Expect the level of the first. */
  @Then("a service that reads the first finds a level of {double}")
  public void firstLevel(double level) {
    scene.eventually(
        () -> {
          SeenSteps.same(
              JSON.numberNode(level),
              SeenSteps.succeeded(look(talk.things().get(0))).path(Things.LEVEL).path("value"));
          return true;
        });
  }

  private void publish(Thing thing) {
    Conversation.set(api.create(NgsiV2Api.normalized(thing)), "V2-ENT-CREATE-01");
  }

  private Answer look(Thing thing) {
    return api.get(NgsiV2Api.entity(thing.id()), Map.of("type", thing.type()));
  }

  private void each(BiConsumer<Thing, JsonNode> judge) {
    scene.eventually(
        () -> {
          talk.things().forEach(thing -> judge.accept(thing, SeenSteps.succeeded(look(thing))));
          return true;
        });
  }

  private void update(
      String action, Function<Thing, ? extends JsonNode> written, Map<String, String> options) {
    send("/op/update", batch(action, written), options);
  }

  private void send(String path, ObjectNode body, Map<String, String> options) {
    talk.things().forEach(thing -> api.willCreate(identity(thing)));
    talk.heard(api.write(Effect.WRITE, "POST", path, options, body));
  }

  private ObjectNode batch(String action, Function<Thing, ? extends JsonNode> written) {
    ObjectNode batch = JSON.objectNode().put("actionType", action);
    batch.set("entities", entities(written));
    return batch;
  }

  private ArrayNode entities(Function<Thing, ? extends JsonNode> written) {
    ArrayNode entities = JSON.arrayNode();
    talk.things().forEach(thing -> entities.add(written.apply(thing)));
    return entities;
  }

  private static ObjectNode identity(Thing thing) {
    return JSON.objectNode().put("id", thing.id()).put("type", thing.type());
  }

  private static ObjectNode withLevel(Thing thing, double level) {
    ObjectNode fragment = identity(thing);
    fragment.putObject(Things.LEVEL).put("type", "Number").put("value", level);
    return fragment;
  }
}
