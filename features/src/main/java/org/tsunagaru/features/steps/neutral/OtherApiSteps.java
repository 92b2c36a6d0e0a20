package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.features.context.Brokers;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.scenario.NotApplicable;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;

/** One city seen through two APIs. */
public final class OtherApiSteps {

  private final Scene scene;
  private final City city;
  private Optional<ContextBroker> other = Optional.empty();

  /** Look at the city of a scene. */
  public OtherApiSteps(Scene scene, City city) {
    this.scene = scene;
    this.city = city;
  }

  /** Insist on a second API. */
  @Given("a platform that offers more than one API")
  public void twoApis() {
    String binding =
        Brokers.BINDINGS.stream()
            .filter(one -> !one.equals(scene.binding()))
            .filter(scene.platform().endpoints()::containsKey)
            .findFirst()
            .orElseThrow(
                () ->
                    new NotApplicable(
                        new Text("The platform offers one API only", "都市OSの提供するAPIは一つだけである")));
    other = Optional.of(Brokers.over(scene, binding));
  }

  /** Read over the other API. */
  @When("a service reads it over the other API")
  public void read() {
    other().look(city.thing().id(), city.thing().type());
  }

  /** Look for the kind over the other API. */
  @When("a service looks over the other API for things of its kind")
  public void find() {
    other().find(city.thing().type());
  }

  /** Expect it as published. */
  @Then("it sees the sensor as it was published")
  public void seesAsPublished() {
    scene.eventually(
        () -> {
          Thing seen = other().read(city.thing().id(), city.thing().type());
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
          List<String> seen = other().find(city.thing().type()).stream().map(Thing::id).toList();
          Conversation.expect(
              seen.equals(List.of(city.thing().id())),
              new Text("What one API holds is not found over the other", "一方のAPIのデータが他方で見つからない"),
              List.of(city.thing().id()),
              seen);
          return true;
        });
  }

  private ContextBroker other() {
    return other.orElseThrow();
  }
}
