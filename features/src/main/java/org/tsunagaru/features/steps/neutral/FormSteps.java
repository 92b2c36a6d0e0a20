package org.tsunagaru.features.steps.neutral;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Meaning;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.scenario.Absent;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Question;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The same thing in other forms, at other times, and the door at which a client begins. */
public final class FormSteps {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Scene scene;
  private final ContextBroker broker;
  private final City city;
  private final Conversation talk;
  private Map<String, Answer> forms = Map.of();

  /** Read through the broker of a scene. */
  public FormSteps(Scene scene, ContextBroker broker, City city, Conversation talk) {
    this.scene = scene;
    this.broker = broker;
    this.city = city;
    this.talk = talk;
  }

  /** Read it in its full form until it shows, and then in the others. */
  @When("a service reads it in every form that the API offers")
  public void readForms() {
    String id = city.thing().id();
    String type = city.thing().type();
    talk.heard(scene.eventually(() -> Question.succeeded(broker.look(id, type))));
    forms = broker.lookAtForms(id, type);
  }

  /** Ask for the past. */
  @When("a service asks for the history of its level")
  public void askHistory() {
    talk.heard(broker.history(city.thing().id(), Things.LEVEL));
  }

  /** Ask for what a client begins with. */
  @When("a client that knows nothing but the standard begins to speak to the platform")
  public void begin() {
    talk.heard(broker.introduction());
  }

  /** Expect the same values in each form. */
  @Then("each form says the same of it")
  public void sameInEachForm() {
    Map<String, Map<String, JsonNode>> offered = new LinkedHashMap<>();
    forms.forEach(
        (form, answer) ->
            broker.valuesIn(form, answer).ifPresent(values -> offered.put(form, values)));
    if (offered.isEmpty()) {
      throw new Absent(new Text("The API offers one form only", "APIの提供する形式は一つだけである"));
    }
    offered.forEach(this::insistSame);
  }

  /** Expect the values of both instants; no clause says how soon a history has to follow. */
  @Then("the history has the levels {double} and {double}")
  public void hasLevels(double first, double second) {
    scene.within(
        scene.platform().limits().notification().multipliedBy(4),
        () -> {
          Answer history = broker.history(city.thing().id(), Things.LEVEL);
          List<JsonNode> past = broker.past(history, Things.LEVEL);
          Conversation.expect(
              List.of(first, second).stream()
                  .allMatch(
                      level ->
                          past.stream().anyMatch(one -> Meaning.same(JSON.numberNode(level), one))),
              new Text("The history does not have what was reported", "報告された値が履歴にない"),
              List.of(first, second),
              past);
          return true;
        });
  }

  /** Expect the answer that the standard foresees. */
  @Then("the platform answers as the standard says")
  public void answersByStandard() {
    Conversation.expect(
        broker.introduces(talk.answer()),
        new Text("The answer is not what the standard foresees", "応答が標準のとおりでない"),
        scene.binding(),
        talk.answer().line() + " " + talk.answer().mediaType());
  }

  private void insistSame(String form, Map<String, JsonNode> values) {
    city.thing()
        .attributes()
        .forEach(
            (name, attribute) ->
                Meaning.insistSame(
                    Text.of(
                        "The form %1$s says something else of %2$s",
                        "形式 %1$s では %2$s の内容が異なる", form, name),
                    attribute.value(),
                    values.getOrDefault(name, JSON.nullNode())));
  }
}
