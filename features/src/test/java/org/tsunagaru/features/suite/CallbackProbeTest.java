package org.tsunagaru.features.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.features.context.CallbackProbe;
import org.tsunagaru.features.context.NgsiLdBroker;
import org.tsunagaru.features.counterpart.Counterpart;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.features.scenario.Ledger;
import org.tsunagaru.features.scenario.Names;
import org.tsunagaru.features.scenario.Scene;
import org.tsunagaru.reports.evidence.Exchange;

class CallbackProbeTest {

  private static final String BINDING = "ngsi-ld";

  @TempDir private Path folder;

  @Test
  void a_platform_that_wants_to_be_told_a_format_is_asked_once_and_found_to_reach_the_tester()
      throws IOException {
    List<Exchange> said =
        inScene(
            (scene, counterpart) -> {
              CallbackProbe probe = new CallbackProbe(counterpart);
              probe.insist(scene);
              assertThat(probe.remark()).isEmpty();
            });
    assertThat(said).extracting(Exchange::method).containsExactly("GET");
  }

  @Test
  void two_subscriptions_of_one_scenario_have_names_of_their_own() throws IOException {
    List<Exchange> said =
        inScene(
            (scene, counterpart) -> {
              NgsiLdBroker broker = new NgsiLdBroker(scene);
              broker.subscribe("T", List.of(), counterpart.inbox("probe-r1"));
              broker.subscribe("T", List.of(), counterpart.inbox("r11"));
            });
    assertThat(said)
        .flatExtracting(one -> one.requestBody().stream().toList())
        .extracting(body -> body.replaceAll(".*(urn:[^\"]*Subscription[^\"]*).*", "$1"))
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  private interface Act {
    void in(Scene scene, Counterpart counterpart);
  }

  private List<Exchange> inScene(Act act) throws IOException {
    try (AgreeableServer server = new AgreeableServer()) {
      Platform at = Platform.at("agreeable", BINDING, server.at("/ngsi-ld/v1"));
      Platform platform = at.with(at.limits().settling(Duration.ofMillis(1), Duration.ofMillis(1)));
      try (Door door = PlatformDoor.open(platform, false, Clock.systemUTC());
          Ledger ledger = Ledger.open(folder, "r1", "agreeable");
          Counterpart counterpart = Counterpart.open(platform.callback(), door.recorder())) {
        Scene scene = new Scene(platform, BINDING, new Names("r1", "1"), door, ledger);
        act.in(scene, counterpart);
        List<Exchange> said = scene.exchanges();
        scene.clear();
        return said;
      }
    }
  }
}
