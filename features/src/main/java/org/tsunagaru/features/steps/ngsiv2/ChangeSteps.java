package org.tsunagaru.features.steps.ngsiv2;

import io.cucumber.java.en.When;
import java.util.Map;
import java.util.TreeMap;
import org.tsunagaru.features.context.NgsiV2Api;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changing and removing an entity, its attributes and their values over NGSIv2. */
public final class ChangeSteps {

  /** The name that replaces all attributes. */
  static final String NEW_NAME = "鴨川 四条大橋 水位計";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final NgsiV2Api api;
  private final Conversation talk;

  /** Change things on the platform of a scene. */
  public ChangeSteps(Scene scene, Conversation talk) {
    this.scene = scene;
    this.api = new NgsiV2Api(scene);
    this.talk = talk;
  }

  /** Add two attributes, one of which it may have. */
  @When("the city adds a {attribute} of {double} and a {attribute} of {double} to it")
  public void add(String one, double first, String other, double second) {
    attributes("POST", two(one, first, other, second), Map.of());
  }

  /** Add two attributes without changing one that it has. */
  @When(
      "the city adds a {attribute} of {double} and a {attribute} of {double} to it, changing nothing")
  public void addStrictly(String one, double first, String other, double second) {
    attributes("POST", two(one, first, other, second), Map.of("options", "append"));
  }

  /** Add a level and another identity. */
  @When("the city adds a level of {double} to it along with {identity}")
  public void addIdentity(double level, String identity) {
    ObjectNode fragment = one(Things.LEVEL, level);
    if (identity.equals("another type")) {
      fragment.put("type", scene.names().type("School"));
    } else {
      fragment.put("id", scene.names().id("WaterLevelSensor", "other"));
    }
    attributes("POST", fragment, Map.of());
  }

  /** Add an attribute by the identifier alone. */
  @When("the city adds a capacity to it without naming a type")
  public void addUntyped() {
    talk.heard(
        api.write(
            Effect.WRITE,
            "POST",
            NgsiV2Api.entity(talk.id()) + "/attrs",
            Map.of(),
            one("capacity", 300)));
  }

  /** Update an attribute. */
  @When("the city updates its {attribute} to {double}")
  public void update(String name, double value) {
    attributes("PATCH", one(name, value), Map.of());
  }

  /** Update two attributes. */
  @When("the city updates its {attribute} to {double} and its {attribute} to {double}")
  public void updateTwo(String one, double first, String other, double second) {
    attributes("PATCH", two(one, first, other, second), Map.of());
  }

  /** Update with something that is no JSON. */
  @When("the city updates its level with a text that is cut off")
  public void updateCutOff() {
    String whole = Json.write(one(Things.LEVEL, 3.1));
    talk.heard(
        api.write(
            Effect.WRITE,
            "PATCH",
            NgsiV2Api.entity(talk.id()) + "/attrs",
            Map.of("type", talk.type()),
            whole.substring(0, whole.length() / 2),
            NgsiV2Api.JSON));
  }

  /** Replace every attribute. */
  @When("the city replaces its attributes by a name only")
  public void replace() {
    attributes("PUT", nameOnly(), Map.of());
  }

  /** Set one attribute. */
  @When("the city sets its attribute {attribute} to {double} of the type {string}")
  public void set(String name, double value, String type) {
    attribute(name, JSON.objectNode().put("value", value).put("type", type));
  }

  /** Set one attribute to nothing. */
  @When("the city sets its attribute level without a value")
  public void setNothing() {
    attribute(Things.LEVEL, JSON.objectNode());
  }

  /** Remove one attribute. */
  @When("the city removes its attribute {attribute}")
  public void removeAttribute(String name) {
    talk.heard(api.delete(NgsiV2Api.attribute(talk.id(), name), Map.of("type", talk.type())));
  }

  /** Remove the entity. */
  @When("the city removes it")
  public void remove() {
    talk.heard(api.delete(NgsiV2Api.entity(talk.id()), Map.of("type", talk.type())));
  }

  /** Send a bare value. */
  @When("the city sends {value} as the bare value of its level in {string}")
  public void sendValue(JsonNode value, String format) {
    value(Json.write(value), format);
  }

  /** Send a bare value that is none. */
  @When("the city sends words as the bare value of its level in {string}")
  public void sendWords(String format) {
    value("rising fast", format);
  }

  /** Write attributes of which only the name is left. */
  static ObjectNode nameOnly() {
    ObjectNode attributes = JSON.objectNode();
    attributes.putObject("name").put("type", "Text").put("value", NEW_NAME);
    return attributes;
  }

  private void value(String text, String format) {
    talk.heard(
        api.write(
            Effect.WRITE,
            "PUT",
            NgsiV2Api.attribute(talk.id(), Things.LEVEL) + "/value",
            Map.of("type", talk.type()),
            text,
            format));
  }

  private void attribute(String name, ObjectNode body) {
    talk.heard(
        api.write(
            Effect.WRITE,
            "PUT",
            NgsiV2Api.attribute(talk.id(), name),
            Map.of("type", talk.type()),
            body));
  }

  private void attributes(String method, ObjectNode fragment, Map<String, String> options) {
    Map<String, String> query = new TreeMap<>(options);
    query.put("type", talk.type());
    talk.heard(
        api.write(Effect.WRITE, method, NgsiV2Api.entity(talk.id()) + "/attrs", query, fragment));
  }

  private static ObjectNode one(String name, double value) {
    ObjectNode fragment = JSON.objectNode();
    fragment.putObject(name).put("type", "Number").put("value", value);
    return fragment;
  }

  private static ObjectNode two(String one, double first, String other, double second) {
    ObjectNode fragment = one(one, first);
    fragment.setAll(one(other, second));
    return fragment;
  }
}
