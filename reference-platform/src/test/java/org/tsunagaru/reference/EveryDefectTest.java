package org.tsunagaru.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsunagaru.spec.file.Resources;

/** Hold one conversation with a sound platform and with each defect of it, and compare. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
final class EveryDefectTest {

  private static final Pattern FRESH =
      Pattern.compile("20(?:2[5-9]|[3-9]\\d)-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:\\d+");
  private static final int NOTIFICATIONS = 4;
  private static final String LINK =
      "<%s>; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"";

  private List<String> sound = List.of();

  @BeforeAll
  void hear() {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      sound = conversation(platform);
    }
  }

  @Test
  void a_sound_platform_always_says_the_same() {
    try (ReferencePlatform platform = ReferencePlatform.start(0)) {
      assertThat(conversation(platform)).isEqualTo(sound);
    }
  }

  @ParameterizedTest
  @MethodSource("org.tsunagaru.reference.Defects#all")
  void every_defect_shows_and_leaves_most_of_the_conversation_as_it_was(Defect defect) {
    try (ReferencePlatform platform = ReferencePlatform.start(0, defect)) {
      List<String> heard = conversation(platform);
      assertThat(heard).isNotEqualTo(sound);
      List<String> same = new ArrayList<>(sound);
      same.retainAll(heard);
      assertThat(same.size()).as(defect.id()).isGreaterThan(sound.size() * 6 / 10);
    }
  }

  private static List<String> conversation(ReferencePlatform platform) {
    List<String> heard = new ArrayList<>();
    Client client = Client.of(platform);
    try (Sink sink = new Sink()) {
      for (String line : Resources.text("conversation.txt").lines().toList()) {
        if (line.startsWith("WAIT")) {
          settle(sink);
        } else if (!line.startsWith("#")) {
          heard.add(exchange(client, sink, line));
        }
      }
      sink.all().stream()
          .map(a -> a.path() + " " + a.headers().get("ngsild-tenant") + " " + a.body())
          .map(EveryDefectTest::timeless)
          .sorted()
          .forEach(heard::add);
    }
    return heard;
  }

  private static String exchange(Client client, Sink sink, String line) {
    String[] parts = line.split("\\s*§\\s*", -1);
    List<String> headers = new ArrayList<>();
    for (String header : parts[2].isEmpty() ? new String[0] : parts[2].split("; (?=[A-Z])", -1)) {
      int colon = header.indexOf(':');
      headers.add(header.substring(0, colon));
      headers.add(
          header
              .substring(colon + 2)
              .replace("CONTEXT", LINK.formatted(sink.url("/context.jsonld")))
              .replace("MISSING", LINK.formatted(sink.url("/missing.jsonld"))));
    }
    String path = parts[1].replace("[", "%5B").replace("]", "%5D");
    String body = parts[3].replace("SINK", sink.url(""));
    var response = client.send(parts[0], path, body, headers.toArray(String[]::new));
    var all = response.headers().map();
    return timeless(
        line
            + " -> "
            + response.statusCode()
            + all.get("content-type")
            + all.get("link")
            + all.get("location")
            + all.get("allow")
            + all.get("ngsild-tenant")
            + all.get("ngsild-results-count")
            + response.body());
  }

  /** Wait for the notifications that a sound platform sends, and a little for any beyond. */
  private static void settle(Sink sink) {
    long end = System.nanoTime() + 1_000_000_000L;
    while (sink.all().size() < NOTIFICATIONS && System.nanoTime() < end) {
      LockSupport.parkNanos(2_000_000);
    }
    LockSupport.parkNanos(100_000_000);
  }

  private static String timeless(String text) {
    String undated = FRESH.matcher(text).replaceAll("NOW");
    return PORT.matcher(UUID.matcher(undated).replaceAll("UUID")).replaceAll("HOST");
  }
}
