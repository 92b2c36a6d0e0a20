package org.tsunagaru.features.suite;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagaru.features.auth.PlatformCredentials;
import org.tsunagaru.features.http.Breaker;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.http.DoorSettings;
import org.tsunagaru.features.http.Proxy;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.spec.Text;

/** Opens the door to a platform as its file describes it, and looks who answers. */
public final class PlatformDoor {

  private PlatformDoor() {}

  /** Open the door; the caller closes it. */
  public static Door open(Platform platform, boolean readOnly, Clock clock) {
    Set<String> origins =
        platform.endpoints().values().stream()
            .map(DoorSettings::origin)
            .collect(Collectors.toSet());
    Platform.Limits limits = platform.limits();
    DoorSettings settings =
        new DoorSettings(
            origins,
            limits.connect(),
            limits.exchange(),
            limits.largestBody(),
            limits.requestsPerSecond(),
            readOnly,
            platform.tls().context(),
            limits.proxy().map(proxy -> new Proxy(proxy.url(), PlatformCredentials.of(proxy))));
    return new Door(
        settings,
        PlatformCredentials.of(platform.auth(), clock),
        PlatformCredentials.redactor(platform),
        new Breaker(),
        clock);
  }

  /**
   * Knock before a run: where no context broker of a binding answers, the run is over. Where a
   * certificate is what stands in the way, what looks at connections goes on.
   */
  public static void knock(Door door, String binding, URI root) {
    Look look = Look.at(door, binding, root);
    look.obstacle().ifPresent(look.distrusted() ? door.breaker()::distrust : door.breaker()::end);
  }

  /**
   * Look whether a context broker of a binding answers at its API root.
   *
   * @return what stands in the way; empty when one answers
   */
  public static Optional<Text> obstacle(Door door, String binding, URI root) {
    return Look.at(door, binding, root).obstacle();
  }
}
