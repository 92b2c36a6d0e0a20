package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;

/** One city seen through two APIs. */
public final class OtherApiSteps {

  private final Scene scene;
  private final City city;
  private final OtherApi other;

  /** Look at the city of a scene. */
  public OtherApiSteps(Scene scene, City city, OtherApi other) {
    this.scene = scene;
    this.city = city;
    this.other = other;
  }

  /** Insist on a second API. */
  @Given("a platform that offers more than one API")
  public void twoApis() {
    other.insist();
  }

  /** Read over the other API. */
  @When("a service reads it over the other API")
  public void read() {
    other.broker().look(city.thing().id(), city.thing().type());
  }

  /** Look for the kind over the other API. */
  @When("a service looks over the other API for things of its kind")
  public void find() {
    other.broker().find(city.thing().type());
  }

  /** Expect it as published. */
  @Then("it sees the sensor as it was published")
  public void seesAsPublished() {
    scene.eventually(
        () -> {
          Thing seen = other.broker().read(city.thing().id(), city.thing().type());
          Conversation.expect(
              seen.id().equals(city.thing().id()) && seen.type().equals(city.thing().type()),
              new Text("Identifier or type differ between the APIs", "識別子または型がAPI間で異なる"),
              city.thing().id() + " " + city.thing().type(),
              seen.id() + " " + seen.type());
          ReaderSteps.insistSame(seen, city.thing());
          return true;
        });
  }

  /** Expect the one thing of its kind. */
  @Then("it finds that sensor and nothing else")
  public void findsIt() {
    scene.eventually(
        () -> {
          List<String> seen =
              other.broker().find(city.thing().type()).stream().map(Thing::id).toList();
          Conversation.expect(
              seen.equals(List.of(city.thing().id())),
              new Text("What one API holds is not found over the other", "一方のAPIのデータが他方で見つからない"),
              List.of(city.thing().id()),
              seen);
          return true;
        });
  }
}
