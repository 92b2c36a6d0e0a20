package org.tsunagaru.features.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the steps of one scenario of a binding share: the thing spoken of and the last answer. */
public final class Conversation {

  private final ContextBroker broker;
  private Optional<ObjectNode> entity = Optional.empty();
  private Optional<Answer> answer = Optional.empty();
  private final List<Thing> things = new ArrayList<>();

  /** Begin to speak of things as a broker writes them. */
  public Conversation(ContextBroker broker) {
    this.broker = broker;
  }

  /** Speak of an entity, or of any other document. */
  public void about(ObjectNode subject) {
    entity = Optional.of(subject);
  }

  /** Speak of a thing. */
  public void about(Thing thing) {
    about(broker.written(thing));
  }

  /** Speak of many things, the first before all. */
  public void among(List<Thing> many) {
    things.addAll(many);
    about(many.get(0));
  }

  /** Return the many things spoken of. */
  public List<Thing> things() {
    return things;
  }

  /** Return the entity spoken of. */
  public ObjectNode entity() {
    return entity.orElseThrow();
  }

  /** Return its identifier. */
  public String id() {
    return entity().path("id").asString();
  }

  /** Return its type; the first where it is of several. */
  public String type() {
    JsonNode type = entity().path("type");
    return (type.isArray() ? type.path(0) : type).asString("");
  }

  /** Remember an answer as the last. */
  public Answer heard(Answer heard) {
    answer = Optional.of(heard);
    return heard;
  }

  /** Return the last answer. */
  public Answer answer() {
    return answer.orElseThrow();
  }

  /**
   * Insist that a request that only sets the scene succeeded.
   *
   * @param because id of the requirement on which the scene rests
   * @throws SceneNotSet when it was refused
   */
  public static Answer set(Answer answer, String because) {
    if (!answer.succeeded()) {
      throw new SceneNotSet(
          Text.of("The scene could not be set: %s", "前提となる操作が受け付けられなかった: %s", answer.line()),
          Optional.of(because));
    }
    return answer;
  }

  /**
   * Insist on a condition.
   *
   * @throws ExpectationNotMet when it is not met
   */
  public static void expect(boolean met, Text what, Object expected, Object seen) {
    if (!met) {
      throw new ExpectationNotMet(what, expected, seen);
    }
  }
}
