package org.tsunagaru.features.steps.ngsild;

import java.util.List;
import java.util.Optional;
import org.tsunagaru.features.context.NgsiLdBroker;
import org.tsunagaru.features.context.Things;
import org.tsunagaru.features.counterpart.Counterpart;
import org.tsunagaru.features.counterpart.Inbox;
import org.tsunagaru.features.counterpart.Notification;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.node.ObjectNode;

/** The subscription of one NGSI-LD scenario, its inbox, and another that serves as sentinel. */
public final class Subscription {

  private final Scene scene;
  private final Conversation talk;
  private final Counterpart counterpart;
  private final String id;
  private Optional<Inbox> inbox = Optional.empty();
  private Optional<Inbox> other = Optional.empty();

  /** Prepare to subscribe in a scene. */
  public Subscription(Scene scene, Conversation talk, Counterpart counterpart) {
    this.scene = scene;
    this.talk = talk;
    this.counterpart = counterpart;
    this.id = scene.names().id("Subscription", "one");
  }

  String id() {
    return id;
  }

  Inbox inbox() {
    return inbox.orElseThrow();
  }

  Inbox other() {
    return other.orElseThrow();
  }

  /** Write a subscription to the things spoken of. */
  ObjectNode toSensors() {
    Inbox box = inbox.orElseGet(() -> counterpart.inbox(key("one")));
    inbox = Optional.of(box);
    return NgsiLdBroker.subscription(id, talk.type(), box);
  }

  /** Write a subscription to their level. */
  ObjectNode toLevel() {
    ObjectNode subscription = toSensors();
    subscription.putArray("watchedAttributes").add(Things.LEVEL);
    return subscription;
  }

  /** Write a second subscription, to another inbox. */
  ObjectNode byOther() {
    Inbox second = counterpart.inbox(key("other"));
    other = Optional.of(second);
    return NgsiLdBroker.subscription(
        scene.names().id("Subscription", "other"), talk.type(), second);
  }

  /** Return what an inbox has heard, and keep the record of it. */
  List<Notification> heard(Inbox box) {
    List<Notification> heard = box.notifications();
    heard.forEach(notification -> scene.keep(notification.record()));
    return heard;
  }

  /** Insist that an inbox hears a number of notifications in time. */
  void awaitCount(Inbox box, int number) {
    scene.within(
        scene.platform().limits().notification(),
        () -> {
          Conversation.expect(
              box.notifications().size() >= number,
              new Text("No notification arrived in time", "時間内に通知が届かなかった"),
              number,
              box.notifications().size());
          return true;
        });
  }

  private String key(String local) {
    return scene.names().run() + scene.names().scenario() + local;
  }
}
