package org.tsunagaru.reference;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagaru.reference.json.Json;
import org.tsunagaru.spec.file.Resources;

/**
 * A fixed sequence of requests, and all that a platform answers and sends in return.
 *
 * @param file its name in the folder of conversations
 * @param root of the API that it is held over
 */
record Conversation(String file, String root) {

  private static final Pattern FRESH =
      Pattern.compile(
          "20(?:2[5-9]|[3-9]\\d)-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.(?:\\d{6}|\\d{3})Z");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:\\d+");
  private static final Pattern TOKEN = Pattern.compile("(TOKEN|VISIT)-OF-(\\w+)");
  private static final Pattern SIGNED = Pattern.compile("ey[\\w-]+\\.(ey[\\w-]+)\\.[\\w-]+");
  private static final String LINK =
      "<%s>; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"";
  private static final Pattern HEX = Pattern.compile("\\b[0-9a-f]{24}\\b");
  private static final List<String> HEADERS =
      List.of(
          "content-type",
          "link",
          "location",
          "allow",
          "ngsild-tenant",
          "ngsild-results-count",
          "www-authenticate",
          "server",
          "x-ratelimit-limit",
          "cache-control",
          "access-control-allow-origin",
          "access-control-allow-credentials",
          "fiware-total-count");
  private static final List<String> NOTIFIED =
      List.of(
          "content-type",
          "ngsild-tenant",
          "ngsiv2-attrsformat",
          "fiware-service",
          "fiware-servicepath",
          "x-auth-token");

  /** Hold it with a platform and return what was heard, without what differs every time. */
  List<String> with(ReferencePlatform platform) {
    List<String> heard = new ArrayList<>();
    Client client = Client.of(platform).at(URI.create(platform.origin() + root));
    String latest = "";
    try (Sink sink = new Sink()) {
      for (String line : Resources.text("conversations/" + file).lines().toList()) {
        if (line.startsWith("WAIT")) {
          settle(platform);
        } else if (!line.startsWith("#")) {
          String sent = line.replace("LATEST", latest).replace("CODE", codeIn(latest));
          String asked = Forged.into(sent, platform);
          var response = exchange(client, sink, asked);
          latest =
              response.headers().firstValue("Location").map(Conversation::below).orElse(latest);
          heard.add(opened(nameless(platform, answer(line, response))));
        }
      }
      sink.all().stream()
          .map(Conversation::told)
          .map(Conversation::timeless)
          .sorted()
          .forEach(heard::add);
    }
    return heard;
  }

  /** Keep of a published key only whose it is. */
  private static String nameless(ReferencePlatform platform, String heard) {
    if (!heard.startsWith("GET § /auth/keys")) {
      return heard;
    }
    String own = Json.parse(platform.signingKey()).path("x").asString();
    return heard.replace(own, "OWN").replaceAll("\"([dxy])\":\"[\\w-]{10,}\"", "\"$1\":\"KEY\"");
  }

  /** Read the code with which somebody was last sent back to an application. */
  private static String codeIn(String location) {
    Matcher code = Pattern.compile("[?&]code=([\\w-]+)").matcher(location);
    return code.find() ? code.group(1) : "none";
  }

  /** Show what tokens say in their place, without what differs every time. */
  private static String opened(String heard) {
    return SIGNED
        .matcher(heard)
        .replaceAll(
            token ->
                Matcher.quoteReplacement(
                    timeless(
                        new String(
                                Base64.getUrlDecoder().decode(token.group(1)),
                                StandardCharsets.UTF_8)
                            .replaceAll("\\d{10}", "NOW"))));
  }

  private static String told(Sink.Arrival arrival) {
    StringBuilder told = new StringBuilder(arrival.method() + " " + arrival.path());
    told.append("?").append(arrival.query());
    NOTIFIED.forEach(name -> told.append(" ").append(arrival.headers().get(name)));
    return told + " " + arrival.text();
  }

  /** Return a location relative to the root of its API. */
  private static String below(String location) {
    return location.replaceFirst("^/(?:ngsi-ld/v1|v2)", "");
  }

  private static HttpResponse<String> exchange(Client client, Sink sink, String line) {
    String[] parts = line.split("\\s*§\\s*", -1);
    List<String> headers = new ArrayList<>();
    for (String header : parts[2].isEmpty() ? new String[0] : parts[2].split("; (?=[A-Z])", -1)) {
      int colon = header.indexOf(':');
      headers.add(header.substring(0, colon));
      headers.add(
          token(client, header)
              .substring(colon + 2)
              .replace("CONTEXT", LINK.formatted(sink.url("/context.jsonld")))
              .replace("MISSING", LINK.formatted(sink.url("/missing.jsonld"))));
    }
    String path = parts[1].replace("[", "%5B").replace("]", "%5D");
    String body = parts[3].replace("SINK", sink.url(""));
    return client.send(parts[0], path, body, headers.toArray(String[]::new));
  }

  /** Put a client's token in the place of its name. */
  private static String token(Client client, String header) {
    Matcher named = TOKEN.matcher(header);
    if (!named.find()) {
      return header;
    }
    String name = named.group(2);
    String issuer = named.group(1).equals("VISIT") ? "/neighbour/auth/token" : "/auth/token";
    String proof =
        "grant_type=client_credentials&client_id=" + name + "&client_secret=" + name + "-knows";
    String token = Json.parse(client.post(issuer, proof).body()).path("access_token").asString("");
    return named.replaceFirst(token);
  }

  private static String answer(String line, HttpResponse<String> response) {
    StringBuilder heard = new StringBuilder(line + " -> " + response.statusCode());
    HEADERS.forEach(name -> heard.append(response.headers().map().get(name)));
    return timeless(heard + response.body());
  }

  /** Wait until the platform has sent what there was to send. */
  private static void settle(ReferencePlatform platform) {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!platform.hasNotified()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("notifications are still under way");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static String timeless(String text) {
    String undated = FRESH.matcher(text).replaceAll("NOW");
    String nameless = HEX.matcher(UUID.matcher(undated).replaceAll("UUID")).replaceAll("HEX");
    return PORT.matcher(nameless).replaceAll("HOST");
  }
}
