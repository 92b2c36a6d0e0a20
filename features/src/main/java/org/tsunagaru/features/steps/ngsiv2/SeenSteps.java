package org.tsunagaru.features.steps.ngsiv2;

import io.cucumber.java.en.Then;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.NgsiV2Api;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a service that reads the thing spoken of finds over NGSIv2. */
public final class SeenSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Text ATTRIBUTE =
      new Text("The attribute is not as it should be", "属性の内容が異なる");

  private final Scene scene;
  private final NgsiV2Api api;
  private final Conversation talk;

  /** Read in a scene. */
  public SeenSteps(Scene scene, Conversation talk) {
    this.scene = scene;
    this.api = new NgsiV2Api(scene);
    this.talk = talk;
  }

  /** Expect the reading under a type. */
  @Then("a service that reads it finds the reading with the type {string}")
  public void readingOfType(String type) {
    seen(
        entity -> {
          JsonNode reading = entity.path("reading");
          same(talk.entity().path("reading").path("value"), reading.path("value"));
          same(JSON.stringNode(type), reading.path("type"));
        });
  }

  /** Expect a thing of a type that was not said. */
  @Then("a service that reads it finds a thing of the type {string}")
  public void thingOfType(String type) {
    scene.eventually(
        () -> {
          JsonNode entity = succeeded(api.get(NgsiV2Api.entity(talk.id()), Map.of()));
          same(JSON.stringNode(type), entity.path("type"));
          return true;
        });
  }

  /** Expect a level of null. */
  @Then("a service that reads it finds a level of null without metadata")
  public void nullLevel() {
    seen(
        entity ->
            same(
                Json.read("{\"type\":\"None\",\"value\":null,\"metadata\":{}}"),
                entity.path(Things.LEVEL)));
  }

  /** Expect a level of null, of whatever type. */
  @Then("a service that reads it finds a level of null")
  public void emptied() {
    seen(entity -> same(JSON.nullNode(), entity.path(Things.LEVEL).path("value")));
  }

  /** Expect an instant. */
  @Then("a service that reads it finds the inspection at the instant {string}")
  public void instant(String instant) {
    seen(
        entity -> {
          same(JSON.stringNode("DateTime"), entity.path("inspected").path("type"));
          same(JSON.stringNode(instant), entity.path("inspected").path("value"));
        });
  }

  /** Expect the plain values. */
  @Then("a service that reads it finds the plain values")
  public void plainValues() {
    scene.eventually(
        () -> {
          JsonNode entity =
              succeeded(
                  api.get(
                      NgsiV2Api.entity(talk.id()),
                      Map.of("type", talk.type(), "options", "keyValues")));
          same(PublishSteps.plain(talk.entity()), entity);
          return true;
        });
  }

  /** Expect a number. */
  @Then("a service that reads it finds a {attribute} of {double}")
  public void number(String attribute, double value) {
    seen(entity -> same(JSON.numberNode(value), entity.path(attribute).path("value")));
  }

  /** Expect a number of a type. */
  @Then("a service that reads it finds a {attribute} of {double} of the type {string}")
  public void numberOfType(String attribute, double value, String type) {
    seen(
        entity -> {
          same(JSON.numberNode(value), entity.path(attribute).path("value"));
          same(JSON.stringNode(type), entity.path(attribute).path("type"));
        });
  }

  /** Expect a value, with type and metadata as before. */
  @Then("a service that reads it finds a level of {value} with its accuracy")
  public void valueWithAccuracy(JsonNode value) {
    seen(
        entity -> {
          JsonNode level = entity.path(Things.LEVEL);
          same(value, level.path("value"));
          JsonNode before = talk.entity().path(Things.LEVEL);
          same(before.path("type"), level.path("type"));
          same(before.path("metadata"), level.path("metadata"));
        });
  }

  /** Expect no such attribute. */
  @Then("a service that reads it finds no {attribute}")
  public void none(String attribute) {
    seen(
        entity ->
            Conversation.expect(
                !entity.has(attribute),
                new Text("An attribute is there that should not be", "ないはずの属性がある"),
                "no " + attribute,
                Json.shortened(Json.write(entity))));
  }

  /** Expect only the new name. */
  @Then("a service that reads it finds the new name and nothing else")
  public void newNameOnly() {
    seen(
        entity -> {
          same(JSON.stringNode(ChangeSteps.NEW_NAME), entity.path("name").path("value"));
          names(Set.of("name"), entity);
        });
  }

  /** Expect all but level and temperature as published. */
  @Then("everything else of it is as it was published")
  public void rest() {
    seen(
        entity -> {
          Set<String> others = new HashSet<>(talk.entity().propertyNames());
          others.remove(Things.LEVEL);
          others.forEach(name -> same(talk.entity().path(name), entity.path(name)));
        });
  }

  private void seen(Consumer<JsonNode> judge) {
    scene.eventually(
        () -> {
          judge.accept(
              succeeded(api.get(NgsiV2Api.entity(talk.id()), Map.of("type", talk.type()))));
          return true;
        });
  }

  /** Insist that an entity has some attributes and no others. */
  static void names(Set<String> expected, JsonNode entity) {
    Set<String> seen = new HashSet<>(entity.propertyNames());
    seen.removeAll(Set.of("id", "type"));
    Conversation.expect(
        seen.equals(expected),
        new Text("The entity has other attributes than it should", "エンティティの属性が異なる"),
        expected,
        seen);
  }

  /** Insist that a part of an entity means what it should. */
  static void same(JsonNode expected, JsonNode seen) {
    Meaning.insistSame(ATTRIBUTE, expected, seen);
  }

  /** Insist that a reading succeeded. */
  static JsonNode succeeded(Answer answer) {
    Conversation.expect(
        answer.status() == 200,
        new Text("What was published cannot be read", "登録したものを読めない"),
        200,
        answer.line() + " " + Json.shortened(answer.text()));
    return answer.json();
  }
}
