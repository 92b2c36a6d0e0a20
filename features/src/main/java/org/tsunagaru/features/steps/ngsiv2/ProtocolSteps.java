package org.tsunagaru.features.steps.ngsiv2;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tsunagaru.features.context.NgsiV2Api;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;

/** How an NGSIv2 platform speaks HTTP: methods, formats and errors. */
public final class ProtocolSteps {

  private final NgsiV2Api api;
  private final Conversation talk;

  /** Speak to the platform of a scene. */
  public ProtocolSteps(Scene scene, Conversation talk) {
    this.api = new NgsiV2Api(scene);
    this.talk = talk;
  }

  /** Use a method. */
  @When("a service tries to {string} {resource}")
  public void tryMethod(String method, String resource) {
    String path =
        switch (resource) {
          case "the list of entities" -> "/entities";
          case "an entity" -> NgsiV2Api.entity(talk.id());
          case "the list of types" -> "/types";
          case "the value of an attribute" ->
              NgsiV2Api.attribute(talk.id(), Things.LEVEL) + "/value";
          default -> "/op/update";
        };
    Request request =
        Request.of(
            method.equals("GET") ? Effect.READ : Effect.WRITE, method, api.uri(path, Map.of()));
    talk.heard(
        api.send(
            method.equals("POST")
                ? request.with("Content-Type", NgsiV2Api.JSON).body("{}")
                : request));
  }

  /** Read accepting some formats. */
  @When("a service reads it accepting {string}")
  public void readAccepting(String accept) {
    talk.heard(api.get(NgsiV2Api.entity(talk.id()), Map.of("type", talk.type()), accept));
  }

  /** Expect the methods that are. */
  @Then("it names {string} as offered")
  public void offered(String methods) {
    Set<String> expected = words(methods);
    Set<String> seen = new TreeSet<>();
    for (String line : talk.answer().headers("Allow")) {
      seen.addAll(words(line));
    }
    // A platform may offer more, such as OPTIONS.
    Conversation.expect(
        seen.containsAll(expected),
        new Text("The methods that are offered are not named", "提供しているメソッドが示されない"),
        "Allow: " + expected,
        seen);
  }

  /** Expect an error that explains itself. */
  @Then("the error has the name {string} and explains itself as JSON")
  public void explained(String name) {
    Answer answer = talk.answer();
    Conversation.expect(
        answer.status() >= 400 && answer.mediaType().equals(NgsiV2Api.JSON),
        new Text("The error does not explain itself", "エラーの説明がない"),
        "4xx " + NgsiV2Api.JSON,
        answer.line() + " " + answer.mediaType());
    JsonNode error = answer.json();
    Conversation.expect(
        error.path("error").asString("").equals(name)
            && (!error.has("description") || error.path("description").isString()),
        new Text("The error has another name than it should", "エラーの名前が異なる"),
        name,
        Json.shortened(Json.write(error)));
  }

  private static Set<String> words(String list) {
    List<String> words =
        Arrays.stream(list.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    return new TreeSet<>(words);
  }
}
