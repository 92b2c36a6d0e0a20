package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.Optional;
import org.tsunagaru.features.context.CallbackProbe;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.counterpart.Counterpart;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.node.JsonNodeFactory;

/** Data that another system holds, read through the platform. */
public final class MediationSteps {

  private final Scene scene;
  private final ContextBroker broker;
  private final Counterpart counterpart;
  private final CallbackProbe probe;
  private final City city;
  private Optional<URI> source = Optional.empty();
  private Optional<Answer> told = Optional.empty();

  /** Play the other system of a scene. */
  public MediationSteps(
      Scene scene, ContextBroker broker, Counterpart counterpart, CallbackProbe probe, City city) {
    this.scene = scene;
    this.broker = broker;
    this.counterpart = counterpart;
    this.probe = probe;
    this.city = city;
  }

  /** Hold a sensor where the platform can ask for it. */
  @Given("a system elsewhere that holds a water level sensor")
  public void holds() {
    probe.insist(scene);
    hold();
  }

  /** Tell where it is. */
  @When("the platform is told where that sensor is held")
  public void tells() {
    told = Optional.of(broker.refer(city.thing(), source.orElseThrow()));
  }

  /** Hold another level. */
  @When("that system measures a level of {double}")
  public void measures(double level) {
    broker.look(city.thing().id(), city.thing().type());
    city.about(city.thing().with(Things.LEVEL, JsonNodeFactory.instance.numberNode(level)));
    hold();
  }

  /** Expect that the platform takes note of it. */
  @Then("the platform takes note of it")
  public void takesNote() {
    Answer answer = told.orElseThrow();
    Conversation.expect(
        answer.succeeded(),
        new Text("The platform does not take note of where data are held", "データの所在が登録されない"),
        "2xx",
        answer.line() + " " + Json.shortened(answer.text()));
  }

  private void hold() {
    source =
        Optional.of(
            counterpart.source(
                scene.names().run() + scene.names().scenario(),
                Json.write(broker.written(city.thing()))));
  }
}
