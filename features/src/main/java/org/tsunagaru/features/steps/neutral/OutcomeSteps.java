package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.en.Then;
import java.util.Map;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.AsPublished;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;

/** What comes of a publication, in the words that every binding has. */
public final class OutcomeSteps {

  private final Scene scene;
  private final ContextBroker broker;
  private final Conversation talk;

  /** Judge what comes of it in a scene. */
  public OutcomeSteps(Scene scene, ContextBroker broker, Conversation talk) {
    this.scene = scene;
    this.broker = broker;
    this.talk = talk;
  }

  /** Expect any success. */
  @Then("the platform accepts it")
  public void accepted() {
    Conversation.expect(
        talk.answer().succeeded(),
        new Text("The platform refused what it should accept", "受け付けるべき操作が拒否された"),
        "2xx",
        talk.answer().line() + " " + Json.shortened(talk.answer().text()));
  }

  /** Expect a refusal, or what was published: the specification allows both. */
  @Then("the platform refuses it, or a service that reads it finds it as it was published")
  public void refusedOrKept() {
    if (talk.answer().status() != 400) {
      accepted();
      readsAsPublished();
    }
  }

  /** Expect to read what was published. */
  @Then("a service that reads it finds it as it was published")
  public void readsAsPublished() {
    scene.eventually(
        () -> {
          AsPublished.insist(read(), talk.entity());
          return true;
        });
  }

  /** Expect that nobody finds it, by identifier or by type. */
  @Then("a service that looks for it does not find it")
  public void notFound() {
    scene.eventually(
        () -> {
          Answer answer = broker.look(talk.id(), talk.type());
          // How exactly the platform says so is the business of the requirement that asks for it.
          Conversation.expect(
              answer.status() < 500
                  && (!answer.succeeded()
                      || !answer.json().path("id").asString("").equals(talk.id())),
              new Text("What should not be there can be read", "存在しないはずのものが読める"),
              404,
              answer.line());
          JsonNode found = broker.entities(Map.of("type", talk.type())).json();
          Conversation.expect(
              found.isArray() && found.isEmpty(),
              new Text("What should not be there can be found", "存在しないはずのものが見つかる"),
              "[]",
              Json.shortened(Json.write(found)));
          return true;
        });
  }

  private JsonNode read() {
    Answer answer = broker.look(talk.id(), talk.type());
    Conversation.expect(
        answer.status() == 200,
        new Text("What was published cannot be read", "登録したものを読めない"),
        200,
        answer.line());
    return answer.json();
  }
}
