package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an identifier leads to: the thing, what it is, and what it is related to. */
public final class IdentitySteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final ContextBroker broker;
  private final City city;

  /** Follow identifiers on the platform of a scene. */
  public IdentitySteps(Scene scene, ContextBroker broker, City city) {
    this.scene = scene;
    this.broker = broker;
    this.city = city;
  }

  /** Publish twins. */
  @Given("the water works' service has published two sensors that differ in their identifiers only")
  public void twins() {
    Thing one = city.thing();
    city.publish(List.of(one, city.things().twin(one, "oike")));
  }

  /** Publish two whose identifiers share a beginning, the longer one first. */
  @Given("the water works' service has published two sensors whose identifiers begin alike")
  public void alike() {
    Thing longer = city.things().sensor("bridge12");
    Thing shorter = city.things().sensor("bridge1").with("name", JSON.stringNode("鴨川 四条大橋 水位計"));
    city.publish(List.of(longer, shorter));
    city.about(shorter);
  }

  /** Publish two of a kind, of which the second has more to tell. */
  @Given("the water works' service has published two sensors, the second with a water temperature")
  public void richer() {
    Thing second = city.things().sensor("second").with(Things.TEMPERATURE, JSON.numberNode(14.5));
    city.publish(List.of(city.things().sensor("first"), second));
    city.about(second);
  }

  /** Look up by the identifier alone. */
  @When("a service that knows nothing but the identifier of the second looks it up")
  public void lookUp() {
    broker.look(city.thing().id());
  }

  /** Ask for what is known of a kind. */
  @When("a service that knows nothing but the identifier of the second asks what it is")
  public void askWhat() {
    broker.look(city.thing().id());
  }

  /** Ask for things of a kind. */
  @When("a service asks for things of their kind")
  public void askKind() {
    broker.entities(Map.of("type", city.thing().type()));
  }

  /** Ask for a part. */
  @When("a service asks for the level of that sensor and nothing else")
  public void askPart() {
    broker.lookAtPart(city.thing().id(), city.thing().type(), List.of(Things.LEVEL));
  }

  /** Follow a relation. */
  @When("a service reads the sensor and follows that relation")
  public void follow() {
    broker.look(city.thing().id());
  }

  /** Expect it under its identifier. */
  @Then("it gets that sensor as it was published")
  public void getsIt() {
    scene.eventually(
        () -> {
          Thing seen = broker.read(city.thing().id());
          insistIdentifier(seen.id());
          ReaderSteps.insistSame(seen, city.thing());
          return true;
        });
  }

  /** Expect the identifier that was published, wherever the sensor is seen. */
  @Then("the sensor has the identifier under which it was published")
  public void sameIdentifier() {
    scene.eventually(
        () -> {
          insistIdentifier(broker.read(city.thing().id(), city.thing().type()).id());
          List<Thing> found = broker.find(city.thing().type());
          Conversation.expect(
              found.size() == 1,
              new Text("The thing is not found by its kind", "種類から探しても見つからない"),
              1,
              found.size());
          insistIdentifier(found.get(0).id());
          return true;
        });
  }

  /** Expect both. */
  @Then("it finds both, each under its own identifier")
  public void findsBoth() {
    Set<String> expected = Set.of(city.many().get(0).id(), city.many().get(1).id());
    scene.eventually(
        () -> {
          List<String> found = broker.find(city.thing().type()).stream().map(Thing::id).toList();
          Conversation.expect(
              found.size() == expected.size() && expected.containsAll(found),
              new Text(
                  "Things that differ in their identifiers are not told apart",
                  "識別子の異なるものが区別されていない"),
              new TreeSet<>(expected),
              found);
          return true;
        });
  }

  /** Expect the kind, and that its description has what the thing has. */
  @Then("it learns what kind of thing that is and what attributes such things have")
  public void learns() {
    Set<String> own = city.thing().attributes().keySet();
    scene.eventually(
        () -> {
          Set<String> told = described();
          Conversation.expect(
              told.containsAll(own),
              new Text(
                  "What a thing is cannot be learnt from its identifier", "識別子から、それが何であるかをたどれない"),
              new TreeSet<>(own),
              new TreeSet<>(told));
          return true;
        });
  }

  /** Expect the level alone. */
  @Then("it gets the level and nothing else of the sensor")
  public void getsPart() {
    scene.eventually(
        () -> {
          Thing seen = part();
          Conversation.expect(
              seen.attributes().keySet().equals(Set.of(Things.LEVEL)) && city.isLevel(seen, 2.35),
              new Text("A part was asked for, and something else came", "一部を求めたが、それ以外のものが返った"),
              Things.LEVEL,
              seen.attributes().keySet());
          return true;
        });
  }

  /** Expect to come to the shelter. */
  @Then("it comes to the shelter as it was published")
  public void comesToShelter() {
    scene.eventually(
        () -> {
          ReaderSteps.insistSame(followed(), city.shelter());
          return true;
        });
  }

  /** Expect the relation, and all else as it was. */
  @Then("a service that reads the sensor comes by that relation to the shelter")
  public void relationLeads() {
    comesToShelter();
  }

  /** Expect what the publisher said, beside the relation. */
  @Then("everything that the water works' service published of the sensor is as it was")
  public void restIsSame() {
    Thing now = broker.read(city.thing().id());
    now.attributes().remove(Things.WARNS);
    ReaderSteps.insistSame(now, city.thing());
  }

  private Set<String> described() {
    return broker.attributesOf(broker.read(city.thing().id()).type());
  }

  private Thing part() {
    return broker.readPart(city.thing().id(), city.thing().type(), List.of(Things.LEVEL));
  }

  private Thing followed() {
    Thing sensor = broker.read(city.thing().id());
    Thing.Attribute relation =
        sensor
            .attribute(Things.WARNS)
            .filter(attribute -> attribute.kind() == Thing.Kind.LINK)
            .orElseThrow(
                () ->
                    new ExpectationNotMet(
                        new Text("The relation is not there", "関係がない"),
                        Things.WARNS,
                        sensor.attributes().keySet()));
    return broker.read(relation.value().asString(""));
  }

  private void insistIdentifier(String seen) {
    Conversation.expect(
        seen.equals(city.thing().id()),
        new Text("The thing goes by another identifier", "登録時と異なる識別子になっている"),
        city.thing().id(),
        seen);
  }
}
