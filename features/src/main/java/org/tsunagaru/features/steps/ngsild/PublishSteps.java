package org.tsunagaru.features.steps.ngsild;

import io.cucumber.java.en.When;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Publishing an entity over NGSI-LD, as it should be and otherwise. */
public final class PublishSteps {

  private static final String CORE = "https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld";
  private static final String NULL_MARK = "urn:ngsi-ld:null";

  private final Scene scene;
  private final NgsiLdApi api;
  private final Conversation talk;

  /** Publish on the platform of a scene. */
  public PublishSteps(Scene scene, Conversation talk) {
    this.scene = scene;
    this.api = new NgsiLdApi(scene);
    this.talk = talk;
  }

  /** Publish it. */
  @When("the city publishes it")
  public void publish() {
    talk.heard(api.create(talk.entity()));
  }

  /** Publish it once more, changed. */
  @When("the city publishes it again with another level")
  public void publishAgain() {
    ObjectNode other = talk.entity().deepCopy();
    ((ObjectNode) other.path(Things.LEVEL)).put("value", 9.99);
    talk.heard(api.create(other));
  }

  /** Publish it in some unusual way. */
  @When("the city publishes it {flaw}")
  public void publishFlawed(String flaw) {
    ObjectNode entity = talk.entity().deepCopy();
    ObjectNode level = (ObjectNode) entity.path(Things.LEVEL);
    switch (flaw) {
      case "cut off in the middle" -> {
        String whole = Json.write(entity);
        create(whole.substring(0, whole.length() / 2), NgsiLdApi.JSON, Optional.empty());
      }
      case "as a list" -> create("[" + Json.write(entity) + "]", NgsiLdApi.JSON, Optional.empty());
      case "without an identifier" -> create(entity.without("id"));
      case "without a type" -> create(entity.without("type"));
      case "under a single word" -> create(entity.put("id", "sanjo"));
      case "under a plain name" -> create(entity.put("id", "water level sensor 1"));
      case "with a level that has no value" -> {
        level.remove("value");
        create(entity);
      }
      case "with a relationship that points nowhere" -> {
        entity.putObject("river").put("type", "Relationship");
        create(entity);
      }
      case "with a level of nothing" -> {
        level.putNull("value");
        create(entity);
      }
      case "with a level marked for deletion" -> {
        level.put("value", NULL_MARK);
        create(entity);
      }
      case "in the short notation" -> create(concise(entity));
      case "in the short notation with values spelled out" -> create(withoutTypes(entity));
      default -> publishInFormat(flaw, entity);
    }
  }

  private void publishInFormat(String flaw, ObjectNode entity) {
    switch (flaw) {
      case "as plain JSON with the vocabulary inside" -> create(withContext(entity, CORE));
      case "as linked data without any vocabulary" ->
          create(Json.write(entity), NgsiLdApi.JSON_LD, Optional.empty());
      case "as linked data with a vocabulary in a header as well" ->
          create(
              Json.write(withContext(entity, CORE)),
              NgsiLdApi.JSON_LD,
              Optional.of(URI.create(CORE)));
      case "with a vocabulary that nobody serves" ->
          create(
              Json.write(entity),
              NgsiLdApi.JSON,
              Optional.of(URI.create("http://127.0.0.1:9/" + scene.names().run() + ".jsonld")));
      default -> create(Json.write(entity), "text/plain", Optional.empty());
    }
  }

  private void create(JsonNode entity) {
    create(Json.write(entity), NgsiLdApi.JSON, Optional.empty());
  }

  private void create(String body, String mediaType, Optional<URI> context) {
    talk.heard(api.create(talk.id(), body, mediaType, context));
  }

  private static ObjectNode withContext(ObjectNode entity, String context) {
    return entity.put("@context", context);
  }

  private static ObjectNode withoutTypes(ObjectNode entity) {
    ObjectNode brief = entity.deepCopy();
    for (String name : List.copyOf(entity.propertyNames())) {
      if (brief.path(name) instanceof ObjectNode attribute) {
        attribute.remove("type");
      }
    }
    return brief;
  }

  private static ObjectNode concise(ObjectNode entity) {
    ObjectNode concise = entity.deepCopy();
    for (String name : List.copyOf(entity.propertyNames())) {
      if (entity.path(name).path("type").asString("").endsWith("Property")) {
        concise.set(name, entity.path(name).path("value"));
      }
    }
    return concise;
  }
}
