package org.tsunagaru.features.steps.ngsild;

import io.cucumber.java.en.Then;
import java.util.Map;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the platform answers to a publisher over NGSI-LD, and what a service that reads finds then.
 */
public final class AnswerSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final NgsiLdApi api;
  private final Conversation talk;

  /** Judge the answers in a scene. */
  public AnswerSteps(Scene scene, Conversation talk) {
    this.scene = scene;
    this.api = new NgsiLdApi(scene);
    this.talk = talk;
  }

  /** Expect the confirmation of a creation. */
  @Then("the platform confirms it with its address")
  public void confirmed() {
    Answer answer = talk.answer();
    Conversation.expect(
        answer.status() == 201,
        new Text("The creation was not confirmed", "登録が確認されなかった"),
        201,
        answer.line());
    String location = answer.header("Location").orElse("(none)");
    String id = talk.id();
    String decoded = java.net.URLDecoder.decode(location, java.nio.charset.StandardCharsets.UTF_8);
    Conversation.expect(
        decoded.endsWith("/" + id),
        new Text(
            "The confirmation does not name the address of what was created",
            "登録されたもののアドレスが示されていない"),
        ".../" + id,
        location);
  }

  /** Expect a refusal. */
  @Then("the platform answers that {complaint}")
  public void refused(String complaint) {
    String edition = scene.platform().claims().editions().getOrDefault(scene.binding(), "1.8.1");
    Complaint.of(complaint).inEdition(edition).insist(talk.answer());
  }

  /** Expect that the platform keeps its own time of creation. */
  @Then("its time of creation is not {string}")
  public void ownTime(String madeUp) {
    JsonNode seen =
        Conversation.set(
                api.retrieve(talk.id(), Map.of("options", "sysAttrs")), "LD-CONS-RETRIEVE-07")
            .json()
            .path("createdAt");
    Conversation.expect(
        seen.isString() && !Meaning.same(JSON.stringNode(madeUp), seen),
        new Text("The platform took a time of creation from outside", "作成時刻が外部の値で上書きされた"),
        new Text("a time of the platform's own", "プラットフォーム自身の時刻").en(),
        seen);
  }
}
