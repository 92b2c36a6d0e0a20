package org.tsunagaru.features.steps;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;

/** The question that a service asks of a platform, and the judging of what it finds. */
public final class Question {

  private final Scene scene;
  private final ContextBroker broker;
  private final Conversation talk;
  private Supplier<Answer> last;

  /** Prepare to ask the platform of a scene. */
  public Question(Scene scene, ContextBroker broker, Conversation talk) {
    this.scene = scene;
    this.broker = broker;
    this.talk = talk;
    this.last = talk::answer;
  }

  /** Ask again what was asked last. */
  public Answer again() {
    return last.get();
  }

  /** Publish the things among which is asked. */
  public void among(List<Thing> many) {
    talk.among(many);
    many.forEach(thing -> Conversation.set(broker.publish(thing), broker.publishingRequirement()));
  }

  /** Ask for things of the type spoken of. */
  public void ask(Map<String, String> selection) {
    ask(() -> get(selection));
  }

  /** Ask, and remember how. */
  public void ask(Supplier<Answer> asked) {
    last = asked;
    talk.heard(asked.get());
  }

  /** Ask once for things of the type spoken of. */
  public Answer get(Map<String, String> selection) {
    Map<String, String> query = new HashMap<>(selection);
    query.put("type", talk.type());
    return broker.entities(query);
  }

  /** Insist on finding just the things of some local names. */
  public void insistFoundLocals(String prefix, String locals) {
    Set<String> wanted =
        Arrays.stream(locals.split(", ")).map(prefix::concat).collect(Collectors.toSet());
    insistFound(
        talk.things().stream()
            .map(Thing::id)
            .filter(id -> wanted.stream().anyMatch(local -> id.endsWith("-" + local)))
            .collect(Collectors.toSet()));
  }

  /** Insist on finding just some identifiers. */
  public void insistFound(Set<String> expected) {
    scene.eventually(
        () -> {
          List<String> seen = identifiers(again());
          Conversation.expect(
              seen.size() == expected.size() && expected.containsAll(seen),
              new Text("The question is answered with other things", "問い合わせの結果が異なる"),
              new TreeSet<>(expected),
              new TreeSet<>(seen));
          return true;
        });
  }

  /** Read the identifiers in a list. */
  public static List<String> identifiers(Answer answer) {
    JsonNode list = succeeded(answer).json();
    Conversation.expect(
        list.isArray(),
        new Text("The answer is no list", "応答が一覧になっていない"),
        "[…]",
        Json.shortened(answer.text()));
    return list.valueStream().map(entity -> entity.path("id").asString("?")).toList();
  }

  /** Insist that a question was answered. */
  public static Answer succeeded(Answer answer) {
    Conversation.expect(
        answer.status() == 200,
        new Text("The question was not answered", "問い合わせに答えが返らない"),
        200,
        answer.line() + " " + Json.shortened(answer.text()));
    return answer;
  }
}
