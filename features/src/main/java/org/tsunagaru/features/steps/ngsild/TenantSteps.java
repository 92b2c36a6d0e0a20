package org.tsunagaru.features.steps.ngsild;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.features.context.CallbackProbe;
import org.tsunagaru.features.context.NgsiLdApi;
import org.tsunagaru.features.context.NgsiLdBroker;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.counterpart.Counterpart;
import org.tsunagaru.features.counterpart.Inbox;
import org.tsunagaru.features.counterpart.Notification;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.http.Header;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.scenario.TenantGate;
import org.tsunagaru.features.steps.AsPublished;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Organisations;
import org.tsunagaru.spec.Text;

/** Two organisations on one platform over NGSI-LD. */
public final class TenantSteps {

  private final Scene scene;
  private final Conversation talk;
  private final Organisations organisations;
  private final Things things;
  private final Counterpart counterpart;
  private final CallbackProbe probe;
  private final TenantGate gate;
  private Optional<Inbox> inbox = Optional.empty();

  /** Work on the platform of a scene. */
  public TenantSteps(
      Scene scene,
      Conversation talk,
      Counterpart counterpart,
      CallbackProbe probe,
      TenantGate gate) {
    this.gate = gate;
    this.counterpart = counterpart;
    this.probe = probe;
    this.scene = scene;
    this.talk = talk;
    this.organisations = new Organisations(scene);
    this.things = new Things(scene.names());
  }

  /** Have two organisations. */
  @Given("two organisations on the platform")
  public void two() {
    organisations.insist();
    for (String name : List.of(organisations.first(), organisations.second())) {
      gate.open(name, () -> first(name));
    }
  }

  /** Publish as the first. */
  @Given("a water level sensor that only the first has published")
  public void firstPublished() {
    talk.about(things.sensor("sanjo"));
    Conversation.set(first().create(talk.entity()), "LD-HTTP-10");
  }

  /** Look as the second. */
  @When("the second looks for it")
  public void secondLooks() {
    talk.heard(second().retrieve(talk.id(), Map.of()));
  }

  /** Expect it for the first. */
  @Then("the first finds it as it was published")
  public void firstFinds() {
    scene.eventually(
        () -> {
          Answer answer = first().retrieve(talk.id(), Map.of());
          Conversation.expect(
              answer.status() == 200,
              new Text("The organisation does not find its own data", "組織が自らのデータを読めない"),
              200,
              answer.line());
          AsPublished.insist(answer.json(), talk.entity());
          return true;
        });
  }

  /** Look as the first. */
  @When("the first looks for it")
  public void firstLooks() {
    talk.heard(first().retrieve(talk.id(), Map.of()));
  }

  /** Expect the tenant's name in the answer. */
  @Then("the answer names the first organisation")
  public void answerNames() {
    String seen = talk.answer().header("NGSILD-Tenant").orElse("(none)");
    Conversation.expect(
        talk.answer().status() == 200 && seen.equals(organisations.first()),
        new Text("The answer does not name its tenant", "応答にテナント名が示されない"),
        "NGSILD-Tenant: " + organisations.first(),
        seen);
  }

  /** Subscribe as the first. */
  @Given("a subscriber of the first of them")
  public void firstSubscribes() {
    probe.insist(scene);
    talk.about(things.sensor("sanjo"));
    Inbox box = counterpart.inbox(scene.names().run() + scene.names().scenario());
    inbox = Optional.of(box);
    Conversation.set(
        first()
            .subscribe(
                NgsiLdBroker.subscription(
                    scene.names().id("Subscription", "one"), talk.type(), box)),
        "LD-SUB-01");
  }

  /** Publish as the first. */
  @When("the first publishes a water level sensor")
  public void firstPublishes() {
    firstPublished();
  }

  /** Expect the tenant's name in the notification. */
  @Then("the notification names the first organisation")
  public void notificationNames() {
    Inbox box = inbox.orElseThrow();
    scene.within(
        scene.platform().limits().notification(),
        () -> {
          Conversation.expect(
              !box.notifications().isEmpty(),
              new Text("No notification arrived in time", "時間内に通知が届かなかった"),
              1,
              0);
          return true;
        });
    Notification first = box.notifications().get(0);
    scene.keep(first.record());
    String seen =
        first.headers().stream()
            .filter(header -> header.is("NGSILD-Tenant"))
            .map(Header::value)
            .findFirst()
            .orElse("(none)");
    Conversation.expect(
        seen.equals(organisations.first()),
        new Text("The notification does not name its tenant", "通知にテナント名が示されない"),
        "NGSILD-Tenant: " + organisations.first(),
        seen);
  }

  private void first(String organisation) {
    Conversation.set(
        new NgsiLdApi(scene)
            .as(organisation)
            .create(NgsiLdApi.normalized(things.shelter("opening", 50, 135.7, 35.0))),
        "LD-PROV-CREATE-01");
  }

  private NgsiLdApi first() {
    return new NgsiLdApi(scene).as(organisations.first());
  }

  private NgsiLdApi second() {
    return new NgsiLdApi(scene).as(organisations.second());
  }
}
