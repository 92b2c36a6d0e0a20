package org.tsunagaru.features.steps.city;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.features.auth.PlatformCredentials;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.context.Thing;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Credentials;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.http.Json;
import org.tsunagaru.features.platform.Platform.ClientCredentials;
import org.tsunagaru.features.scenario.NotApplicable;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.scenario.TenantGate;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Organisations;
import org.tsunagaru.features.steps.neutral.City;
import org.tsunagaru.spec.Text;

/** What clients of less right than the tester may do. */
public final class ClientSteps {

  private final Scene scene;
  private final ContextBroker broker;
  private final Conversation talk;
  private final Intrusion intrusion;
  private final City city;
  private final TenantGate tenants;
  private final Reception reception;
  private final Visitors visitors;
  private List<Header> client = List.of();

  /** Act as other clients of a scene's platform. */
  public ClientSteps(
      Scene scene,
      ContextBroker broker,
      Conversation talk,
      Intrusion intrusion,
      City city,
      TenantGate tenants,
      Reception reception,
      Visitors visitors) {
    this.scene = scene;
    this.broker = broker;
    this.talk = talk;
    this.intrusion = intrusion;
    this.city = city;
    this.tenants = tenants;
    this.reception = reception;
    this.visitors = visitors;
  }

  /** Become one that may only read. */
  @Given("a service that may only read")
  public void reader() {
    become("reader");
  }

  /** Become one of another organisation. */
  @Given("a service of another organisation")
  public void stranger() {
    become("other-organisation");
  }

  /** Become one of whom little is known. */
  @Given("a service that is known with too low an assurance")
  public void hardlyKnown() {
    become("low-assurance");
  }

  /** Become one of another city. */
  @Given("a service of a trusted city that may only read")
  public void visitor() {
    client = visitors.lines("reader");
  }

  /** Become a person who belongs to the municipality. */
  @Given("a resident who uses the platform")
  public void resident() {
    client = reception.lines("resident");
  }

  /** Become one who belongs elsewhere. */
  @Given("somebody of another municipality who uses the platform")
  public void ofElsewhere() {
    client = reception.lines("other-municipality");
  }

  /** Try the same as a person. */
  @When("that person removes what the water works' service has published")
  public void personRemoves() {
    removes();
  }

  /** Try to remove what is there, and what it may read: nobody has a reason to hide it. */
  @When("it removes what the water works' service has published")
  public void removes() {
    talk.about(city.thing());
    talk.heard(scene.as(client, () -> intrusion.removal(scene.binding(), city.thing().id())));
  }

  /** Ask for something. */
  @When("it asks for a kind of things")
  public void asks() {
    String type = scene.names().type("Asked");
    talk.heard(scene.as(client, () -> broker.entities(Map.of("type", type))));
  }

  /** Publish as the tester in the space of an organisation, and ask there as the client. */
  @When("an organisation has published a water level sensor and that service asks for it")
  public void asksForOthers() {
    Organisations organisations = new Organisations(scene);
    if (!organisations.any()) {
      throw new NotApplicable(new Text("The platform has no tenants", "プラットフォームにテナントの機能がない"));
    }
    ContextBroker there = broker.as(organisations.first());
    Thing sensor = new Things(scene.names()).sensor("theirs");
    talk.about(sensor);
    tenants.open(
        organisations.first(),
        () -> Conversation.set(there.publish(sensor), there.publishingRequirement()));
    if (!there.look(sensor.id(), sensor.type()).succeeded()) {
      Conversation.set(there.publish(sensor), there.publishingRequirement());
    }
    talk.heard(scene.as(client, () -> there.look(sensor.id(), sensor.type())));
  }

  /** Expect what is granted to be done. */
  @Then("the platform lets that person")
  public void lets() {
    Conversation.expect(
        talk.answer().succeeded(),
        new Text("What the attribute of a person grants is refused", "属性によって許されるはずの操作を拒否している"),
        204,
        talk.answer().line());
  }

  /** Expect a refusal of what is not granted. */
  @Then("the platform says that it may not")
  public void mayNot() {
    Conversation.expect(
        talk.answer().status() == 403,
        new Text("Something that was not granted is not refused as such", "許可していない操作を拒否していない"),
        403,
        talk.answer().line());
  }

  /** Expect a refusal, or to be asked for more, as RFC 9470 has it. */
  @Then("the platform says that it may not, or that more has to be shown")
  public void mayNotYet() {
    int status = talk.answer().status();
    Conversation.expect(
        status == 403 || status == 401,
        new Text(
            "Somebody who is known too little may do what asks for more",
            "身元確認・当人認証のレベルが足りない者に操作を許している"),
        403,
        talk.answer().line());
  }

  /** Expect an answer. */
  @Then("the platform answers it")
  public void answered() {
    Answer answer = talk.answer();
    Conversation.expect(
        answer.succeeded() || answer.status() == 404,
        new Text("What was granted is refused", "許可した操作を拒否している"),
        200,
        answer.line());
  }

  /** Expect not to be shown it. */
  @Then("the service does not see it")
  public void notSeen() {
    Answer answer = talk.answer();
    Conversation.expect(
        answer.status() < 500 && !(answer.succeeded() && answer.text().contains(talk.id())),
        new Text("One organisation's data are shown to another", "ある組織のデータが別の組織に見える"),
        "403",
        answer.line() + " " + Json.shortened(answer.text()));
  }

  private void become(String name) {
    ClientCredentials other =
        Optional.ofNullable(scene.platform().access().clients().get(name))
            .orElseThrow(
                () ->
                    new NotApplicable(
                        Text.of(
                            "The platform file gives no such client (access.clients.%s)",
                            "該当するクライアント（access.clients.%s）がプラットフォームファイルにない", name)));
    Credentials credentials = PlatformCredentials.of(other, Clock.systemUTC());
    client = scene.linesOf(credentials);
  }
}
