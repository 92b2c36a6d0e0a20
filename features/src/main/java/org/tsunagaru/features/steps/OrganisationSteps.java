package org.tsunagaru.features.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.spec.Text;

/** Two organisations on one platform over NGSI-LD. */
public final class OrganisationSteps {

  private final Scene scene;
  private final Conversation talk;
  private final Organisations organisations;
  private final Things things;

  /** Work on the platform of a scene. */
  public OrganisationSteps(Scene scene, Conversation talk) {
    this.scene = scene;
    this.talk = talk;
    this.organisations = new Organisations(scene);
    this.things = new Things(scene.names());
  }

  /** Have two organisations. */
  @Given("two organisations on the platform")
  public void two() {
    organisations.insist();
    talk.about(things.shelter("hall", 50, 135.7, 35.0));
    Conversation.set(second().create(talk.entity()), "LD-HTTP-10");
  }

  /** Publish as the first. */
  @Given("a water level sensor that only the first has published")
  public void firstPublished() {
    talk.about(things.sensor("sanjo"));
    Conversation.set(first().create(talk.entity()), "LD-HTTP-10");
  }

  /** Look as the second. */
  @When("the second looks for it")
  public void secondLooks() {
    talk.heard(second().retrieve(talk.id(), Map.of()));
  }

  /** Expect it for the first. */
  @Then("the first finds it as it was published")
  public void firstFinds() {
    scene.eventually(
        () -> {
          Answer answer = first().retrieve(talk.id(), Map.of());
          Conversation.expect(
              answer.status() == 200,
              new Text("The organisation does not find its own data", "組織が自らのデータを読めない"),
              200,
              answer.line());
          PublishSteps.insistPublished(answer.json(), talk.entity());
          return true;
        });
  }

  private NgsiLdApi first() {
    return new NgsiLdApi(scene).as(organisations.first());
  }

  private NgsiLdApi second() {
    return new NgsiLdApi(scene).as(organisations.second());
  }
}
