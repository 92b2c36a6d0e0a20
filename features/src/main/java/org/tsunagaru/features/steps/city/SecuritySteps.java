package org.tsunagaru.features.steps.city;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.neutral.City;
import org.tsunagaru.spec.Text;

/**
 * What a stranger tries at the platform. A request counts as reading where it cannot change
 * anything, whatever its method: it speaks of a thing that nobody has, or is no document at all.
 */
public final class SecuritySteps {

  private static final List<Header> NOBODY = List.of();
  private static final String ECHO = "X-Tsunagaru-Trace";

  private final Scene scene;
  private final ContextBroker broker;
  private final Conversation talk;
  private final City city;
  private final Intrusion intrusion;
  private final Things things;

  /** Try the platform of a scene. */
  public SecuritySteps(
      Scene scene, ContextBroker broker, Conversation talk, City city, Intrusion intrusion) {
    this.scene = scene;
    this.broker = broker;
    this.talk = talk;
    this.city = city;
    this.intrusion = intrusion;
    this.things = new Things(scene.names());
  }

  /** Publish as nobody. */
  @When("somebody who does not say who it is publishes a water level sensor")
  public void strangerPublishes() {
    Thing sensor = things.sensor("stranger");
    talk.about(sensor);
    talk.heard(scene.as(NOBODY, () -> broker.publish(sensor)));
  }

  /**
   * Remove as nobody. What is answered does not matter: a platform may hide from strangers what it
   * does not let them remove (RFC 9110, 15.5.4).
   */
  @When("somebody who does not say who it is removes it")
  public void strangerRemoves() {
    Thing sensor = city.thing();
    talk.about(sensor);
    talk.heard(scene.as(NOBODY, () -> intrusion.removal(scene.binding(), sensor.id())));
  }

  /** Read as nobody, with the headers by which some servers take one method for another. */
  @When("somebody who does not say who it is reads it with headers that ask for its removal")
  public void strangerReadsToRemove() {
    Thing sensor = city.thing();
    talk.about(sensor);
    for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
      Request reading =
          Request.of(Effect.WRITE, "GET", entity(sensor.id()))
              .with("Accept", "application/json")
              .with(header, "DELETE");
      talk.heard(scene.as(NOBODY, () -> scene.send(reading)));
    }
  }

  /** Ask for what cannot be answered. */
  @When("a service asks {amiss}")
  public void asksAmiss(String amiss) {
    Request usual =
        Request.of(Effect.READ, "GET", below("/entities?type=" + type()))
            .with("Accept", "application/json");
    talk.heard(
        switch (amiss) {
          case "for what is nowhere" ->
              scene.send(Request.of(Effect.READ, "GET", below("/tsunagaru-nowhere")));
          case "with a limit that is no number" ->
              scene.send(
                  Request.of(
                      Effect.READ, "GET", below("/entities?type=" + type() + "&limit=many")));
          case "with a token that is none" ->
              scene.as(
                  List.of(new Header("Authorization", "Bearer no.token.at-all")),
                  () -> scene.send(usual));
          case "in a form that nobody speaks" ->
              scene.send(usual.without("Accept").with("Accept", "application/x-tsunagaru"));
          default -> scene.send(Request.of(Effect.READ, "TSUNAGARU", usual.uri()));
        });
  }

  /** Ask as a browser does for a page of somebody else. */
  @When("a web page of {string} asks in the name of its visitor")
  public void foreignPageAsks(String origin) {
    Request reading =
        Request.of(Effect.READ, "GET", below("/entities?type=" + type()))
            .with("Accept", "application/json")
            .with("Origin", origin);
    talk.heard(scene.send(reading));
  }

  /** Ask for an echo, with something to recognise it by. */
  @When("a service asks the platform to trace a request")
  public void traces() {
    Request trace =
        Request.of(Effect.READ, "TRACE", below("/entities")).with(ECHO, scene.names().run());
    talk.heard(scene.send(trace));
  }

  /** Publish what is no document, so that nothing can come of it. */
  @When("a service publishes something {broken}")
  public void publishesBroken(String broken) {
    Request publication =
        Request.of(Effect.READ, "POST", below("/entities"))
            .with("Content-Type", "application/json")
            .with("Accept", "application/json");
    talk.heard(scene.send(publication.body(Brokenness.of(broken))));
  }

  /** Ask at length. */
  @When("a service asks for a kind of things with a name of twenty thousand characters")
  public void asksAtLength() {
    talk.heard(
        scene.send(
            Request.of(Effect.READ, "GET", below("/entities?type=" + "T".repeat(20_000)))
                .with("Accept", "application/json")));
  }

  /** Expect to be asked. */
  @Then("the platform asks who it is")
  public void asksWho() {
    int status = talk.answer().status();
    Conversation.expect(
        status == 401 || status == 403,
        new Text(
            "The platform takes a change from somebody who does not say who it is",
            "名乗らない者からの変更の要求を、誰かを確かめずに扱っている"),
        "401",
        talk.answer().line());
  }

  /** Expect nothing of the inside in an answer. */
  @Then("the answer gives away neither code nor versions")
  public void givesNothingAway() {
    Optional<String> leak = Leaks.in(talk.answer());
    Conversation.expect(
        leak.isEmpty(),
        new Text("The answer tells what is inside the platform", "応答から、都市OSの内部の実装や製品の版が分かる"),
        "-",
        talk.answer().line() + ": " + leak.map(Json::shortened).orElse(""));
  }

  /** Expect that a browser keeps the answer from the page. */
  @Then("the browser is not told to let the page read the answer")
  public void keptFromPage() {
    Answer answer = talk.answer();
    String origin = answer.header("Access-Control-Allow-Origin").orElse("");
    boolean credentials =
        answer.header("Access-Control-Allow-Credentials").orElse("").equalsIgnoreCase("true");
    // A wildcard is no danger: a browser does not show credentials where it stands.
    Conversation.expect(
        !credentials || origin.isEmpty() || origin.equals("*"),
        new Text(
            "Any web page may act with the credentials of its visitor",
            "どのウェブページでも、訪問者の認証情報を使って操作できる"),
        "-",
        "Access-Control-Allow-Origin: " + origin + ", Access-Control-Allow-Credentials: true");
  }

  /** Expect no echo. */
  @Then("the platform does not repeat it")
  public void noEcho() {
    Answer answer = talk.answer();
    Conversation.expect(
        !answer.text().contains(scene.names().run()) && answer.header(ECHO).isEmpty(),
        new Text("The platform repeats a request with all its headers", "要求をヘッダーごとそのまま送り返している"),
        405,
        answer.line());
  }

  /** Expect a refusal that puts the fault where it is. */
  @Then("the platform refuses it as the fault of the service")
  public void refusesIt() {
    int status = talk.answer().status();
    Conversation.expect(
        status >= 400 && status < 500,
        new Text("What cannot be read is not refused as such", "読み取れない要求を、要求の誤りとして拒否していない"),
        "4xx",
        talk.answer().line());
  }

  /** Expect any answer but a fault of the platform. */
  @Then("the platform does not break down over it")
  public void doesNotBreakDown() {
    Conversation.expect(
        talk.answer().status() < 500,
        new Text("The platform breaks down over a long question", "長い問い合わせで内部エラーになる"),
        "< 500",
        talk.answer().status());
  }

  /** Expect an answer to a usual question. */
  @Then("the platform still answers")
  public void stillAnswers() {
    Answer answer = broker.entities(Map.of("type", type()));
    Conversation.expect(
        answer.succeeded() || answer.status() == 404,
        new Text("The platform does not answer any more", "都市OSが応答しなくなった"),
        200,
        answer.line());
  }

  private String type() {
    return scene.names().type("Stranger");
  }

  private URI below(String path) {
    return URI.create(scene.root(scene.binding()) + path);
  }

  private URI entity(String id) {
    return below("/entities/" + id);
  }
}
