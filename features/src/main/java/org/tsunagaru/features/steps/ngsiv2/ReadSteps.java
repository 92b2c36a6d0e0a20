package org.tsunagaru.features.steps.ngsiv2;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.Set;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.NgsiV2Api;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.AsPublished;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Question;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reading an entity, an attribute or a bare value over NGSIv2. */
public final class ReadSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final NgsiV2Api api;
  private final Conversation talk;
  private final String school;

  /** Read from the platform of a scene. */
  public ReadSteps(Scene scene, Conversation talk) {
    this.api = new NgsiV2Api(scene);
    this.talk = talk;
    this.school = scene.names().type("School");
  }

  /** Read it. */
  @When("a service reads it")
  public void read() {
    read(Map.of("type", talk.type()));
  }

  /** Read it by its identifier alone. */
  @When("a service reads it without naming a type")
  public void readUntyped() {
    read(Map.of());
  }

  /** Read under any identifier. */
  @When("a service reads a thing under the identifier {string}")
  public void readUnder(String identifier) {
    talk.heard(api.get(NgsiV2Api.entity(identifier), Map.of()));
  }

  /** Read it under a type that it does not have. */
  @When("a service reads it as if it were a school")
  public void readAsSchool() {
    read(Map.of("type", school));
  }

  /** Read one attribute of the entity. */
  @When("a service reads only its level")
  public void readLevelOnly() {
    read(Map.of("type", talk.type(), "attrs", Things.LEVEL));
  }

  /** Read plain values. */
  @When("a service reads it as plain values")
  public void readPlain() {
    read(Map.of("type", talk.type(), "options", "keyValues"));
  }

  /** Read values in an order. */
  @When("a service reads its level and its name as a list")
  public void readList() {
    read(Map.of("type", talk.type(), "options", "values", "attrs", Things.LEVEL + ",name"));
  }

  /** Read values once each. */
  @When("a service reads level and alarm as a list without repetitions")
  public void readUnique() {
    read(Map.of("type", talk.type(), "options", "unique", "attrs", Things.LEVEL + ",alarm"));
  }

  /** Read the attributes. */
  @When("a service reads its attributes")
  public void readAttributes() {
    talk.heard(api.get(NgsiV2Api.entity(talk.id()) + "/attrs", Map.of("type", talk.type())));
  }

  /** Read one attribute. */
  @When("a service reads its attribute {attribute}")
  public void readAttribute(String name) {
    talk.heard(api.get(NgsiV2Api.attribute(talk.id(), name), Map.of("type", talk.type())));
  }

  /** Read a bare value. */
  @When("a service reads the value of the reading as {string}")
  public void readValue(String accept) {
    talk.heard(
        api.get(
            NgsiV2Api.attribute(talk.id(), "reading") + "/value",
            Map.of("type", talk.type()),
            accept));
  }

  /** Expect it as published. */
  @Then("it gets the sensor as it was published")
  public void getsAsPublished() {
    AsPublished.insist(answered(), talk.entity());
  }

  /** Expect the level alone. */
  @Then("it gets the level and no other attribute")
  public void getsLevelOnly() {
    SeenSteps.names(Set.of(Things.LEVEL), answered());
    SeenSteps.same(talk.entity().path(Things.LEVEL), answered().path(Things.LEVEL));
  }

  /** Expect plain values. */
  @Then("it gets its identifier, its type and the plain values")
  public void getsPlain() {
    SeenSteps.same(PublishSteps.plain(talk.entity()), answered());
  }

  /** Expect a list of two values. */
  @Then("it gets the level and the name in this order")
  public void getsList() {
    JsonNode expected =
        JSON.arrayNode()
            .add(talk.entity().path(Things.LEVEL).path("value"))
            .add(talk.entity().path("name").path("value"));
    SeenSteps.same(expected, answered());
  }

  /** Expect a list of one value. */
  @Then("it gets {double} once")
  public void getsOnce(double value) {
    SeenSteps.same(JSON.arrayNode().add(value), answered());
  }

  /** Expect attributes and nothing around them. */
  @Then("it gets the attributes without identifier and type")
  public void getsAttributes() {
    JsonNode seen = answered();
    Conversation.expect(
        !seen.has("id") && !seen.has("type"),
        new Text("The attributes come with the entity around them", "属性だけでなくエンティティの項目が含まれる"),
        "no id, no type",
        Json.shortened(Json.write(seen)));
    SeenSteps.same(talk.entity().deepCopy().without(java.util.List.of("id", "type")), seen);
  }

  /** Expect one attribute whole. */
  @Then("it gets the level with its type and its accuracy")
  public void getsLevel() {
    SeenSteps.same(talk.entity().path(Things.LEVEL), answered());
  }

  /** Expect a bare value in a format. */
  @Then("it gets the bare value as {string}")
  public void getsValue(String format) {
    JsonNode seen = answered();
    Conversation.expect(
        talk.answer().mediaType().equals(format),
        new Text("The value comes in another format", "値が別の形式で返る"),
        format,
        talk.answer().mediaType());
    Meaning.insistSame(
        new Text("The value is not as it was published", "値が登録したとおりでない"),
        talk.entity().path("reading").path("value"),
        seen);
  }

  private void read(Map<String, String> query) {
    talk.heard(api.get(NgsiV2Api.entity(talk.id()), query));
  }

  private JsonNode answered() {
    return Question.succeeded(talk.answer()).json();
  }
}
