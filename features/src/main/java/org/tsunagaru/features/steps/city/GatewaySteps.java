package org.tsunagaru.features.steps.city;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.scenario.NotApplicable;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Question;
import org.tsunagaru.features.steps.neutral.City;
import org.tsunagaru.spec.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the gateway before the APIs does, whatever lies behind it. */
public final class GatewaySteps {

  private static final List<String> LIMITS =
      List.of(
          "RateLimit",
          "RateLimit-Policy",
          "RateLimit-Limit",
          "X-RateLimit-Limit",
          "X-Rate-Limit-Limit",
          "X-RateLimit-Limit-Second",
          "X-RateLimit-Limit-Minute",
          "X-RateLimit-Limit-Hour",
          "X-RateLimit-Limit-Day");
  private static final List<String> CACHING =
      List.of("Cache-Control", "Expires", "ETag", "Last-Modified");

  private final Scene scene;
  private final ContextBroker broker;
  private final Conversation talk;
  private final City city;

  /** Ask the gateway of a scene's platform. */
  public GatewaySteps(Scene scene, ContextBroker broker, Conversation talk, City city) {
    this.scene = scene;
    this.broker = broker;
    this.talk = talk;
    this.city = city;
  }

  /** Ask beside every API. */
  @When("a service asks the gateway for what is nowhere")
  public void asksForNowhere() {
    talk.heard(scene.send(Endpoints.reading(root().resolve("/tsunagaru-" + scene.names().run()))));
  }

  /** Ask for a version far ahead of every other. */
  @When("a service asks the gateway for a version that nobody published")
  public void asksForNoVersion() {
    String path = root().getPath().replaceFirst("(?<=/)v\\d+(\\.\\d+)*(?=/|$)", "v987");
    if (path.equals(root().getPath())) {
      throw new NotApplicable(
          Text.of("The address %s names no version", "アドレス %s に版が含まれていない", root()));
    }
    talk.heard(scene.send(Endpoints.reading(root().resolve(path + "/types"))));
  }

  /** Read anything. */
  @When("a service reads data")
  public void readsData() {
    talk.heard(broker.entities(Map.of("type", scene.names().type("Reading"))));
  }

  /** Read a thing as the web has it: by its address, in a format that is asked for. */
  @When("a program fetches it from its address and accepts JSON")
  public void fetchesThing() {
    URI address = URI.create(root() + "/entities/" + city.thing().id());
    talk.heard(
        scene.eventually(
            () -> Question.succeeded(scene.send(Endpoints.reading(address, "application/json")))));
  }

  /** Expect JSON that says that it is. */
  @Then("it is given JSON, and told so")
  public void givenJson() {
    Answer answer = talk.answer();
    Conversation.expect(
        answer.mediaType().equals("application/json")
            && answer.json().path("id").asString("").equals(city.thing().id()),
        new Text("A thing does not come in the format that was asked for", "ものが、求めた形式で返らない"),
        "application/json",
        answer.header("Content-Type").orElse("-") + " " + Json.shortened(answer.text()));
  }

  /** Expect not to find it. */
  @Then("the gateway says that it is not there")
  public void notThere() {
    Conversation.expect(
        talk.answer().status() == 404,
        new Text("What is not there is not refused as such", "存在しないものを、存在しないと答えていない"),
        404,
        talk.answer().line());
  }

  /** Expect a limit. */
  @Then("the answer tells how often it may ask")
  public void tellsLimit() {
    expectAny(LIMITS, new Text("The limit of rate is not told", "利用頻度の上限が示されていない"));
  }

  /** Expect words on keeping. */
  @Then("the answer tells how long it may be kept")
  public void tellsCaching() {
    expectAny(
        CACHING, new Text("Nothing tells how long the answer may be kept", "応答を保存してよい期間が示されていない"));
  }

  /** Expect words in an object. */
  @Then("the error says what was wrong in a form that a machine can read")
  public void structuredError() {
    Answer answer = talk.answer();
    Conversation.expect(
        answer.status() >= 400 && words(answer).isPresent(),
        new Text("The error has no structure that a machine can read", "エラーが、機械で読める構造を持たない"),
        "{ … }",
        answer.line() + " " + Json.shortened(answer.text()));
  }

  private static Optional<JsonNode> words(Answer answer) {
    try {
      return Optional.of(Json.read(answer.body().bytes()))
          .filter(body -> body.isObject() && body.valueStream().anyMatch(JsonNode::isString));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private void expectAny(List<String> headers, Text what) {
    Answer answer = talk.answer();
    Conversation.expect(
        headers.stream().anyMatch(name -> answer.header(name).isPresent()),
        what,
        headers,
        answer.headers().stream().map(h -> h.name()).distinct().toList());
  }

  private URI root() {
    return scene.root(scene.binding());
  }
}
