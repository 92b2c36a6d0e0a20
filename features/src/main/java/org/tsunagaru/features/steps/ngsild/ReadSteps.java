package org.tsunagaru.features.steps.ngsild;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.features.context.CallbackProbe;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.counterpart.Counterpart;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.AsPublished;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading one entity over NGSI-LD in the form a service needs. */
public final class ReadSteps {

  private final Scene scene;
  private final NgsiLdApi api;
  private final Conversation talk;
  private final Counterpart counterpart;
  private final CallbackProbe probe;
  private final Things things;

  /** Read from the platform of a scene. */
  public ReadSteps(Scene scene, Conversation talk, Counterpart counterpart, CallbackProbe probe) {
    this.scene = scene;
    this.api = new NgsiLdApi(scene);
    this.talk = talk;
    this.counterpart = counterpart;
    this.probe = probe;
    this.things = new Things(scene.names());
  }

  /** Publish a sensor under a vocabulary that the tester serves. */
  @Given("a water level sensor the city has published under a vocabulary of its own")
  public void publishedInVocabulary() {
    probe.insist(scene);
    talk.about(things.sensor("sanjo"));
    Conversation.set(
        api.create(talk.id(), Json.write(talk.entity()), NgsiLdApi.JSON, Optional.of(vocabulary())),
        "LD-PROV-CREATE-23");
  }

  /** Read it. */
  @When("a service reads it")
  public void read() {
    read(Map.of());
  }

  /** Read it simplified. */
  @When("a service reads it as names and values only")
  public void readSimplified() {
    read(Map.of("options", "keyValues"));
  }

  /** Read one attribute of it. */
  @When("a service reads only its level")
  public void readLevel() {
    read(Map.of("attrs", Things.LEVEL));
  }

  /** Read it with system attributes. */
  @When("a service reads it with the times of creation and change")
  public void readWithTimes() {
    read(Map.of("options", "sysAttrs"));
  }

  /** Read it as JSON-LD. */
  @When("a service reads it as linked data")
  public void readLinked() {
    readAccepting(NgsiLdApi.JSON_LD);
  }

  /** Read it as JSON. */
  @When("a service reads it as plain JSON")
  public void readPlain() {
    readAccepting(NgsiLdApi.JSON);
  }

  /** Read it as GeoJSON. */
  @When("a service reads it as map data")
  public void readMap() {
    readAccepting("application/geo+json");
  }

  /** Read it as something that no context broker offers. */
  @When("a service reads it as a picture")
  public void readPicture() {
    readAccepting("image/png");
  }

  /** Read it with the vocabulary it was published under. */
  @When("a service reads it under the same vocabulary")
  public void readInVocabulary() {
    Request request =
        Request.of(Effect.READ, "GET", api.entity(talk.id())).with("Accept", NgsiLdApi.JSON);
    talk.heard(api.send(NgsiLdApi.linked(request, vocabulary())));
  }

  /** Expect it as published. */
  @Then("the service finds it as it was published")
  public void asPublished() {
    AsPublished.insist(found(), talk.entity());
  }

  /** Expect names and plain values. */
  @Then("the service finds each name with its plain value")
  public void simplified() {
    ObjectNode expected = talk.entity().deepCopy();
    for (String name : talk.entity().propertyNames()) {
      if (expected.path(name).isObject()) {
        JsonNode attribute = talk.entity().path(name);
        expected.set(
            name, attribute.has("object") ? attribute.path("object") : attribute.path("value"));
      }
    }
    Meaning.insistSame(
        new Text("The simplified form is not names and plain values", "簡易形式が名前と値になっていない"),
        expected,
        found());
  }

  /** Expect one attribute only. */
  @Then("the service finds the level and no other attribute")
  public void levelOnly() {
    ObjectNode expected = talk.entity().deepCopy();
    expected.retain("id", "type", Things.LEVEL);
    Meaning.insistSame(
        new Text("The answer does not hold just what was asked for", "求めた属性だけになっていない"),
        expected,
        found());
  }

  /** Expect system attributes on the entity and on its level. */
  @Then("the service finds when it and its level were created and changed")
  public void times() {
    JsonNode entity = found();
    for (JsonNode node : new JsonNode[] {entity, entity.path(Things.LEVEL)}) {
      for (String name : new String[] {"createdAt", "modifiedAt"}) {
        Conversation.expect(
            isInstant(node.path(name).asString("")),
            Text.of("There is no moment in %s", "%s に時刻がない", name),
            "an instant",
            node.path(name));
      }
    }
  }

  /** Expect no system attributes. */
  @Then("the service finds no times of creation and change")
  public void noTimes() {
    JsonNode entity = found();
    Conversation.expect(
        !entity.has("createdAt") && !entity.path(Things.LEVEL).has("modifiedAt"),
        new Text("Times are shown that nobody asked for", "求めていない時刻が示された"),
        "no createdAt, no modifiedAt",
        Json.shortened(Json.write(entity)));
  }

  /** Expect an @context in the body. */
  @Then("the answer carries its vocabulary within")
  public void contextInBody() {
    JsonNode entity = found();
    Conversation.expect(
        talk.answer().mediaType().equals(NgsiLdApi.JSON_LD) && entity.has("@context"),
        new Text("The linked data does not carry its vocabulary", "リンクトデータに語彙が含まれていない"),
        "application/ld+json, @context",
        talk.answer().mediaType() + ", " + entity.propertyNames());
  }

  /** Expect an @context in the Link header and none in the body. */
  @Then("the answer names its vocabulary in a header")
  public void contextInHeader() {
    JsonNode entity = found();
    boolean linked =
        talk.answer().headers("Link").stream()
            .anyMatch(link -> link.contains("http://www.w3.org/ns/json-ld#context"));
    Conversation.expect(
        talk.answer().mediaType().equals(NgsiLdApi.JSON) && linked && !entity.has("@context"),
        new Text("The plain JSON does not name its vocabulary in a header", "JSONの語彙がヘッダーで示されていない"),
        "application/json, Link rel=http://www.w3.org/ns/json-ld#context",
        talk.answer().mediaType() + ", Link: " + talk.answer().headers("Link"));
  }

  /** Expect a GeoJSON feature. */
  @Then("the answer is a feature at the place of the sensor")
  public void feature() {
    JsonNode feature = found();
    Conversation.expect(
        feature.path("type").asString("").equals("Feature")
            && feature.path("id").asString("").equals(talk.id()),
        new Text("The answer is no GeoJSON feature", "応答がGeoJSONのFeatureになっていない"),
        "Feature " + talk.id(),
        feature.path("type") + " " + feature.path("id"));
    Meaning.insistSame(
        new Text("The feature is not where the thing is", "Featureの位置が異なる"),
        talk.entity().path("location").path("value"),
        feature.path("geometry"));
  }

  /** Expect short names under the shared vocabulary. */
  @Then("the service finds its level under the short name")
  public void shortName() {
    Meaning.insistSame(
        new Text("The level is not shown under its short name", "水位が短い名前で示されていない"),
        talk.entity().path(Things.LEVEL),
        found().path(Things.LEVEL));
  }

  /** Expect full names without the vocabulary. */
  @Then("a service without that vocabulary finds its level under the full name")
  public void fullName() {
    JsonNode entity = api.retrieve(talk.id(), Map.of()).json();
    Meaning.insistSame(
        new Text("The level is not shown under its full name", "水位が完全な名前で示されていない"),
        talk.entity().path(Things.LEVEL),
        entity.path("https://tsunagaru.example/terms/waterLevel"));
  }

  /** Read under a name that is no URI. */
  @When("a service reads what is called {string}")
  public void readName(String name) {
    talk.heard(api.retrieve(name, Map.of()));
  }

  private URI vocabulary() {
    ObjectNode context = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    ObjectNode terms = context.putObject("@context");
    terms.put(Things.LEVEL, "https://tsunagaru.example/terms/waterLevel");
    terms.put(talk.type(), "https://tsunagaru.example/terms/" + talk.type());
    return counterpart.context(scene.names().run() + scene.names().scenario(), Json.write(context));
  }

  private void read(Map<String, String> query) {
    talk.heard(api.retrieve(talk.id(), query));
  }

  private void readAccepting(String mediaType) {
    talk.heard(
        api.send(Request.of(Effect.READ, "GET", api.entity(talk.id())).with("Accept", mediaType)));
  }

  private JsonNode found() {
    Conversation.expect(
        talk.answer().status() == 200,
        new Text("The entity cannot be read in the form asked for", "求めた形式でエンティティを読めない"),
        200,
        talk.answer().line());
    return talk.answer().json();
  }

  private static boolean isInstant(String text) {
    try {
      return OffsetDateTime.parse(text).toEpochSecond() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
