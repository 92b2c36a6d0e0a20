package org.tsunagaru.features.steps.neutral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the steps of one binding-neutral scenario share: the thing spoken of, the shelter beside it,
 * and how both are published.
 */
public final class City {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ContextBroker broker;
  private final Things things;
  private Thing thing;
  private final List<Thing> many = new ArrayList<>();
  private Optional<Thing> shelter = Optional.empty();

  /** Begin with a sensor that nobody has published. */
  public City(Scene scene, ContextBroker broker) {
    this.broker = broker;
    this.things = new Things(scene.names());
    this.thing = things.sensor("sanjo");
  }

  void about(Thing subject) {
    thing = subject;
  }

  /** Return the thing spoken of. */
  public Thing thing() {
    return thing;
  }

  Things things() {
    return things;
  }

  Thing shelter() {
    return shelter.orElseThrow();
  }

  /** Publish the thing spoken of. */
  void publish() {
    publish(broker, thing);
  }

  /** Publish many things, one after the other. */
  void publish(List<Thing> all) {
    for (Thing one : all) {
      many.add(one);
      publish(broker, one);
    }
  }

  /** Return the many things spoken of. */
  List<Thing> many() {
    return many;
  }

  /** Publish a shelter beside it. */
  void publishShelter() {
    Thing hall = things.shelter("hall", 250, 135.7720, 35.0099);
    shelter = Optional.of(hall);
    publish(broker, hall);
  }

  /** Publish a thing by the broker of an organisation. */
  void publish(ContextBroker where, Thing what) {
    Conversation.set(where.publish(what), where.publishingRequirement());
  }

  /** Tell whether what is told of the thing spoken of is a level. */
  boolean isLevel(Thing told, double level) {
    return told.id().equals(thing.id())
        && told.attribute(Things.LEVEL)
            .map(attribute -> Meaning.same(JSON.numberNode(level), attribute.value()))
            .orElse(false);
  }
}
