package org.tsunagaru.features.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.node.ObjectNode;

/** What the steps of one NGSI-LD scenario share: the thing spoken of and the last answer. */
public final class Conversation {

  private Optional<ObjectNode> entity = Optional.empty();
  private Optional<Answer> answer = Optional.empty();
  private final List<Thing> things = new ArrayList<>();

  void about(ObjectNode subject) {
    entity = Optional.of(subject);
  }

  void about(Thing thing) {
    about(NgsiLdApi.normalized(thing));
  }

  void among(List<Thing> many) {
    things.addAll(many);
    about(many.get(0));
  }

  List<Thing> things() {
    return things;
  }

  ObjectNode entity() {
    return entity.orElseThrow();
  }

  String id() {
    return entity().path("id").asString();
  }

  String type() {
    return entity().path("type").asString();
  }

  Answer heard(Answer heard) {
    answer = Optional.of(heard);
    return heard;
  }

  Answer answer() {
    return answer.orElseThrow();
  }

  /** Insist that a request that only sets the scene succeeded. */
  static Answer set(Answer answer, String because) {
    if (!answer.succeeded()) {
      throw new SceneNotSet(
          Text.of("The scene could not be set: %s", "前提となる操作が受け付けられなかった: %s", answer.line()),
          Optional.of(because));
    }
    return answer;
  }

  /** Insist on a condition. */
  static void expect(boolean met, Text what, Object expected, Object seen) {
    if (!met) {
      throw new ExpectationNotMet(what, expected, seen);
    }
  }
}
