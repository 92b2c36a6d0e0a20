package org.tsunagaru.features.suite;

import io.cucumber.core.backend.ObjectFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.picocontainer.DefaultPicoContainer;
import org.picocontainer.PicoBuilder;
import org.tsunagaru.features.context.Brokers;
import org.tsunagaru.features.context.ContextBroker;
import org.tsunagaru.features.scenario.Aloud;
import org.tsunagaru.features.scenario.Names;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.features.steps.Conversation;
import org.tsunagaru.features.steps.Question;
import org.tsunagaru.features.steps.city.Discovery;
import org.tsunagaru.features.steps.city.Endpoints;
import org.tsunagaru.features.steps.city.Intrusion;
import org.tsunagaru.features.steps.city.Reception;
import org.tsunagaru.features.steps.city.Visitors;
import org.tsunagaru.features.steps.neutral.City;
import org.tsunagaru.features.steps.neutral.OtherApi;
import org.tsunagaru.features.steps.ngsild.Subscription;

/**
 * Makes the glue of one scenario at a time: one factory a thread, one container a scenario. The
 * container knows the objects of the run, so that no step needs a static.
 */
final class SceneFactory implements ObjectFactory {

  /** What the steps of one scenario share beside the scene. */
  private static final List<Class<?>> SHARED =
      List.of(
          Conversation.class,
          Endpoints.class,
          Discovery.class,
          Reception.class,
          Intrusion.class,
          Visitors.class,
          City.class,
          OtherApi.class,
          Question.class,
          Subscription.class,
          org.tsunagaru.features.steps.ngsiv2.Subscription.class);

  private final RunObjects run;
  private final String binding;
  private final ConcurrentMap<Thread, Scene> scenes;
  private final Set<Class<?>> glue = new HashSet<>();
  private Optional<DefaultPicoContainer> container = Optional.empty();

  SceneFactory(RunObjects run, String binding, ConcurrentHashMap<Thread, Scene> scenes) {
    this.run = run;
    this.binding = binding;
    this.scenes = scenes;
  }

  @Override
  public boolean addClass(Class<?> glueClass) {
    glue.add(glueClass);
    return true;
  }

  @Override
  public void start() {
    String scenario = Integer.toString(run.scenarios().incrementAndGet(), 36);
    Scene scene =
        new Scene(
            run.platform(), binding, new Names(run.token(), scenario), run.door(), run.ledger());
    scenes.put(Thread.currentThread(), scene);
    DefaultPicoContainer fresh =
        (DefaultPicoContainer) new PicoBuilder().withCaching().withLifecycle().build();
    fresh.addComponent(scene);
    fresh.addComponent(run.counterpart());
    fresh.addComponent(run.probe());
    fresh.addComponent(run.tenants());
    fresh.addComponent(Aloud.class, run.aloud());
    fresh.addComponent(ContextBroker.class, Brokers.over(scene));
    SHARED.forEach(fresh::addComponent);
    glue.forEach(fresh::addComponent);
    container = Optional.of(fresh);
  }

  @Override
  public void stop() {
    container.ifPresent(DefaultPicoContainer::dispose);
    container = Optional.empty();
    scenes.remove(Thread.currentThread());
  }

  @Override
  public <T> T getInstance(Class<T> type) {
    return container.orElseThrow().getComponent(type);
  }
}
