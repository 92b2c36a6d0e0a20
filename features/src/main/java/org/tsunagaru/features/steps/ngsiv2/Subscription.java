package org.tsunagaru.features.steps.ngsiv2;

import java.util.List;
import java.util.Optional;
import org.tsunagaru.features.context.CallbackProbe;
import org.tsunagaru.features.context.NgsiV2Api;
import org.tsunagaru.features.context.NgsiV2Broker;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.counterpart.Counterpart;
import org.tsunagaru.features.counterpart.Inbox;
import org.tsunagaru.features.counterpart.Notification;
import org.tsunagaru.features.http.Answer;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.node.ObjectNode;

/** The subscription of one NGSIv2 scenario and its inbox. */
public final class Subscription {

  private final Scene scene;
  private final Conversation talk;
  private final Counterpart counterpart;
  private final CallbackProbe probe;
  private final Things things;
  private Optional<Inbox> inbox = Optional.empty();
  private Optional<String> id = Optional.empty();

  /** Prepare to subscribe in a scene. */
  public Subscription(
      Scene scene, Conversation talk, Counterpart counterpart, CallbackProbe probe) {
    this.scene = scene;
    this.talk = talk;
    this.counterpart = counterpart;
    this.probe = probe;
    this.things = new Things(scene.names());
  }

  /** Write a subscription to things of the type spoken of. */
  ObjectNode toSensors() {
    return to(List.of());
  }

  /** Write a subscription to their level. */
  ObjectNode toLevel() {
    return to(List.of(Things.LEVEL));
  }

  /** Write a subscription to water level sensors, where no thing was spoken of yet. */
  ObjectNode toAnySensors() {
    talk.about(things.sensor("sanjo"));
    return toSensors();
  }

  private ObjectNode to(List<String> attributes) {
    Inbox box =
        inbox.orElseGet(
            () -> counterpart.inbox(scene.names().run() + scene.names().scenario() + "v2"));
    inbox = Optional.of(box);
    return NgsiV2Broker.subscription(talk.type(), attributes, box);
  }

  /** Subscribe as a scene: the platform has to reach the tester and to accept. */
  void set(NgsiV2Api api, ObjectNode subscription) {
    probe.insist(scene);
    accepted(Conversation.set(api.subscribe(subscription), "V2-SUB-01"));
  }

  /** Remember what the platform calls a subscription. */
  void accepted(Answer answer) {
    id = NgsiV2Api.created(answer);
  }

  /** Return what the platform calls it. */
  String id() {
    return id.orElseThrow(
        () ->
            new SceneNotSet(
                new Text("The platform did not say where the subscription is", "購読の所在が示されなかった"),
                Optional.of("V2-SUB-01")));
  }

  /** Return its path. */
  String path() {
    return "/subscriptions/" + id();
  }

  /** Wait for the first notification, and keep the record of it. */
  Notification first() {
    Inbox box = inbox.orElseThrow();
    return scene.within(
        scene.platform().limits().notification(),
        () -> {
          List<Notification> heard = box.notifications();
          Conversation.expect(
              !heard.isEmpty(), new Text("No notification arrived in time", "時間内に通知が届かなかった"), 1, 0);
          scene.keep(heard.get(0).record());
          return heard.get(0);
        });
  }
}
