package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.scenario.TenantGate;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Organisations;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.node.JsonNodeFactory;

/** Two organisations that share a platform, whatever API it speaks. */
public final class OrganisationSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final ContextBroker broker;
  private final TenantGate gate;
  private final City city;
  private final Organisations organisations;

  /** Act as the organisations of a scene. */
  public OrganisationSteps(Scene scene, ContextBroker broker, TenantGate gate, City city) {
    this.scene = scene;
    this.broker = broker;
    this.gate = gate;
    this.city = city;
    this.organisations = new Organisations(scene);
  }

  /** Have two organisations. */
  @Given("two organisations that share the platform")
  public void organisations() {
    organisations.insist();
    for (String name : List.of(organisations.first(), organisations.second())) {
      gate.open(
          name,
          () -> city.publish(broker.as(name), city.things().shelter("opening", 10, 135.7, 35.0)));
    }
  }

  /** Publish as both organisations. */
  @When("each publishes a water level sensor under the same name with a level of its own")
  public void publishBoth() {
    city.publish(first(), city.thing().with(Things.LEVEL, JSON.numberNode(1.5)));
    city.publish(second(), city.thing().with(Things.LEVEL, JSON.numberNode(2.5)));
  }

  /** Publish as the second, then as the first. */
  @When("the second organisation publishes a sensor and then the first does")
  public void secondThenFirst() {
    city.publish(second(), city.things().sensor("ofSecond"));
    city.publish(first(), city.things().sensor("ofFirst"));
  }

  /** Publish as the first organisation only. */
  @When("only the first organisation publishes a water level sensor")
  public void firstOnly() {
    city.publish(first(), city.thing());
  }

  /** Expect each organisation's own level. */
  @Then("each reads the level that it published")
  public void ownLevels() {
    scene.eventually(
        () -> {
          insistLevel(first(), 1.5);
          insistLevel(second(), 2.5);
          return true;
        });
  }

  /** Expect the kind for the first. */
  @Then("the kind of the sensor is listed to the first organisation")
  public void listedToFirst() {
    scene.eventually(
        () -> {
          insistListed(first().kinds(), true);
          return true;
        });
  }

  /** Expect no kind for the second. */
  @Then("it is not listed to the second")
  public void notListedToSecond() {
    insistListed(second().kinds(), false);
  }

  private void insistListed(Set<String> kinds, boolean listed) {
    Conversation.expect(
        kinds.contains(city.thing().type()) == listed,
        new Text("The kinds listed to an organisation are not its own", "組織に示される種類がその組織のものになっていない"),
        (listed ? "" : "no ") + city.thing().type(),
        Json.shortened(new TreeSet<>(kinds).toString()));
  }

  private void insistLevel(ContextBroker where, double level) {
    Thing read = where.read(city.thing().id(), city.thing().type());
    Conversation.expect(
        city.isLevel(read, level),
        new Text("An organisation reads the data of another", "他の組織のデータが読めてしまう"),
        level,
        read.attribute(Things.LEVEL));
  }

  private ContextBroker first() {
    return broker.as(organisations.first());
  }

  private ContextBroker second() {
    return broker.as(organisations.second());
  }
}
