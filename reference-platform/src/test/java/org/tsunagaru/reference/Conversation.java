package org.tsunagaru.reference;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.tsunagaru.spec.file.Resources;

/**
 * A fixed sequence of requests, and all that a platform answers and sends in return.
 *
 * @param file its name in the folder of conversations
 * @param root of the API that it is held over
 * @param notifications how many a sound platform sends before each wait is over
 */
record Conversation(String file, String root, int notifications) {

  private static final Pattern FRESH =
      Pattern.compile(
          "20(?:2[5-9]|[3-9]\\d)-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.(?:\\d{6}|\\d{3})Z");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:\\d+");
  private static final String LINK =
      "<%s>; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"";
  private static final List<String> HEADERS =
      List.of("content-type", "link", "location", "allow", "ngsild-tenant", "ngsild-results-count");

  /** Hold it with a platform and return what was heard, without what differs every time. */
  List<String> with(ReferencePlatform platform) {
    List<String> heard = new ArrayList<>();
    Client client = Client.of(platform).at(URI.create(platform.origin() + root));
    try (Sink sink = new Sink()) {
      for (String line : Resources.text("conversations/" + file).lines().toList()) {
        if (line.startsWith("WAIT")) {
          settle(sink);
        } else if (!line.startsWith("#")) {
          heard.add(exchange(client, sink, line));
        }
      }
      sink.all().stream()
          .map(a -> a.path() + " " + a.headers().get("ngsild-tenant") + " " + a.body())
          .map(Conversation::timeless)
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
    StringBuilder heard = new StringBuilder(line + " -> " + response.statusCode());
    HEADERS.forEach(name -> heard.append(response.headers().map().get(name)));
    return timeless(heard + response.body());
  }

  /** Wait for the notifications that a sound platform sends, and a little for any beyond. */
  private void settle(Sink sink) {
    long end = System.nanoTime() + 1_000_000_000L;
    while (sink.all().size() < notifications && System.nanoTime() < end) {
      LockSupport.parkNanos(2_000_000);
    }
    LockSupport.parkNanos(100_000_000);
  }

  private static String timeless(String text) {
    String undated = FRESH.matcher(text).replaceAll("NOW");
    return PORT.matcher(UUID.matcher(undated).replaceAll("UUID")).replaceAll("HOST");
  }
}
