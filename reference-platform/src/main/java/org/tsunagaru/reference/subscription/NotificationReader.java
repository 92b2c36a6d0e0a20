package org.tsunagaru.reference.subscription;

import static org.tsunagaru.reference.subscription.SubscriptionReader.require;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.representation.Projection;
import org.tsunagaru.reference.representation.View;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;

/** Read what a subscription says of its notifications, clauses 5.2.14.1 and 5.2.15. */
final class NotificationReader {

  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(5);
  private static final Set<String> MEDIA =
      Set.of("application/json", "application/ld+json", "application/geo+json");

  /** Headers that the connection itself governs. */
  private static final Set<String> RESERVED =
      Set.of("connection", "content-length", "content-type", "expect", "host", "upgrade", "link");

  private final Seeded defects;

  NotificationReader(Seeded defects) {
    this.defects = defects;
  }

  View view(JsonNode notification) {
    boolean everything = defects.on("notification-attributes-ignored");
    Optional<Set<String>> attributes = names(notification, "attributes");
    Projection projection =
        new Projection(
            names(notification, "pick"),
            names(notification, "omit").orElse(Set.of()),
            everything ? Optional.empty() : attributes);
    boolean sysAttrs = notification.path("sysAttrs").asBoolean(false);
    View.Format format =
        defects.on("bare-values-told-in-full") ? View.Format.NORMALIZED : format(notification);
    return new View(format, sysAttrs, projection, Optional.empty(), Set.of());
  }

  Endpoint endpoint(JsonNode notification) {
    JsonNode endpoint = notification.path("endpoint");
    String address = endpoint.path("uri").asString("");
    if (address.isEmpty() && defects.on("subscription-without-endpoint-accepted")) {
      address = "http://127.0.0.1:9/";
    }
    require(!address.isEmpty(), "notification.endpoint.uri is given");
    String accept = endpoint.path("accept").asString("application/json");
    require(MEDIA.contains(accept), "endpoint.accept is a media type of NGSI-LD");
    JsonNode timeout = endpoint.path("timeout");
    require(
        timeout.isMissingNode() || (timeout.isNumber() && timeout.decimalValue().doubleValue() > 0),
        "endpoint.timeout is greater than 0");
    Duration patience =
        timeout.isMissingNode()
            ? USUAL_PATIENCE
            : Duration.ofMillis(
                (long) Math.min(Math.max(1, timeout.decimalValue().doubleValue()), 5_000));
    if (defects.on("notification-always-plain-json")) {
      accept = "application/json";
    }
    return new Endpoint(uri(address), accept, headers(endpoint.path("receiverInfo")), patience);
  }

  private static View.Format format(JsonNode notification) {
    return switch (notification.path("format").asString("normalized")) {
      case "normalized" -> View.Format.NORMALIZED;
      case "concise" -> View.Format.CONCISE;
      case "simplified", "keyValues" -> View.Format.SIMPLIFIED;
      default -> throw Fault.badData("Not a representation: " + notification.path("format"));
    };
  }

  private static Optional<Set<String>> names(JsonNode notification, String member) {
    JsonNode list = notification.path(member);
    if (list.isMissingNode()) {
      return Optional.empty();
    }
    require(list.isArray() && !list.isEmpty(), member + " is an array with items");
    Set<String> names = new HashSet<>();
    list.forEach(name -> names.add(name.asString("")));
    return Optional.of(names);
  }

  private static URI uri(String address) {
    try {
      URI uri = URI.create(address);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (uri.isAbsolute() && !http) {
        throw new Fault(Fault.Kind.NOT_SUPPORTED, "Notifications go over http and https only.");
      }
      require(http && uri.getHost() != null, "notification.endpoint.uri is an address");
      return uri;
    } catch (IllegalArgumentException e) {
      throw Fault.badData("Not an address: " + address);
    }
  }

  private static Map<String, String> headers(JsonNode pairs) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (JsonNode pair : pairs) {
      String key = pair.path("key").asString("");
      boolean fits = key.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") && pair.path("value").isString();
      boolean safe = fits && pair.path("value").stringValue().matches("[\\x20-\\x7E\\t]*");
      require(safe, "receiverInfo holds keys and values that fit HTTP headers");
      if (!RESERVED.contains(key.toLowerCase(Locale.ROOT))) {
        headers.put(key, pair.path("value").stringValue());
      }
    }
    return headers;
  }
}
