package org.tsunagaru.features.steps.ngsild;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Discovering types over NGSI-LD, and what HTTP itself asks. */
public final class ProtocolSteps {

  private final Scene scene;
  private final NgsiLdApi api;
  private final Conversation talk;

  /** Speak to the platform of a scene. */
  public ProtocolSteps(Scene scene, Conversation talk) {
    this.scene = scene;
    this.api = new NgsiLdApi(scene);
    this.talk = talk;
  }

  /** List types. */
  @When("a service asks for the types of things")
  public void types() {
    talk.heard(api.get("/types", Map.of()));
  }

  /** Describe a type. */
  @When("a service asks about that type of thing")
  public void type() {
    talk.heard(api.get("/types/" + talk.type(), Map.of()));
  }

  /** Use a method that is not offered. */
  @When("a service tries to change the list of types")
  public void changeTypes() {
    talk.heard(api.write(Effect.READ, "PATCH", "/types", JsonNodeFactory.instance.objectNode()));
  }

  /** Expect the type in the list. */
  @Then("the type of the sensor is among them")
  public void typeListed() {
    scene.eventually(
        () -> {
          JsonNode list = api.get("/types", Map.of()).json();
          Conversation.expect(
              list.path("type").asString("").equals("EntityTypeList")
                  && list.path("typeList")
                      .valueStream()
                      .anyMatch(type -> type.asString("").equals(talk.type())),
              new Text("The type is not in the list of types", "型の一覧に型が含まれていない"),
              talk.type(),
              Json.shortened(Json.write(list)));
          return true;
        });
  }

  /** Expect a count and attributes. */
  @Then("it learns that there are {int} and what attributes they have")
  public void typeDescribed(int number) {
    scene.eventually(
        () -> {
          JsonNode info = api.get("/types/" + talk.type(), Map.of()).json();
          Set<String> attributes =
              info.path("attributeDetails")
                  .valueStream()
                  .map(one -> one.path("attributeName").asString("?"))
                  .collect(Collectors.toCollection(TreeSet::new));
          Conversation.expect(
              info.path("entityCount").asInt(-1) == number
                  && attributes.equals(Set.of("name", "capacity", "location")),
              new Text("The type is not described as it is", "型の説明が実際と異なる"),
              number + " [capacity, location, name]",
              info.path("entityCount") + " " + attributes);
          return true;
        });
  }

  /** Expect problem details. */
  @Then("the error names its type and its title as JSON")
  public void problem() {
    Answer answer = talk.answer();
    JsonNode error = answer.json();
    Conversation.expect(
        answer.status() >= 400
            && answer.mediaType().endsWith("json")
            && error.path("type").asString("").startsWith("https://uri.etsi.org/ngsi-ld/errors/")
            && !error.path("title").asString("").isBlank(),
        new Text("The error does not explain itself", "エラーが内容を説明していない"),
        "JSON with type and title",
        answer.mediaType() + " " + Json.shortened(answer.text()));
  }

  /** List types with details. */
  @When("a service asks for the types of things in detail")
  public void typesInDetail() {
    talk.heard(api.get("/types", Map.of("details", "true")));
  }

  /** Expect the attributes of a type. */
  @Then("it learns the attributes of the type of the sensor")
  public void typeDetailed() {
    scene.eventually(
        () -> {
          JsonNode list = api.get("/types", Map.of("details", "true")).json();
          Set<String> attributes =
              list.valueStream()
                  .filter(type -> type.path("typeName").asString("").equals(talk.type()))
                  .flatMap(type -> type.path("attributeNames").valueStream())
                  .map(name -> name.asString("?"))
                  .collect(Collectors.toCollection(TreeSet::new));
          Conversation.expect(
              attributes.equals(Set.of("name", "waterLevel", "operating", "location")),
              new Text("The type is not listed with its attributes", "型の一覧に属性が示されていない"),
              "[location, name, operating, waterLevel]",
              attributes);
          return true;
        });
  }

  /** Expect both types in the list. */
  @Then("both of its types are among them")
  public void bothTypesListed() {
    Set<String> both =
        talk.entity()
            .path("type")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.toSet());
    scene.eventually(
        () -> {
          Set<String> listed =
              api.get("/types", Map.of())
                  .json()
                  .path("typeList")
                  .valueStream()
                  .map(type -> type.asString("?"))
                  .collect(Collectors.toSet());
          Conversation.expect(
              listed.containsAll(both),
              new Text("A type is not in the list of types", "型の一覧に型が含まれていない"),
              new TreeSet<>(both),
              Json.shortened(listed.toString()));
          return true;
        });
  }

  /** Expect the Allow header. */
  @Then("it names the methods that are")
  public void allow() {
    String allowed = String.join(", ", talk.answer().headers("Allow"));
    Conversation.expect(
        allowed.contains("GET"),
        new Text("The platform does not name the methods it offers", "利用できるメソッドが示されない"),
        "Allow: GET …",
        "Allow: " + allowed);
  }
}
