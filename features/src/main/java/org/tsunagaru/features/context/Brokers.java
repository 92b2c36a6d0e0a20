package org.tsunagaru.features.context;

import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.spec.Binding;

/** Chooses the adapter that speaks a binding. */
public final class Brokers {

  private Brokers() {}

  /** Use the broker of a scene over the scene's binding. */
  public static ContextBroker over(Scene scene) {
    return over(scene, scene.binding());
  }

  /** Use the broker of a scene over one of the bindings its platform offers. */
  public static ContextBroker over(Scene scene, String binding) {
    return switch (Binding.of(binding)) {
      case NGSI_LD -> new NgsiLdBroker(scene);
      case NGSI_V2 -> new NgsiV2Broker(scene);
    };
  }
}
