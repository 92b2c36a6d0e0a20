package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Thing.Attribute;
import org.tsunagaru.features.context.Thing.Kind;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asking for just the data that a service needs, whatever API the platform speaks. */
public final class FilterSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String INSPECTED = "inspected";
  private static final String BLOCK = "townBlockId";
  private static final double[] KYOTO_STATION = {135.7588, 34.9858};
  private static final double[] NIJO_CASTLE = {135.7480, 35.0142};

  private final Scene scene;
  private final ContextBroker broker;
  private final City city;
  private Supplier<Set<String>> question = Set::of;

  /** Ask the platform of a scene. */
  public FilterSteps(Scene scene, ContextBroker broker, City city) {
    this.scene = scene;
    this.broker = broker;
    this.city = city;
  }

  /** Publish two sensors, each with its inspection. */
  @Given(
      "the water works' service has published sensors that were inspected at {string} and at {string}")
  public void inspected(String first, String second) {
    city.publish(
        List.of(
            city.things().sensor("first").with(INSPECTED, Things.instant(first)),
            city.things().sensor("second").with(INSPECTED, Things.instant(second))));
  }

  /** Publish two shelters apart from each other. */
  @Given(
      "the board of education's service has published shelters at Nijo castle and at Kyoto station")
  public void places() {
    city.publish(
        List.of(
            city.things().shelter("castle", 100, NIJO_CASTLE[0], NIJO_CASTLE[1]),
            city.things().shelter("station", 100, KYOTO_STATION[0], KYOTO_STATION[1])));
  }

  /** Publish three shelters of different size. */
  @Given(
      "the board of education's service has published shelters for {int}, {int} and {int} people")
  public void capacities(int first, int second, int third) {
    city.publish(
        List.of(first, second, third).stream()
            .map(capacity -> city.things().shelter("for" + capacity, capacity, 135.76, 35.0))
            .toList());
  }

  /** Publish things of two fields, one of which lies in another town block. */
  @Given("a shelter in another town block, and a sensor and a shelter in the town block {string}")
  public void blocks(String block) {
    city.publish(
        List.of(
            in("999999-0000001", city.things().shelter("away", 100, 135.76, 35.0)),
            in(block, city.things().sensor("here")),
            in(block, city.things().shelter("here", 100, 135.76, 35.0))));
  }

  /** Ask by time. */
  @When("a service asks for those that were inspected at {string} or later")
  public void askTime(String instant) {
    ask(() -> broker.where(kinds(), INSPECTED, ">=", Things.instant(instant)));
  }

  /** Ask by place. */
  @When("a service asks for those within {int} metres of Kyoto station")
  public void askPlace(int metres) {
    ask(() -> broker.around(kinds(), KYOTO_STATION[0], KYOTO_STATION[1], metres));
  }

  /** Ask by an attribute. */
  @When("a service asks for those for at least {int} people")
  public void askCapacity(int least) {
    Attribute number = new Attribute(Kind.VALUE, JSON.numberNode(least), Map.of());
    ask(() -> broker.where(kinds(), "capacity", ">=", number));
  }

  /** Ask by a key that both fields have. */
  @When("a service asks for things of both kinds in the town block {string}")
  public void askBlock(String block) {
    Attribute key = new Attribute(Kind.VALUE, JSON.stringNode(block), Map.of());
    ask(() -> broker.where(kinds(), BLOCK, "==", key));
  }

  /** Expect the second. */
  @Then("it finds the second of them and no other")
  public void findsSecond() {
    insistFound(city.many().subList(1, 2));
  }

  /** Expect all but the first. */
  @Then("it finds all of them but the first")
  public void findsAllButFirst() {
    insistFound(city.many().subList(1, city.many().size()));
  }

  /** Keep a question for the Then, which asks it until what was published has settled. */
  private void ask(Supplier<Set<String>> asked) {
    question = asked;
  }

  private List<String> kinds() {
    return city.many().stream().map(Thing::type).distinct().toList();
  }

  private static Thing in(String block, Thing thing) {
    return thing.with(BLOCK, JSON.stringNode(block));
  }

  private void insistFound(List<Thing> things) {
    Set<String> expected = things.stream().map(Thing::id).collect(Collectors.toSet());
    scene.eventually(
        () -> {
          Set<String> found = question.get();
          Conversation.expect(
              found.equals(expected),
              new Text("The question is answered with other things", "問い合わせの結果が異なる"),
              new TreeSet<>(expected),
              new TreeSet<>(found));
          return true;
        });
  }
}
