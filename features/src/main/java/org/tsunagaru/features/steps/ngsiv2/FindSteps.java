package org.tsunagaru.features.steps.ngsiv2;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagaru.features.context.NgsiV2Api;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finding entities over NGSIv2 by type, pattern, value and metadata. */
public final class FindSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final NgsiV2Api api;
  private final Conversation talk;
  private final Question question;
  private final Things things;

  /** Ask the platform of a scene. */
  public FindSteps(Scene scene, Conversation talk, Question question) {
    this.api = new NgsiV2Api(scene);
    this.talk = talk;
    this.question = question;
    this.things = new Things(scene.names());
  }

  /** Give the first shelter a telephone. */
  @Given("one of them has a telephone")
  public void telephone() {
    ObjectNode fragment = JSON.objectNode();
    fragment.putObject("telephone").put("type", "Text").put("value", "075-000-0000");
    Thing first = talk.things().get(0);
    Conversation.set(
        api.write(
            Effect.WRITE,
            "POST",
            NgsiV2Api.entity(first.id()) + "/attrs",
            Map.of("type", first.type()),
            fragment),
        "V2-ENT-APPEND-01");
  }

  /** Publish three shelters whose floor looks alike. */
  @Given("shelters whose floor is the number 20, the text \"20\" and a structure with wing 20")
  public void floors() {
    question.among(
        List.of(
            shelter("number")
                .with("floor", JSON.numberNode(20))
                .with("open", JSON.booleanNode(true)),
            shelter("text").with("floor", JSON.stringNode("20")),
            shelter("structure").with("floor", Json.read("{\"wing\":20}"))));
  }

  /** Publish shelters that differ in a list. */
  @Given("shelters that accept cats and dogs, dogs, and nothing")
  public void pets() {
    question.among(
        List.of(
            shelter("cats-and-dogs").with("accepts", Json.read("[\"cats\",\"dogs\"]")),
            shelter("dogs").with("accepts", Json.read("[\"dogs\"]")),
            shelter("nothing").with("accepts", Json.read("[]"))));
  }

  /** Publish shelters that differ in metadata. */
  @Given("shelters whose capacity is known within {int} and within {int} people")
  public void accuracies(int one, int other) {
    List<Thing> many = new ArrayList<>();
    for (int accuracy : new int[] {one, other}) {
      many.add(
          shelter("within" + accuracy)
              .with(
                  "capacity",
                  new Thing.Attribute(
                      Thing.Kind.VALUE,
                      JSON.numberNode(100),
                      Map.of("accuracy", JSON.numberNode(accuracy)))));
    }
    question.among(many);
  }

  /** Publish a shelter with two pieces of metadata. */
  @Given("a published shelter whose capacity has an accuracy and a surveyor")
  public void surveyed() {
    Map<String, JsonNode> details =
        Map.of("accuracy", JSON.numberNode(5), "surveyor", JSON.stringNode("防災課"));
    question.among(
        List.of(
            shelter("surveyed")
                .with(
                    "capacity",
                    new Thing.Attribute(Thing.Kind.VALUE, JSON.numberNode(100), details))));
  }

  /** Ask by two types. */
  @When("a service asks for both types")
  public void askTypes() {
    String types = talk.things().stream().map(Thing::type).collect(Collectors.joining(","));
    question.ask(() -> api.get("/entities", Map.of("type", types)));
  }

  /** Ask by a pattern. */
  @When("a service asks for those whose {part} matches the pattern {string}")
  public void askPattern(String part, String pattern) {
    if (part.equals("identifier")) {
      question.ask(Map.of("idPattern", pattern));
    } else {
      question.ask(
          () ->
              api.get(
                  "/entities",
                  Map.of("typePattern", pattern + talk.type().replaceAll("^[^_]*_", "") + "$")));
    }
  }

  /** Ask by a value and a pattern at once. */
  @When("a service asks by {part} and by a pattern of it at once")
  public void askBoth(String part) {
    talk.heard(
        api.get(
            "/entities",
            part.equals("identifier")
                ? Map.of("id", talk.id(), "idPattern", ".*")
                : Map.of("type", talk.type(), "typePattern", ".*")));
  }

  /** Ask by a condition on metadata. */
  @When("a service asks for those with the metadata {string}")
  public void askMetadata(String condition) {
    question.ask(Map.of("mq", condition));
  }

  /** Ask by a document with a condition. */
  @When("a service sends the question {string} as a document")
  public void askDocument(String condition) {
    ObjectNode query = document();
    query.putObject("expression").put("q", condition);
    ask(query);
  }

  /** Ask by a document with a pattern. */
  @When("a service sends a document that asks for identifiers like {string}")
  public void askDocumentPattern(String pattern) {
    ObjectNode query = JSON.objectNode();
    query.putArray("entities").addObject().put("idPattern", pattern).put("type", talk.type());
    ask(query);
  }

  /** Ask by a document with a value and a pattern at once. */
  @When("a service sends a document that asks by {part} and by a pattern of it at once")
  public void askDocumentBoth(String part) {
    ObjectNode query = document();
    ObjectNode entity = (ObjectNode) query.path("entities").path(0);
    if (part.equals("identifier")) {
      entity.put("id", talk.id());
    } else {
      entity.put("typePattern", ".*");
    }
    talk.heard(api.write(Effect.READ, "POST", "/op/query", Map.of(), query));
  }

  /** Ask by a document with a place. */
  @When("a service sends a document that asks for those within {int} kilometres of Kyoto station")
  public void askDocumentPlace(int kilometres) {
    ObjectNode query = document();
    query
        .putObject("expression")
        .put("georel", "near;maxDistance:" + kilometres * 1000)
        .put("geometry", "point")
        .put("coords", PlaceSteps.KYOTO_STATION);
    ask(query);
  }

  /** Ask by a document for a page in an order. */
  @When(
      "a service sends a document and asks for one, the largest first, as plain values and with the number of all")
  public void askDocumentPage() {
    talk.heard(
        api.write(
            Effect.READ,
            "POST",
            "/op/query",
            Map.of("limit", "1", "orderBy", "!capacity", "options", "count,keyValues"),
            document()));
  }

  /** Expect shelters by their floor. */
  @Then("it finds the shelters whose floor is {floor}")
  public void findsFloor(String floor) {
    question.insistFoundLocals("", floor.replace("the ", ""));
  }

  /** Expect shelters by whom they accept. */
  @Then("it finds the shelters that accept {string}")
  public void findsPets(String pets) {
    question.insistFoundLocals("", pets.replace(' ', '-').replace(",-", ", "));
  }

  /** Expect the shelter of an accuracy. */
  @Then("it finds the shelter known within {int}")
  public void findsAccuracy(int accuracy) {
    question.insistFoundLocals("within", "" + accuracy);
  }

  /** Expect both. */
  @Then("it finds both things")
  public void findsBoth() {
    question.insistFound(Set.copyOf(talk.things().stream().map(Thing::id).toList()));
  }

  /** Expect one shelter as plain values. */
  @Then("it gets the shelter for {int} as plain values")
  public void getsPlain(int capacity) {
    JsonNode list = Question.succeeded(talk.answer()).json();
    Thing wanted =
        talk.things().stream()
            .filter(thing -> thing.id().endsWith("-for" + capacity))
            .findFirst()
            .orElseThrow();
    SeenSteps.same(JSON.arrayNode().add(PublishSteps.plain(wanted)), list);
  }

  private void ask(ObjectNode query) {
    question.ask(() -> api.write(Effect.READ, "POST", "/op/query", Map.of(), query));
  }

  private ObjectNode document() {
    ObjectNode query = JSON.objectNode();
    query.putArray("entities").addObject().put("idPattern", ".*").put("type", talk.type());
    return query;
  }

  private Thing shelter(String local) {
    return things.shelter(local, 100, 135.76, 35.0);
  }
}
