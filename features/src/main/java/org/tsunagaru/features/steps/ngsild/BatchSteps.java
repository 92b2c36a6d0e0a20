package org.tsunagaru.features.steps.ngsild;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Publishing and deleting many entities at once over NGSI-LD. */
public final class BatchSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final NgsiLdApi api;
  private final Conversation talk;
  private final Things things;

  /** Work on the platform of a scene. */
  public BatchSteps(Scene scene, Conversation talk) {
    this.scene = scene;
    this.api = new NgsiLdApi(scene);
    this.talk = talk;
    this.things = new Things(scene.names());
  }

  /** Speak of some sensors. */
  @Given("{int} water level sensors that nobody has published")
  public void unpublished(int number) {
    List<Thing> many = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      many.add(things.sensor("no" + i));
    }
    talk.among(many);
  }

  /** Publish one of them. */
  @Given("the second of them is published already")
  public void secondPublished() {
    Conversation.set(api.create(entity(1)), "LD-PROV-CREATE-01");
  }

  /** Publish all of them but one. */
  @Given("{int} water level sensors of which the second was never published")
  public void allButSecond(int number) {
    unpublished(number);
    for (int i = 0; i < number; i++) {
      if (i != 1) {
        Conversation.set(api.create(entity(i)), "LD-PROV-CREATE-01");
      }
    }
  }

  /** Create them. */
  @When("the city publishes them at once")
  public void create() {
    batch("create");
  }

  /** Upsert them. */
  @When("the city publishes or renews them at once")
  public void upsert() {
    batch("upsert");
  }

  /** Delete them. */
  @When("the city deletes them at once")
  public void delete() {
    ArrayNode ids = JSON.arrayNode();
    talk.things().forEach(thing -> ids.add(thing.id()));
    talk.heard(api.write(Effect.WRITE, "POST", "/entityOperations/delete", ids));
  }

  /** Create nothing. */
  @When("the city publishes an empty list at once")
  public void createNothing() {
    talk.heard(api.write(Effect.WRITE, "POST", "/entityOperations/create", JSON.arrayNode()));
  }

  /** Expect all identifiers. */
  @Then("the platform names all of them as created")
  public void allCreated() {
    insistCreated(ids(talk.things()));
  }

  /** Expect the identifiers of what was new. */
  @Then("the platform names only the new ones as created")
  public void newCreated() {
    Set<String> expected = ids(talk.things());
    expected.remove(talk.things().get(1).id());
    insistCreated(expected);
  }

  /** Expect a mixed result. */
  @Then("the platform names the second as failed and the others as done")
  public void secondFailed() {
    Answer answer = talk.answer();
    Conversation.expect(
        answer.status() == 207,
        new Text("The mixed result is not told as such", "一部失敗の結果がそのように示されない"),
        207,
        answer.line());
    JsonNode result = answer.json();
    Set<String> failed =
        result
            .path("errors")
            .valueStream()
            .map(error -> error.path("entityId").asString("?"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> done = strings(result.path("success"));
    Set<String> others = ids(talk.things());
    String second = talk.things().get(1).id();
    others.remove(second);
    Conversation.expect(
        failed.equals(Set.of(second)) && done.equals(others),
        new Text("The result does not tell what became of each entity", "各エンティティの結果が正しく示されない"),
        "success " + others + ", errors [" + second + "]",
        Json.shortened(answer.text()));
  }

  /** Expect all of them to be there. */
  @Then("services find all of them")
  public void findAll() {
    scene.eventually(
        () -> {
          Set<String> seen =
              api.get("/entities", Map.of("type", talk.type(), "limit", "100"))
                  .json()
                  .valueStream()
                  .map(entity -> entity.path("id").asString("?"))
                  .collect(Collectors.toCollection(TreeSet::new));
          Conversation.expect(
              seen.equals(ids(talk.things())),
              new Text("Not all that should be there is found", "あるはずのものがすべては見つからない"),
              ids(talk.things()),
              seen);
          return true;
        });
  }

  /** Publish one of them with an attribute more. */
  @Given("the second of them is published already with a water temperature")
  public void secondPublishedWarm() {
    Thing warm = talk.things().get(1).with(Things.TEMPERATURE, JSON.numberNode(14.5));
    Conversation.set(api.create(NgsiLdApi.normalized(warm)), "LD-PROV-CREATE-01");
  }

  /** Update them. */
  @When("the city updates them at once")
  public void update() {
    batch("update");
  }

  /** Update their levels and nothing else. */
  @When("the city updates their levels to {double} at once")
  public void updateLevels(double level) {
    send("update", talk.things().stream().map(thing -> withLevel(thing, level)).toList());
  }

  /** Merge levels into them. */
  @When("the city merges levels of {double} into them at once")
  public void mergeLevels(double level) {
    send("merge", talk.things().stream().map(thing -> withLevel(thing, level)).toList());
  }

  /** Merge one part of a value. */
  @When("the city merges a flood threshold of {double} into it by a batch")
  public void mergeThreshold(double flood) {
    ObjectNode fragment = identity(talk.id(), talk.type());
    fragment.putObject("thresholds").put("type", "Property").putObject("value").put("flood", flood);
    send("merge", List.of(fragment));
  }

  /** Expect a level in those around the second. */
  @Then("services find a level of {double} in the first and in the last")
  public void levelsAround(double level) {
    List<Thing> many = talk.things();
    scene.eventually(
        () -> {
          for (Thing thing : List.of(many.get(0), many.get(many.size() - 1))) {
            Meaning.insistSame(
                new Text("A failure kept others from being done", "一件の失敗のために、ほかのものが実行されていない"),
                JSON.numberNode(level),
                api.retrieve(thing.id(), Map.of()).json().path(Things.LEVEL).path("value"));
          }
          return true;
        });
  }

  /** Expect the second without the attribute. */
  @Then("the second of them has no water temperature any more")
  public void secondCold() {
    scene.eventually(
        () -> {
          JsonNode second = api.retrieve(talk.things().get(1).id(), Map.of()).json();
          Conversation.expect(
              second.has(Things.LEVEL) && !second.has(Things.TEMPERATURE),
              new Text("The renewed entity keeps old attributes", "更新したエンティティに古い属性が残っている"),
              "no " + Things.TEMPERATURE,
              Json.shortened(Json.write(second)));
          return true;
        });
  }

  /** Expect the second to be unknown. */
  @Then("the second of them is still not there")
  public void secondUnknown() {
    String second = talk.things().get(1).id();
    Answer answer = api.retrieve(second, Map.of());
    Conversation.expect(
        answer.status() < 500
            && (!answer.succeeded() || !answer.json().path("id").asString("").equals(second)),
        new Text("An update created what was not there", "存在しないものが更新によって作られた"),
        404,
        answer.line());
  }

  private void batch(String operation) {
    send(operation, talk.things().stream().map(NgsiLdApi::normalized).toList());
  }

  private void send(String operation, List<ObjectNode> entities) {
    ArrayNode batch = JSON.arrayNode();
    for (ObjectNode entity : entities) {
      api.willCreate("/entities/" + entity.path("id").asString());
      batch.add(entity);
    }
    talk.heard(api.write(Effect.WRITE, "POST", "/entityOperations/" + operation, batch));
  }

  private static ObjectNode withLevel(Thing thing, double level) {
    ObjectNode fragment = identity(thing.id(), thing.type());
    fragment.putObject(Things.LEVEL).put("type", "Property").put("value", level);
    return fragment;
  }

  private static ObjectNode identity(String id, String type) {
    return JSON.objectNode().put("id", id).put("type", type);
  }

  private JsonNode entity(int index) {
    return NgsiLdApi.normalized(talk.things().get(index));
  }

  private void insistCreated(Set<String> expected) {
    Answer answer = talk.answer();
    Conversation.expect(
        answer.status() == 201 && strings(answer.json()).equals(expected),
        new Text("The platform does not name just what it created", "登録されたものが正しく示されない"),
        "201 " + expected,
        answer.line() + " " + Json.shortened(answer.text()));
  }

  private static Set<String> ids(List<Thing> many) {
    return many.stream().map(Thing::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> strings(JsonNode list) {
    return list.valueStream()
        .map(one -> one.asString("?"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
