package org.tsunagaru.features.context;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsunagaru.features.counterpart.Counterpart;
import org.tsunagaru.features.counterpart.Inbox;
import org.tsunagaru.features.expect.ExpectationNotMet;
import org.tsunagaru.features.http.Effect;
import org.tsunagaru.features.http.Request;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.scenario.SceneNotSet;
import org.tsunagaru.spec.Binding;
import org.tsunagaru.spec.Text;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Finds out once a run whether the platform can reach the tester: by an @context that it has to
 * fetch, and where it fetches none, by a notification.
 */
public final class CallbackProbe {

  private final Counterpart counterpart;
  private Optional<Boolean> reached = Optional.empty();

  /** Probe for one counterpart. */
  public CallbackProbe(Counterpart counterpart) {
    this.counterpart = counterpart;
  }

  /** Tell what to say of the run when the platform could not reach the tester. */
  public synchronized Optional<Text> remark() {
    return reached.filter(ok -> !ok).map(no -> unreachable());
  }

  /**
   * Insist that the platform reaches the tester; the first to ask finds out.
   *
   * @throws SceneNotSet when it does not
   */
  public synchronized void insist(Scene scene) {
    if (reached.isEmpty()) {
      boolean linked = Binding.of(scene.binding()) == Binding.NGSI_LD;
      reached = Optional.of((linked && fetches(scene)) || (!scene.readOnly() && notifies(scene)));
    }
    if (!reached.get()) {
      throw new SceneNotSet(unreachable(), Optional.empty());
    }
  }

  private Text unreachable() {
    return Text.of(
        "The platform cannot reach the tester at %s. Set callback.public-url to an address it can reach.",
        "プラットフォームから試験ツール %s に到達できない。callback.public-url に到達可能なアドレスを指定する。", counterpart.base());
  }

  private boolean fetches(Scene scene) {
    String key = "probe-" + scene.names().run();
    URI context = counterpart.context(key, "{\"@context\":{\"Probe\":\"urn:tsunagaru:Probe\"}}");
    NgsiLdApi api = new NgsiLdApi(scene);
    Request request =
        Request.of(Effect.READ, "GET", api.uri("/entities", Map.of("type", "Probe")))
            .with("Accept", NgsiLdApi.JSON);
    api.send(NgsiLdApi.linked(request, context));
    return counterpart.wasFetched(key);
  }

  private boolean notifies(Scene scene) {
    ContextBroker broker = Brokers.over(scene);
    Inbox inbox = counterpart.inbox("probe-" + scene.names().run());
    Thing probe =
        new Thing(
            scene.names().id("Probe", "1"),
            scene.names().type("Probe"),
            Map.of("location", Things.place(135.0, 35.0)));
    broker.subscribe(probe.type(), List.of(), inbox);
    broker.publish(probe);
    // A platform that tells of changes only is reachable too.
    broker.report(probe, "name", JsonNodeFactory.instance.stringNode("probe"));
    try {
      return scene.within(
          scene.platform().limits().notification(),
          () -> {
            if (inbox.notifications().isEmpty()) {
              throw new ExpectationNotMet(unreachable(), 1, 0);
            }
            return true;
          });
    } catch (ExpectationNotMet e) {
      return false;
    }
  }
}
