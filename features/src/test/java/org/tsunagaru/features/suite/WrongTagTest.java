package org.tsunagaru.features.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tsunagaru.features.http.Door;
import org.tsunagaru.features.platform.Platform;
import org.tsunagaru.reports.outcome.Outcome;
import org.tsunagaru.reports.outcome.ScenarioResult;
import org.tsunagaru.spec.Catalogue;
import org.tsunagaru.spec.file.CatalogueReader;

/** What a scenario that says it only reads, and does not, comes to in a run that may only read. */
@Timeout(60)
class WrongTagTest {

  private final Catalogue catalogue = CatalogueReader.read();
  private final Queue<String> logged = new ConcurrentLinkedQueue<>();
  private final Handler listening =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @TempDir private Path folder;

  @Test
  void a_scenario_that_would_write_is_a_fault_of_the_tool_in_one_sentence_and_nothing_is_left()
      throws IOException {
    Logger log = Logger.getLogger("");
    log.addHandler(listening);
    try (AgreeableServer server = new AgreeableServer()) {
      Platform platform = Platform.at("agreeable", "ngsi-ld", server.at("/ngsi-ld/v1"));
      try (Door door = PlatformDoor.open(platform, true, Clock.systemUTC())) {
        TestRun.Result result = run(platform, door);
        assertThat(result.results())
            .extracting(ScenarioResult::outcome)
            .hasSizeGreaterThan(1)
            .allSatisfy(WrongTagTest::insistOnSentence);
        assertThat(result.remarks()).isEmpty();
      }
    } finally {
      log.removeHandler(listening);
    }
    assertThat(logged).isEmpty();
  }

  /** The order takes for reading what the door knows better. */
  private TestRun.Result run(Platform platform, Door door) {
    TestRun.Order order =
        new TestRun.Order(
            catalogue.requireProfile("city-os-data-exchange"),
            Set.of("LD-PROV-CREATE-01", "LD-SUB-01"),
            Optional.empty(),
            false,
            1,
            1,
            folder,
            "test");
    return new TestRun(catalogue, GherkinLibrary.read(), Clock.systemUTC())
        .run(platform, order, door, sentence -> {}, each -> {});
  }

  private static void insistOnSentence(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.HarnessError.class);
    var text = ((Outcome.HarnessError) outcome).why();
    assertThat(List.of(text.en(), text.ja()))
        .allSatisfy(words -> assertThat(words).doesNotContain("Exception", "\n"));
    assertThat(text.en()).contains("It was not sent", "POST http://");
    assertThat(text.ja()).contains("この要求は送っていない");
  }
}
