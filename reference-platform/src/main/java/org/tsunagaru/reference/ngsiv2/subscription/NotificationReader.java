package org.tsunagaru.reference.ngsiv2.subscription;

import static org.tsunagaru.reference.ngsiv2.subscription.SubscriptionReader.flag;
import static org.tsunagaru.reference.ngsiv2.subscription.SubscriptionReader.require;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsunagaru.reference.json.Fault;
import org.tsunagaru.reference.ngsiv2.document.Picked;
import org.tsunagaru.reference.ngsiv2.document.Syntax;
import org.tsunagaru.reference.seeded.Seeded;
import tools.jackson.databind.JsonNode;

/** Read what a subscription says of its notifications, section "subscription.notification". */
final class NotificationReader {

  private static final Set<String> TRANSPORTS =
      Set.of("http", "httpCustom", "mqtt", "mqttCustom", "kafka", "kafkaCustom");

  /** Members of which a notification has one at most. */
  static final List<Set<String>> RIVALS = List.of(TRANSPORTS, Set.of("attrs", "exceptAttrs"));

  private static final Set<String> METHODS =
      Set.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT");
  private static final int LONGEST_PATIENCE = 1_800_000;
  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(5);

  private final JsonNode notification;
  private final Syntax syntax;
  private final Seeded defects;

  NotificationReader(JsonNode notification, Syntax syntax, Seeded defects) {
    boolean lax = defects.on("subscription-without-receiver-accepted");
    require(
        notification.isObject() && (lax || !notification.isEmpty()), "notification has content");
    this.notification = notification;
    this.syntax = syntax;
    this.defects = defects;
  }

  Style style() {
    List<String> attributes = names(notification.path("attrs"), "notification.attrs", syntax);
    boolean excepting = notification.has("exceptAttrs");
    boolean both = defects.on("attributes-beside-exceptions-accepted");
    boolean none = defects.on("empty-exceptions-accepted");
    List<String> except = names(notification.path("exceptAttrs"), "exceptAttrs", syntax);
    require(
        both || !excepting || !notification.has("attrs"),
        "attrs and exceptAttrs exclude each other");
    require(none || !excepting || !except.isEmpty(), "exceptAttrs has items");
    JsonNode metadata = notification.path("metadata");
    boolean covered = flag(notification.path("covered"), false);
    require(!covered || !attributes.isEmpty(), "covered goes with a list of attrs only");
    String format = notification.path("attrsFormat").asString("normalized");
    if (!Style.FORMATS.contains(format) && defects.on("unknown-notification-format-accepted")) {
      format = "normalized";
    }
    require(
        Style.FORMATS.contains(format) && !notification.path("attrsFormat").isNull(),
        "invalid attrsFormat");
    return new Style(
        attributes,
        Set.copyOf(except),
        metadata.isMissingNode() || metadata.isEmpty()
            ? Picked.ALL
            : Picked.of(Optional.of(names(metadata, "notification.metadata", syntax))),
        format,
        flag(notification.path("onlyChangedAttrs"), false),
        covered);
  }

  Optional<Integer> mostFails() {
    JsonNode most = notification.path("maxFailsLimit");
    if (most.isMissingNode()) {
      return Optional.empty();
    }
    require(most.isInt() && most.asInt() > 0, "maxFailsLimit is greater than 0");
    return Optional.of(most.asInt());
  }

  Target target() {
    List<String> given = TRANSPORTS.stream().filter(notification::has).toList();
    if (given.isEmpty() && defects.on("subscription-without-receiver-accepted")) {
      return nowhere();
    }
    require(given.size() == 1, "notification has one of " + TRANSPORTS);
    String transport = given.get(0);
    JsonNode http = notification.path(transport);
    require(http.isObject(), transport + " is an object");
    if (!transport.startsWith("http")) {
      throw new Fault(Fault.Kind.NOT_SUPPORTED, transport + " is not supported");
    }
    boolean custom = transport.equals("httpCustom");
    return new Target(
        url(http.path("url"), custom),
        custom,
        custom ? method(http.path("method")) : "POST",
        custom ? texts(http, "headers") : Map.of(),
        custom ? texts(http, "qs") : Map.of(),
        custom ? payload(http) : Optional.empty(),
        custom ? json(http) : Optional.empty(),
        patience(http.path("timeout")));
  }

  private static Target nowhere() {
    return new Target(
        "http://127.0.0.1:9/",
        false,
        "POST",
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        USUAL_PATIENCE);
  }

  private String url(JsonNode url, boolean custom) {
    require(url.isString() && !url.stringValue().isEmpty(), "url is a text");
    String text = syntax.plain(url.stringValue(), "url");
    String probe = custom ? text.replaceAll("\\$\\{[^}]*\\}", "x") : text;
    require(
        SubscriptionReader.address(probe).isPresent() || defects.on("receiver-address-unchecked"),
        "Invalid URL: " + text);
    return text;
  }

  private static String method(JsonNode method) {
    String verb = method.isMissingNode() ? "POST" : method.asString("");
    require(METHODS.contains(verb) || verb.contains("${"), "unknown method: " + verb);
    return verb;
  }

  private Map<String, String> texts(JsonNode http, String member) {
    JsonNode node = http.path(member);
    if (node.isMissingNode()) {
      return Map.of();
    }
    require(node.isObject() && !node.isEmpty(), member + " has content");
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> text : node.properties()) {
      require(text.getValue().isString(), member + " holds texts");
      syntax.plain(text.getKey(), member);
      texts.put(text.getKey(), syntax.plain(text.getValue().stringValue(), member));
    }
    return texts;
  }

  private Optional<JsonNode> payload(JsonNode http) {
    long bodies = List.of("payload", "json", "ngsi").stream().filter(http::has).count();
    require(bodies <= 1, "only one of payload, json or ngsi is allowed");
    if (http.has("ngsi")) {
      throw new Fault(Fault.Kind.NOT_SUPPORTED, "ngsi is not supported");
    }
    JsonNode payload = http.path("payload");
    if (payload.isMissingNode()) {
      return Optional.empty();
    }
    require(payload.isString() || payload.isNull(), "payload is a text or null");
    syntax.plain(payload.asString(""), "payload");
    return Optional.of(payload);
  }

  private static Optional<JsonNode> json(JsonNode http) {
    JsonNode json = http.path("json");
    require(json.isMissingNode() || json.isContainer(), "json is an object or an array");
    return json.isMissingNode() ? Optional.empty() : Optional.of(json);
  }

  private static Duration patience(JsonNode timeout) {
    boolean fine =
        timeout.isMissingNode()
            || (timeout.isInt() && timeout.asInt() >= 0 && timeout.asInt() <= LONGEST_PATIENCE);
    require(fine, "timeout is a number of milliseconds, " + LONGEST_PATIENCE + " at most");
    int millis = timeout.asInt(0);
    return millis == 0
        ? USUAL_PATIENCE
        : Duration.ofMillis(Math.min(millis, USUAL_PATIENCE.toMillis()));
  }

  /** Read a list of names that has none twice; absent means an empty one. */
  static List<String> names(JsonNode list, String what, Syntax syntax) {
    require(list.isMissingNode() || list.isArray(), what + " is an array");
    List<String> names = new ArrayList<>();
    for (JsonNode name : list) {
      names.add(syntax.identifier(name, what + " item"));
    }
    require(new HashSet<>(names).size() == names.size(), what + " has an item twice");
    return names;
  }
}
