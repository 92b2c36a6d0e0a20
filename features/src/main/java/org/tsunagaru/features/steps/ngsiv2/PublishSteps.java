package org.tsunagaru.features.steps.ngsiv2;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.tsunagaru.features.context.NgsiV2Api;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.node.ObjectNode;

/** Publishing an entity over NGSIv2, rightly and wrongly. */
public final class PublishSteps {

  private final Scene scene;
  private final NgsiV2Api api;
  private final Conversation talk;

  /** Publish on the platform of a scene. */
  public PublishSteps(Scene scene, Conversation talk) {
    this.scene = scene;
    this.api = new NgsiV2Api(scene);
    this.talk = talk;
  }

  /** Publish it. */
  @When("the city publishes it")
  public void publish() {
    talk.heard(api.create(talk.entity()));
  }

  /** Publish it as plain values. */
  @When("the city publishes it as plain values")
  public void publishPlain() {
    talk.heard(api.create(plain(talk.entity()), Map.of("options", "keyValues")));
  }

  /** Publish it once more, changed. */
  @When("the city publishes it again with another level")
  public void publishAgain() {
    talk.heard(api.create(withLevel(9.99)));
  }

  /** Publish it, whether it is known or not. */
  @When("the city publishes it with another level, known or not")
  public void upsert() {
    talk.heard(api.create(withLevel(9.99), Map.of("options", "upsert")));
  }

  /** Publish another thing under the same identifier. */
  @When("the city publishes a school under the same identifier")
  public void publishSchool() {
    talk.heard(api.create(talk.entity().deepCopy().put("type", school())));
  }

  /** Publish it with something wrong. */
  @When("the city publishes it {mistake}")
  public void publishWrongly(String mistake) {
    ObjectNode entity = talk.entity().deepCopy();
    switch (mistake) {
      case "as a list" -> create("[" + Json.write(entity) + "]", NgsiV2Api.JSON);
      case "without an identifier" -> create(entity.without("id"));
      case "with a number for an identifier" -> create(entity.put("id", 7));
      case "with a type that is a list" -> {
        entity.putArray("type").add(talk.type());
        create(entity);
      }
      case "with metadata that are a text" -> {
        ((ObjectNode) entity.path(Things.LEVEL)).put("metadata", "accurate");
        create(entity);
      }
      case "cut off in the middle" -> {
        String whole = Json.write(entity);
        create(whole.substring(0, whole.length() / 2), NgsiV2Api.JSON);
      }
      default -> create(Json.write(entity), NgsiV2Api.TEXT);
    }
  }

  /** Publish it under a name that breaks the rules. */
  @When("the city publishes it with {misnomer} as {spot}")
  public void publishMisnamed(String misnomer, String spot) {
    ObjectNode entity = talk.entity().deepCopy();
    ObjectNode level = (ObjectNode) entity.path(Things.LEVEL);
    switch (spot) {
      case "the identifier" -> entity.put("id", name(misnomer, talk.id()));
      case "the type" -> entity.put("type", name(misnomer, talk.type()));
      case "an attribute name" ->
          entity.putObject(name(misnomer, "speed")).put("type", "Number").put("value", 1);
      case "an attribute type" -> level.put("type", name(misnomer, "Meter"));
      default ->
          ((ObjectNode) level.path("metadata"))
              .putObject(name(misnomer, "accuracy"))
              .put("type", "Number")
              .put("value", 1);
    }
    api.willCreate(talk.entity());
    talk.heard(api.create(entity));
  }

  /** Publish it with an attribute of a reserved name. */
  @When("the city publishes it with an attribute called {string}")
  public void publishReserved(String name) {
    talk.entity().putObject(name).put("type", "Number").put("value", 1).putObject("metadata");
    talk.heard(api.create(talk.entity()));
  }

  /** Expect the confirmation of a creation. */
  @Then("the platform confirms it with its address and type")
  public void confirmed() {
    Answer answer = talk.answer();
    Conversation.expect(
        answer.status() == 201 && answer.body().isEmpty(),
        new Text("The creation was not confirmed", "登録が確認されなかった"),
        "201, no body",
        answer.line() + " " + Json.shortened(answer.text()));
    String location = answer.header("Location").orElse("(none)");
    String wanted = "/v2/entities/" + talk.id() + "?type=" + talk.type();
    Conversation.expect(
        URLDecoder.decode(location, StandardCharsets.UTF_8).endsWith(wanted),
        new Text(
            "The confirmation does not name the address of what was created",
            "登録されたもののアドレスが示されていない"),
        wanted,
        location);
  }

  /** Expect a refusal as the specification words it. */
  @Then("the platform answers that {complaint}")
  public void refused(String complaint) {
    Complaint.of(complaint).insist(talk.answer());
  }

  /** Expect any refusal that blames the request. */
  @Then("the platform refuses the request")
  public void blamed() {
    Conversation.expect(
        talk.answer().status() >= 400 && talk.answer().status() < 500,
        new Text("What is not valid was not refused", "正しくない内容が拒否されなかった"),
        "4xx",
        talk.answer().line());
  }

  /** Expect both things of one identifier. */
  @Then("a service finds each of the two by naming its type")
  public void findsEach() {
    for (String type : new String[] {talk.type(), school()}) {
      scene.eventually(
          () -> {
            Answer answer = api.get(NgsiV2Api.entity(talk.id()), Map.of("type", type));
            Conversation.expect(
                answer.status() == 200 && answer.json().path("type").asString("").equals(type),
                new Text("A thing is not found by identifier and type", "識別子と型を指定しても見つからない"),
                type,
                answer.line() + " " + Json.shortened(answer.text()));
            return true;
          });
    }
  }

  private String school() {
    return scene.names().type("School");
  }

  private ObjectNode withLevel(double level) {
    ObjectNode other = talk.entity().deepCopy();
    ((ObjectNode) other.path(Things.LEVEL)).put("value", level);
    return other;
  }

  private void create(ObjectNode body) {
    create(Json.write(body), NgsiV2Api.JSON);
  }

  private void create(String body, String mediaType) {
    talk.heard(api.create(talk.entity(), body, mediaType));
  }

  private static String name(String misnomer, String usual) {
    return switch (misnomer) {
      case "a name with a space" -> usual + " 1";
      case "a name with an ampersand" -> usual + "&1";
      case "a name with a question mark" -> usual + "?1";
      case "a name with a slash" -> usual + "/1";
      case "a name with a number sign" -> usual + "#1";
      case "a name in Japanese" -> usual + "水位";
      case "a name of 257 characters" -> (usual + "x".repeat(257)).substring(0, 257);
      default -> "";
    };
  }

  /** Write an entity as plain values. */
  static ObjectNode plain(ObjectNode entity) {
    ObjectNode plain = entity.deepCopy();
    for (String name : entity.propertyNames()) {
      if (entity.path(name).isObject()) {
        plain.set(name, entity.path(name).path("value"));
      }
    }
    return plain;
  }

  /** Write a thing as plain values. */
  static ObjectNode plain(Thing thing) {
    return plain(NgsiV2Api.normalized(thing));
  }
}
