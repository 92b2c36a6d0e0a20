package org.tsunagaru.features.steps.neutral;

import java.util.Optional;
import org.tsunagaru.features.context.Brokers;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.scenario.Absent;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.spec.Binding;
import org.tsunagaru.spec.Text;

/** The same platform over an API other than the one that the scenario runs over. */
public final class OtherApi {

  private final Scene scene;
  private Optional<ContextBroker> broker = Optional.empty();

  /** Look for the other API of a scene's platform. */
  public OtherApi(Scene scene) {
    this.scene = scene;
  }

  /**
   * Insist that there is one.
   *
   * @throws Absent when the platform offers one API only
   */
  void insist() {
    String binding =
        Binding.WORDS.stream()
            .filter(one -> !one.equals(scene.binding()))
            .filter(scene.platform().endpoints()::containsKey)
            .findFirst()
            .orElseThrow(
                () ->
                    new Absent(
                        new Text("The platform offers one API only", "都市OSの提供するAPIは一つだけである")));
    broker = Optional.of(Brokers.over(scene, binding));
  }

  /** Return the broker that speaks it. */
  ContextBroker broker() {
    return broker.orElseThrow();
  }
}
