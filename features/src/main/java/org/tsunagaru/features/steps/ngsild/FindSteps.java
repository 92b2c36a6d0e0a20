package org.tsunagaru.features.steps.ngsild;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finding entities over NGSI-LD by type, identifier and value. */
public final class FindSteps {

  private final Scene scene;
  private final NgsiLdApi api;
  private final Conversation talk;
  private final Question question;
  private final Things things;

  /** Ask the platform of a scene. */
  public FindSteps(Scene scene, Conversation talk, Question question) {
    this.scene = scene;
    this.api = new NgsiLdApi(scene);
    this.talk = talk;
    this.question = question;
    this.things = new Things(scene.names());
  }

  /** Publish three shelters. */
  @Given("shelters for {int}, {int} and {int} people the city has published")
  public void shelters(int first, int second, int third) {
    question.among(
        List.of(first, second, third).stream()
            .map(capacity -> things.shelter("for" + capacity, capacity, 135.76, 35.0))
            .toList());
  }

  /** Publish any number of shelters. */
  @Given("{int} shelters the city has published")
  public void shelters(int number) {
    List<Thing> many = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      many.add(things.shelter("no" + i, 100 * i, 135.76, 35.0));
    }
    question.among(many);
  }

  /** Ask without any selection. */
  @When("a service asks for everything at once")
  public void askEverything() {
    question.ask(() -> api.get("/entities", Map.of()));
  }

  /** Ask by type. */
  @When("a service asks for all of that type")
  public void askType() {
    question.ask(Map.of());
  }

  /** Ask by identifiers. */
  @When("a service asks for those with the identifiers of the first and the last")
  public void askIdentifiers() {
    List<Thing> many = talk.things();
    question.ask(Map.of("id", many.get(0).id() + "," + many.get(many.size() - 1).id()));
  }

  /** Ask by a condition on values. */
  @When("a service asks for those with {string}")
  public void askCondition(String condition) {
    question.ask(Map.of("q", condition));
  }

  /** Ask by a pattern of identifiers. */
  @When("a service asks for those whose identifier ends in {string}")
  public void askPattern(String ending) {
    question.ask(Map.of("idPattern", ".*" + ending));
  }

  /** Ask by a query document. */
  @When("a service sends the question {string} as a document")
  public void askDocument(String condition) {
    ObjectNode query = JsonNodeFactory.instance.objectNode().put("type", "Query");
    query.putArray("entities").addObject().put("type", talk.type());
    query.put("q", condition);
    question.ask(() -> api.write(Effect.READ, "POST", "/entityOperations/query", query));
  }

  /** Ask by a document that is no query. */
  @When("a service sends a document that does not say that it is a question")
  public void askNoQuestion() {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("type", "Answer");
    document.putArray("entities").addObject().put("type", talk.type());
    talk.heard(api.write(Effect.READ, "POST", "/entityOperations/query", document));
  }

  /** Ask for GeoJSON. */
  @When("a service asks for all of that type as map data")
  public void askMap() {
    question.ask(
        () ->
            api.send(
                Request.of(Effect.READ, "GET", api.uri("/entities", Map.of("type", talk.type())))
                    .with("Accept", "application/geo+json")));
  }

  /** Expect shelters by their capacity. */
  @Then("it finds the shelters for {string}")
  public void findsCapacities(String capacities) {
    question.insistFoundLocals("for", capacities);
  }

  /** Expect an empty list. */
  @Then("it finds nothing")
  public void findsNothing() {
    question.insistFound(Set.of());
  }

  /** Expect the one shelter. */
  @Then("it finds that shelter")
  public void findsThatShelter() {
    question.insistFound(Set.of(talk.id()));
  }

  /** Expect a GeoJSON collection. */
  @Then("it finds {int} features in a collection")
  public void features(int number) {
    scene.eventually(
        () -> {
          JsonNode collection = Question.succeeded(question.again()).json();
          Conversation.expect(
              collection.path("type").asString("").equals("FeatureCollection")
                  && collection.path("features").size() == number
                  && collection
                      .path("features")
                      .valueStream()
                      .allMatch(f -> f.path("type").asString("").equals("Feature")),
              new Text("The answer is no collection of features", "応答がFeatureCollectionになっていない"),
              number + " features",
              Json.shortened(Json.write(collection)));
          return true;
        });
  }
}
