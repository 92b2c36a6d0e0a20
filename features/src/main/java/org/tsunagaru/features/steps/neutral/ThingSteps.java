package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.en.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Question;
import tools.jackson.databind.node.JsonNodeFactory;

/** The things of the city that scenarios of every binding speak of, published or not. */
public final class ThingSteps {

  private static final Map<String, double[]> PLACES =
      Map.of(
          "Kyoto station", new double[] {135.7588, 34.9858},
          "Nijo castle", new double[] {135.7480, 35.0142},
          "Osaka castle", new double[] {135.5262, 34.6873});

  private final ContextBroker broker;
  private final Conversation talk;
  private final Question question;
  private final Things things;

  /** Speak of things of a scene. */
  public ThingSteps(Scene scene, ContextBroker broker, Conversation talk, Question question) {
    this.broker = broker;
    this.talk = talk;
    this.question = question;
    this.things = new Things(scene.names());
  }

  /** Speak of a thing that exists only in the real world. */
  @Given("a/an {thing} that nobody has published")
  public void unpublished(Thing thing) {
    talk.about(thing);
  }

  /** Publish a thing. */
  @Given("a/an {thing} the city has published")
  public void published(Thing thing) {
    talk.about(thing);
    Conversation.set(broker.publish(thing), broker.publishingRequirement());
  }

  /** Speak of a shelter of some name. */
  @Given("an evacuation shelter called {string}")
  public void called(String name) {
    talk.about(
        things
            .shelter("named", 120, 135.76, 35.01)
            .with("name", JsonNodeFactory.instance.stringNode(name)));
  }

  /** Publish three shelters. */
  @Given("shelters for {int}, {int} and {int} people the city has published")
  public void shelters(int first, int second, int third) {
    question.among(
        List.of(first, second, third).stream()
            .map(capacity -> things.shelter("for" + capacity, capacity, 135.76, 35.0))
            .toList());
  }

  /** Publish any number of shelters. */
  @Given("{int} shelters the city has published")
  public void shelters(int number) {
    List<Thing> many = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      many.add(things.shelter("no" + i, 100 * i, 135.76, 35.0));
    }
    question.among(many);
  }

  /** Publish shelters at known places. */
  @Given("shelters at Kyoto station, at Nijo castle and at Osaka castle")
  public void sheltersAtPlaces() {
    question.among(
        PLACES.entrySet().stream()
            .map(
                place ->
                    things.shelter(
                        place.getKey().replace(' ', '-'),
                        100,
                        place.getValue()[0],
                        place.getValue()[1]))
            .toList());
  }
}
