package org.tsunagaru.features.steps.city;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.core.JacksonException;

/** What the platform says of its own state. */
public final class OperationSteps {

  private final Endpoints endpoints;
  private final Conversation talk;

  /** Watch over the platform of a scene. */
  public OperationSteps(Endpoints endpoints, Conversation talk) {
    this.endpoints = endpoints;
    this.talk = talk;
  }

  /** Ask how it is. */
  @When("somebody who does not say who it is asks whether the platform is well")
  public void asksHowItIs() {
    talk.heard(endpoints.readAsNobody(endpoints.need("health")));
  }

  /** Expect it to be well, as the rest of the run shows that it answers. */
  @Then("the platform says that it is, in a form that a machine can read")
  public void isWell() {
    Answer answer = talk.answer();
    Conversation.expect(
        answer.succeeded(),
        new Text("The platform does not say that it is well", "都市OSが、正常であると答えない"),
        200,
        answer.line());
    Conversation.expect(
        isJson(answer),
        new Text("No machine can read how the platform is", "稼働状態を機械で読み取れない"),
        "JSON",
        Json.shortened(answer.text()));
  }

  private static boolean isJson(Answer answer) {
    try {
      return Json.read(answer.body().bytes()).isObject();
    } catch (JacksonException e) {
      return false;
    }
  }
}
