package org.tsunagaru.features.steps.city;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.DoorSettings;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.openapi.ApiDescription;
import org.tsunagaru.features.openapi.Reading;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Binding;
import org.tsunagaru.spec.Text;
import org.tsunagaru.validator.finding.ValidatorException;

/** How the platform describes its APIs, and whether that is true. */
public final class DescriptionSteps {

  private static final int MOST = 30;

  /** One question that the description allows, and what came of it. */
  private record Asked(Reading reading, Answer answer) {}

  private final Scene scene;
  private final Endpoints endpoints;
  private final Conversation talk;
  private final List<Asked> asked = new ArrayList<>();
  private Optional<ApiDescription> description = Optional.empty();
  private Optional<Answer> terms = Optional.empty();

  /** Read the description of a scene's platform. */
  public DescriptionSteps(Scene scene, Endpoints endpoints, Conversation talk) {
    this.scene = scene;
    this.endpoints = endpoints;
    this.talk = talk;
  }

  /** Read the description, with the tester's credentials where it needs any. */
  @Given("the description of the API")
  public void described() {
    asksWithCredentials();
    Answer answer = talk.answer();
    insistThatItCanBeHeld();
    if (description.isEmpty()) {
      throw new SceneNotSet(
          Text.of("There is no description to go by: %s", "手がかりとなる記述がない: %s", answer.line()),
          Optional.of("CITY-SL-03"));
    }
  }

  /** A description of another kind is as good as any, but no answer can be held against it. */
  private void insistThatItCanBeHeld() {
    if (description.isEmpty() && otherKind().isPresent()) {
      throw new SceneNotSet(
          Text.of(
              "The description is %s, and the platform is held to OpenAPI 3 only. Publish that, too.",
              "記述が %s である。照合できるのはOpenAPI 3だけなので、OpenAPI 3の記述も公開する。", otherKind().get()),
          Optional.empty());
    }
  }

  private Optional<String> otherKind() {
    return ApiDescription.otherKind(endpoints.need("openapi"), talk.answer().text());
  }

  /** Ask for the description, and read it as far as it can be. */
  @When("a service asks for the description of the API")
  public void asksWithCredentials() {
    URI at = endpoints.need("openapi");
    Answer answer = talk.heard(scene.send(Endpoints.reading(at)));
    description = answer.succeeded() ? ApiDescription.read(at, answer.text()) : Optional.empty();
  }

  /** Ask for the description as nobody. */
  @When("somebody who does not say who it is asks for the description of the API")
  public void asksForDescription() {
    talk.heard(endpoints.readAsNobody(endpoints.need("openapi")));
  }

  /** Ask for the terms as nobody: where the file says, else where the description does. */
  @When("somebody who does not say who it is asks for the terms")
  public void asksForTerms() {
    Stream<URI> named =
        description().terms().stream()
            .filter(words -> words.contains("/"))
            .flatMap(words -> endpoints.served(endpoints.need("openapi"), words).stream());
    Stream.concat(endpoints.find("terms").stream(), named)
        .findFirst()
        .ifPresent(url -> terms = Optional.of(endpoints.readAsNobody(url)));
  }

  /** Ask everything that needs no invention. */
  @When("a service asks all that can be asked without inventing a value")
  public void asksAll() {
    List<Reading> readings =
        description().readings().stream()
            .filter(reading -> endpoints.origins().contains(DoorSettings.origin(reading.url())))
            .limit(MOST)
            .toList();
    if (readings.isEmpty()) {
      throw new SceneNotSet(
          new Text(
              "Nothing in the description can be asked of the platform without inventing a value",
              "記述の中に、値を仮に決めなくても都市OSに問い合わせられるものがない"),
          Optional.of("CITY-SL-03"));
    }
    for (Reading reading : readings) {
      Request request = Endpoints.reading(reading.url());
      for (Map.Entry<String, String> header : reading.headers().entrySet()) {
        request = request.with(header.getKey(), header.getValue());
      }
      asked.add(new Asked(reading, scene.send(request)));
    }
  }

  /** Expect something to read. */
  @Then("it is given the description")
  public void givenDescription() {
    Conversation.expect(
        talk.answer().succeeded() && !talk.answer().text().isBlank(),
        new Text("The description of the API is not open to everybody", "APIの記述が誰にでも公開されていない"),
        200,
        talk.answer().line());
  }

  /** Expect a description of a kind that is known. */
  @Then("a machine can read it")
  public void machineReads() {
    Conversation.expect(
        description.isPresent() || otherKind().isPresent(),
        new Text("No machine can read the description", "記述を機械で読み取れない"),
        "OpenAPI 3",
        Json.shortened(talk.answer().text()));
  }

  /** Expect terms by name, and where they are the platform's own to serve, the terms. */
  @Then("the terms are named, and can be read")
  public void termsNamed() {
    Conversation.expect(
        !description().terms().isEmpty() || endpoints.find("terms").isPresent(),
        new Text(
            "Neither the description nor the platform file names the terms",
            "記述にもプラットフォームファイルにも提供条件が示されていない"),
        "info.termsOfService",
        "-");
    terms.ifPresent(
        answer ->
            Conversation.expect(
                answer.succeeded() && !answer.text().isBlank(),
                new Text("The terms cannot be read by everybody", "提供条件を誰でも読める状態にない"),
                200,
                answer.line()));
  }

  /** Expect a sound document. */
  @Then("nothing in it is against its standard")
  public void keepsToStandard() {
    insistThatItCanBeHeld();
    List<String> complaints = description().complaints();
    Conversation.expect(
        complaints.isEmpty(),
        new Text("The description does not keep to OpenAPI", "記述がOpenAPIに従っていない"),
        "-",
        Json.shortened(String.join("; ", complaints)));
  }

  /** Expect a server that is an endpoint of the platform. */
  @Then("one of the servers that it names is the platform's own")
  public void namesOwnServer() {
    Conversation.expect(
        description().servers().stream()
            .anyMatch(server -> endpoints.origins().contains(DoorSettings.origin(server))),
        new Text(
            "The description names other servers than the platform's", "記述が、都市OSとは別のサーバーを示している"),
        endpoints.origins(),
        description().servers());
  }

  /**
   * Expect no answer that contradicts the description. Not every error has to be described: OpenAPI
   * expects a successful answer to be, and the errors that are known (Responses Object).
   */
  @Then("each question is answered as the description foresees")
  public void answeredAsForeseen() {
    for (Asked one : asked) {
      Conversation.expect(
          !contradicts(one),
          new Text("An answer comes that contradicts the description", "記述と矛盾する応答が返る"),
          new TreeSet<>(one.reading().statuses()),
          one.answer().line());
    }
    if (asked.stream().noneMatch(one -> one.reading().foresees(one.answer().status()))) {
      throw new SceneNotSet(
          new Text(
              "Every question was answered by an error that the description leaves open",
              "どの問い合わせにも、記述に定めのないエラーが返った"),
          Optional.empty());
    }
  }

  /** Tell whether an answer is amiss: broken down, another success, or nothing there. */
  private static boolean contradicts(Asked one) {
    int status = one.answer().status();
    boolean notThere = status == 404 || status == 405 || status == 410;
    return status >= 500
        || ((one.answer().succeeded() || notThere) && !one.reading().foresees(status));
  }

  /** Expect answers that fit their schemas. */
  @Then("each answer has the form that is described")
  public void formedAsDescribed() {
    int compared = 0;
    for (Asked one : asked) {
      Optional<String> schema = one.reading().schema(one.answer().mediaType());
      if (one.answer().succeeded() && schema.isPresent()) {
        fits(one.answer(), schema.get());
        compared++;
      }
    }
    if (compared == 0) {
      throw new SceneNotSet(
          new Text("No answer came for which the description has a schema", "記述にスキーマのある応答が一つもなかった"),
          Optional.empty());
    }
  }

  private void fits(Answer answer, String schema) {
    List<String> misfits;
    try {
      misfits = description().misfits(schema, answer.json());
    } catch (ValidatorException e) {
      throw new SceneNotSet(e.text(), Optional.of("CITY-SL-03"));
    }
    Conversation.expect(
        misfits.isEmpty(),
        new Text("An answer has another form than the one described", "応答の形が記述と異なる"),
        schema,
        answer.line() + ": " + Json.shortened(String.join("; ", misfits)));
  }

  /** Expect one origin for everything. */
  @Then("every API of the platform is behind one address")
  public void behindOneAddress() {
    Set<String> fronts = new TreeSet<>();
    Binding.WORDS.stream()
        .flatMap(binding -> endpoints.find(binding).stream())
        .map(DoorSettings::origin)
        .forEach(fronts::add);
    description().servers().stream().map(DoorSettings::origin).forEach(fronts::add);
    Conversation.expect(
        fronts.size() == 1,
        new Text("The APIs are at several addresses", "APIが複数の窓口に分かれている"),
        1,
        fronts);
  }

  /** Expect versions in every address. */
  @Then("every address in it says its version")
  public void saysVersions() {
    List<String> silent = description().unversioned();
    Conversation.expect(
        silent.isEmpty(),
        new Text("Addresses do not say of which version they are", "版を示していないアドレスがある"),
        "/v1/…",
        Json.shortened(String.join(" ", silent)));
  }

  /** Expect examples. */
  @Then("it gives examples")
  public void givesExamples() {
    Conversation.expect(
        description().hasExamples(),
        new Text("The description has no example", "記述に例がない"),
        "example",
        "-");
  }

  private ApiDescription description() {
    return description.orElseThrow();
  }
}
