package org.tsunagaru.features.context;

import java.util.List;
import org.tsunagaru.features.scenario.Scene;

/** Chooses the adapter that speaks a binding. */
public final class Brokers {

  /** The bindings there are adapters for, by id. */
  public static final List<String> BINDINGS = List.of("ngsi-ld", "ngsi-v2");

  private Brokers() {}

  /** Use the broker of a scene over the scene's binding. */
  public static ContextBroker over(Scene scene) {
    return over(scene, scene.binding());
  }

  /** Use the broker of a scene over one of the bindings its platform offers. */
  public static ContextBroker over(Scene scene, String binding) {
    return switch (binding) {
      case "ngsi-ld" -> new NgsiLdBroker(scene);
      case "ngsi-v2" -> new NgsiV2Broker(scene);
      default -> throw new IllegalArgumentException("no adapter for " + binding);
    };
  }
}
