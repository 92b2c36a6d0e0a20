package org.tsunagaru.features.steps.ngsild;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Question;
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

  /** Ask the platform of a scene. */
  public FindSteps(Scene scene, Conversation talk, Question question) {
    this.scene = scene;
    this.api = new NgsiLdApi(scene);
    this.talk = talk;
    this.question = question;
  }

  /** Ask without any selection. */
  @When("a service asks for everything at once")
  public void askEverything() {
    question.ask(() -> api.get("/entities", Map.of()));
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
