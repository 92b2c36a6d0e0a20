package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;

/** The shelters of a city, listed in parts and closed again, whatever API the platform speaks. */
public final class ShelterSteps {

  private final Scene scene;
  private final ContextBroker broker;
  private final City city;
  private final List<Thing> shelters;
  private List<String> read = List.of();

  /** Run the shelters of a scene. */
  public ShelterSteps(Scene scene, ContextBroker broker, City city) {
    this.scene = scene;
    this.broker = broker;
    this.city = city;
    this.shelters = city.many();
  }

  /** Publish shelters. */
  @Given("the board of education's service has published {int} shelters")
  public void published(int number) {
    city.publish(
        IntStream.rangeClosed(1, number)
            .mapToObj(i -> city.things().shelter("school" + i, 100 * i, 135.76, 35.0))
            .toList());
  }

  /** Read part by part until one is not full. */
  @When("a service reads all of them in parts of {int}")
  public void readParts(int size) {
    readParts(size, offset -> {});
  }

  /** Read part by part, and have another shelter published between the first two. */
  @When("a service reads all of them in parts of {int} while another is published")
  public void readWhilePublished(int size) {
    readParts(size, offset -> opens(offset, size));
  }

  private void opens(int offset, int size) {
    if (offset == size) {
      city.publish(broker, city.things().shelter("opened", 90, 135.76, 35.0));
    }
  }

  private void readParts(int size, IntConsumer before) {
    List<String> all = new ArrayList<>();
    for (int offset = 0; offset <= 20 * size; offset += size) {
      before.accept(offset);
      List<Thing> part = broker.find(shelters.get(0).type(), size, offset);
      part.forEach(thing -> all.add(thing.id()));
      if (part.size() < size) {
        break;
      }
    }
    read = all;
  }

  /** Withdraw one. */
  @When("it withdraws the second")
  public void withdraw() {
    broker.withdraw(shelters.get(1));
  }

  /** Expect each once. */
  @Then("it has each of them exactly once")
  public void eachOnce() {
    List<String> expected = shelters.stream().map(Thing::id).sorted().toList();
    List<String> seen = read.stream().sorted().toList();
    Conversation.expect(
        seen.equals(expected),
        new Text("The parts do not hold each thing exactly once", "分割して読んだ結果に漏れや重複がある"),
        expected,
        seen);
  }

  /** Expect each once, whatever came in between. */
  @Then("it has each of those that were there before exactly once")
  public void eachOfBeforeOnce() {
    List<String> before = shelters.stream().map(Thing::id).toList();
    read = read.stream().filter(before::contains).toList();
    eachOnce();
  }

  /** Expect it to be gone. */
  @Then("no service reads or finds the second")
  public void gone() {
    Thing closed = shelters.get(1);
    scene.eventually(
        () -> {
          Answer answer = broker.look(closed.id(), closed.type());
          Conversation.expect(
              answer.status() == 404,
              new Text("What was withdrawn can still be read", "取り下げたものがまだ読める"),
              404,
              answer.line());
          Conversation.expect(
              found().stream().noneMatch(closed.id()::equals),
              new Text("What was withdrawn is still found", "取り下げたものがまだ見つかる"),
              "no " + closed.id(),
              found());
          return true;
        });
  }

  /** Expect the others. */
  @Then("services still find the others")
  public void othersStay() {
    List<String> expected =
        List.of(shelters.get(0).id(), shelters.get(2).id()).stream().sorted().toList();
    Conversation.expect(
        found().equals(expected),
        new Text("The others are not found any more", "その他のものが見つからない"),
        expected,
        found());
  }

  private List<String> found() {
    return broker.find(shelters.get(0).type()).stream().map(Thing::id).sorted().toList();
  }
}
