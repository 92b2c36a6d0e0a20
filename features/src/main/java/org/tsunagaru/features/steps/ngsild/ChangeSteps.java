package org.tsunagaru.features.steps.ngsild;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.AsPublished;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changing and deleting an entity over NGSI-LD, and what comes of it. */
public final class ChangeSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final NgsiLdApi api;
  private final Conversation talk;

  /** Change what is on the platform of a scene. */
  public ChangeSteps(Scene scene, Conversation talk) {
    this.scene = scene;
    this.api = new NgsiLdApi(scene);
    this.talk = talk;
  }

  /** Delete it. */
  @When("the city deletes it")
  public void delete() {
    talk.heard(api.delete(path("")));
  }

  /** Replace it. */
  @When("the city replaces it by one that has only a name")
  public void replace() {
    ObjectNode other = talk.entity().deepCopy();
    other.retain("id", "type", "name");
    write("PUT", "", Map.of(), other);
  }

  /** Merge a value into it. */
  @When("the city merges a {attribute} of {double} into it")
  public void merge(String attribute, double value) {
    write("PATCH", "", Map.of(), fragment(attribute, value));
  }

  /** Merge the mark for deletion into it. */
  @When("the city merges into it the mark that its level is gone")
  public void mergeGone() {
    ObjectNode gone = JSON.objectNode();
    gone.putObject(Things.LEVEL).put("type", "Property").put("value", "urn:ngsi-ld:null");
    write("PATCH", "", Map.of(), gone);
  }

  /** Append an attribute. */
  @When("the city adds a {attribute} of {double} to it")
  public void append(String attribute, double value) {
    write("POST", "/attrs", Map.of(), fragment(attribute, value));
  }

  /** Append an attribute without overwriting. */
  @When("the city adds a {attribute} of {double} to it unless it has one")
  public void appendCarefully(String attribute, double value) {
    write("POST", "/attrs", Map.of("options", "noOverwrite"), fragment(attribute, value));
  }

  /** Update an attribute. */
  @When("the city updates its {attribute} to {double}")
  public void update(String attribute, double value) {
    write("PATCH", "/attrs", Map.of(), fragment(attribute, value));
  }

  /** Update the value of an attribute and nothing else of it. */
  @When("the city corrects the value of its {attribute} to {double}")
  public void correct(String attribute, double value) {
    write(
        "PATCH",
        "/attrs/" + attribute,
        Map.of(),
        JSON.objectNode().put("type", "Property").put("value", value));
  }

  /** Delete an attribute. */
  @When("the city deletes its {attribute}")
  public void deleteAttribute(String attribute) {
    talk.heard(api.delete(path("/attrs/" + attribute)));
  }

  /** Expect the attribute among those not updated. */
  @Then("the platform names the level as not updated")
  public void notUpdated() {
    Answer answer = talk.answer();
    Conversation.expect(
        answer.status() == 207,
        new Text("The platform did not tell what it left alone", "更新しなかったものが示されなかった"),
        207,
        answer.line());
    List<String> names =
        answer
            .json()
            .path("notUpdated")
            .valueStream()
            .map(one -> one.path("attributeName").asString(""))
            .toList();
    Conversation.expect(
        names.stream().anyMatch(name -> name.endsWith(Things.LEVEL)),
        new Text("The platform did not name the attribute it left alone", "更新しなかった属性の名前が示されなかった"),
        Things.LEVEL,
        Json.shortened(answer.text()));
  }

  /** Expect a value. */
  @Then("a service that reads it finds a {attribute} of {double}")
  public void finds(String attribute, double value) {
    scene.eventually(
        () -> {
          JsonNode seen = read().path(attribute).path("value");
          Conversation.expect(
              Meaning.same(JSON.numberNode(value), seen),
              new Text("The attribute does not have the new value", "属性が新しい値になっていない"),
              value,
              seen);
          return true;
        });
  }

  /** Expect the name. */
  @Then("a service that reads it finds its name")
  public void findsName() {
    scene.eventually(
        () -> {
          Meaning.insistSame(
              new Text("The name was lost", "名称が失われた"),
              talk.entity().path("name"),
              read().path("name"));
          return true;
        });
  }

  /** Expect that an attribute is gone. */
  @Then("a service that reads it finds no {attribute}")
  public void findsNo(String attribute) {
    scene.eventually(
        () -> {
          Conversation.expect(
              !read().has(attribute),
              new Text("An attribute that should be gone is still there", "なくなったはずの属性が残っている"),
              "no " + attribute,
              Json.shortened(Json.write(read())));
          return true;
        });
  }

  /** Expect that nothing but the changed attributes changed. */
  @Then("everything else of it is as it was published")
  public void restUnchanged() {
    ObjectNode expected = talk.entity().deepCopy();
    ObjectNode seen = ((ObjectNode) read()).deepCopy();
    for (ObjectNode node : List.of(expected, seen)) {
      node.remove(List.of(Things.LEVEL, Things.TEMPERATURE));
    }
    AsPublished.insist(seen, expected);
  }

  /** Expect that the level's accuracy is gone. */
  @Then("its level has no accuracy any more")
  public void noAccuracy() {
    JsonNode level = read().path(Things.LEVEL);
    Conversation.expect(
        !level.has("accuracy"),
        new Text("What was known of the old value is still there", "古い値の付帯情報が残っている"),
        "no accuracy",
        level);
  }

  /** Expect that the level's accuracy is still there. */
  @Then("its level still has its accuracy")
  public void accuracy() {
    Meaning.insistSame(
        new Text("The accuracy was lost", "精度が失われた"),
        talk.entity().path(Things.LEVEL).path("accuracy"),
        read().path(Things.LEVEL).path("accuracy"));
  }

  /** Merge a part of a value into it. */
  @When("the city merges a flood threshold of {double} into it")
  public void mergeThreshold(double flood) {
    ObjectNode fragment = JSON.objectNode();
    fragment.putObject("thresholds").put("type", "Property").putObject("value").put("flood", flood);
    write("PATCH", "", Map.of(), fragment);
  }

  /** Expect both parts of the value. */
  @Then(
      "a service that reads it finds a warning threshold of {double} and a flood threshold of {double}")
  public void findsThresholds(double warning, double flood) {
    scene.eventually(
        () -> {
          Meaning.insistSame(
              new Text("The merge did not keep what it does not name", "反映で指定していない部分が保たれなかった"),
              JSON.objectNode().put("warning", warning).put("flood", flood),
              read().path("thresholds").path("value"));
          return true;
        });
  }

  /** Delete every instance of the level. */
  @When("the city deletes every level of it")
  public void deleteEveryLevel() {
    talk.heard(api.delete(path("/attrs/" + Things.LEVEL), Map.of("deleteAll", "true")));
  }

  private static ObjectNode fragment(String attribute, double value) {
    ObjectNode fragment = JSON.objectNode();
    fragment.putObject(attribute).put("type", "Property").put("value", value);
    return fragment;
  }

  private void write(String method, String below, Map<String, String> query, JsonNode body) {
    talk.heard(api.write(Effect.WRITE, method, path(below), query, body));
  }

  private String path(String below) {
    return "/entities/" + talk.id() + below;
  }

  private JsonNode read() {
    Answer answer = api.retrieve(talk.id(), Map.of());
    Conversation.expect(
        answer.status() == 200,
        new Text("The entity cannot be read", "エンティティを読めない"),
        200,
        answer.line());
    return answer.json();
  }
}
